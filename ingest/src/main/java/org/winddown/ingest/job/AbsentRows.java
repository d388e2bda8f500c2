package org.winddown.ingest.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.absence.Absence;
import org.winddown.ingest.absence.AbsenceRule;
import org.winddown.ingest.absence.RemovedAsset;
import org.winddown.ingest.block.PackedRow;
import org.winddown.ingest.store.Layer;
import org.winddown.ingest.store.RunRow;
import org.winddown.ingest.store.SnapshotTable;
import org.winddown.rules.asset.AssetKey;

/**
 * The assets that a whole inventory does not list: those that the one before listed, and those that were absent then
 * already. They go into one layer for each layer that they come from, so that each keeps the import that listed it
 * last.
 *
 * <p>Told row by row, in key order, while the two inventories are compared; only absent rows cost anything.
 */
final class AbsentRows {

    /** What becomes of one layer of the state before. */
    private record Next(Layer former, Layer layer, Absence absence, LayerBlocks blocks) {}

    private final RunRow run;
    private final AbsenceRule rule;
    private final Consumer<RemovedAsset> removal;
    private final List<Next> listed;
    private final List<Next> lost;
    private final MergedRows lostRows;
    private long cameBack;
    private long removed;

    /**
     * For the state that an import finds.
     *
     * @param before its layers, the full one first
     * @param beforeAt date of the inventory before
     * @param inserted told the ids of blocks that were not there before
     * @param removal told of assets that the rule removes
     */
    AbsentRows(
            SnapshotTable table,
            RunRow run,
            AbsenceRule rule,
            List<Layer> before,
            Instant beforeAt,
            Consumer<String> inserted,
            Consumer<RemovedAsset> removal) {
        this.run = run;
        this.rule = rule;
        this.removal = removal;
        List<Next> all = new ArrayList<>();
        for (Layer former : before) {
            Absence absence = next(former, beforeAt);
            Layer layer = new Layer(
                    Layers.id(run.importId(), all.size()), former.importId(), former.listedAt(), Optional.of(absence));
            all.add(new Next(former, layer, absence, new LayerBlocks(table, layer.snapshotId(), inserted)));
        }
        this.listed = all.stream().filter(each -> each.former().listed()).toList();
        this.lost = all.stream().filter(each -> !each.former().listed()).toList();
        this.lostRows = MergedRows.of(table, Layer.ids(Layer.absent(before)));
    }

    /** One inventory more does not list them, unless it takes the place of one of the same date. */
    private Absence next(Layer former, Instant beforeAt) {
        Instant at = run.snapshotAt();
        Instant since = former.absence().map(Absence::since).orElse(at);
        int more = at.equals(beforeAt) ? 0 : 1;
        int times = former.absence().map(was -> was.times() + more).orElse(1);
        return new Absence(rule.state(since, times, at), former.listedAt(), since, times);
    }

    /**
     * Takes an asset that the inventory before listed and this one does not.
     *
     * @param part which of the listed layers it stands in
     */
    void missed(int part, PackedRow row) {
        keep(listed.get(part), row);
    }

    /** Takes a key that this inventory lists and the one before did not: an asset that was absent is back. */
    void added(PackedRow row) {
        stayUntil(row);
        PackedRow was = lostRows.peek();
        if (was != null && was.compareKey(row) == 0) {
            lostRows.next();
            cameBack++;
        }
    }

    /** Ends the layers. */
    void end() {
        stayUntil(null);
        all().forEach(each -> each.blocks().end());
    }

    private void stayUntil(@Nullable PackedRow next) {
        for (PackedRow was = lostRows.peek();
                was != null && (next == null || was.compareKey(next) < 0);
                was = lostRows.peek()) {
            lostRows.next();
            keep(lost.get(lostRows.part()), was);
        }
    }

    private void keep(Next into, PackedRow row) {
        Absence absence = into.absence();
        if (rule.removes(row.kind(), absence.times())) {
            removed++;
            removal.accept(new RemovedAsset(
                    run.importId(),
                    new AssetKey(run.unit(), run.source(), row.kind(), row.assetId()),
                    into.former().importId(),
                    row.rowNumber(),
                    absence.since(),
                    absence.times()));
        } else {
            into.blocks().add(row);
        }
    }

    private Stream<Next> all() {
        return Stream.concat(listed.stream(), lost.stream());
    }

    /** The layers of absent assets after the import. */
    List<Layer> layers() {
        return all().filter(each -> each.blocks().any()).map(Next::layer).toList();
    }

    /** The layers of which something is absent, in the same order. */
    List<Layer> former() {
        return all().filter(each -> each.blocks().any()).map(Next::former).toList();
    }

    /** Assets that were absent and are listed again. */
    long cameBack() {
        return cameBack;
    }

    /** Assets that the rule removed. */
    long removed() {
        return removed;
    }
}

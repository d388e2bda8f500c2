package org.winddown.ingest.job;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.winddown.ingest.absence.Absence;
import org.winddown.ingest.absence.RemovedAsset;
import org.winddown.ingest.block.PackedRow;
import org.winddown.ingest.plan.ActRefusedException;
import org.winddown.ingest.plan.Fingerprint;
import org.winddown.ingest.plan.Person;
import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.store.ImportAct;
import org.winddown.ingest.store.ImportAct.Act;
import org.winddown.ingest.store.Layer;
import org.winddown.ingest.store.RunRow;
import org.winddown.ingest.store.SnapshotRow;
import org.winddown.ingest.store.SnapshotTable;
import org.winddown.ingest.store.StateRow;
import org.winddown.ingest.store.Tally;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;

/** Takes an absent asset out of the inventory on somebody's word and evidence; an undo brings it back. */
public final class RemovalActs {

    private final Tables tables;
    private final SnapshotTable snapshots;
    private final TransactionTemplate transaction;

    public RemovalActs(Tables tables, PlatformTransactionManager transactions) {
        this.tables = tables;
        this.snapshots = tables.snapshots();
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Which asset.
     *
     * @param kind its kind; empty where its id is that of one absent asset only
     */
    public record Which(String unit, String source, Optional<AssetKind> kind, String assetId) {

        private String words() {
            return kind.map(each -> each + " ").orElse("") + Quoted.of(assetId) + " of unit " + unit + ", source "
                    + Quoted.of(source);
        }
    }

    /**
     * What was recorded.
     *
     * @param removed the asset; its {@code importId} is the act, which can be undone
     * @param absence how it was absent
     */
    public record Done(RemovedAsset removed, Absence absence) {}

    private record Found(Layer layer, Absence absence, PackedRow row) {}

    /**
     * Removes it.
     *
     * @param person who says so; the reason is the evidence
     * @throws ActRefusedException when the source lists it, or there is no such absent asset
     */
    public Done remove(Which which, Person person, Instant now) {
        return Objects.requireNonNull(transaction.execute(status -> {
            tables.scopes().holdUntilCommit(which.unit(), which.source());
            return removed(which, person, now.truncatedTo(ChronoUnit.MICROS));
        }));
    }

    private Done removed(Which which, Person person, Instant now) {
        SnapshotRow full = snapshots
                .latest(which.unit(), which.source(), SnapshotTable.END)
                .orElseThrow(() -> new ActRefusedException(
                        "NO_SUCH_ASSET",
                        "unit " + which.unit() + " has no inventory of source " + Quoted.of(which.source())
                                + ". Name one of " + snapshots.sources(which.unit()) + "."));
        List<Layer> before = snapshots.state(full.snapshotId());
        Found found = found(which, before);
        AssetKey key = new AssetKey(
                which.unit(), which.source(), found.row().kind(), found.row().assetId());
        String id = Fingerprint.of("removed", full.snapshotId(), key.toString());
        PartialState after = PartialState.withoutAbsent(
                snapshots, before, id, () -> row -> row.compareKey(found.row()) == 0, block -> {});
        Absence absence = found.absence();
        RemovedAsset removed = new RemovedAsset(
                id, key, found.layer().importId(), found.row().rowNumber(), absence.since(), absence.times());
        tables.runs().save(run(full, removed, before, person, now));
        tables.states()
                .insert(new StateRow(
                        id,
                        which.unit(),
                        which.source(),
                        Fingerprint.ofState(snapshots, before),
                        Fingerprint.ofState(snapshots, after.copies()),
                        Fingerprint.of(),
                        Layer.ids(before),
                        "",
                        Layers.counts(snapshots, after.copies(), 0, 1)));
        tables.removed().insert(List.of(removed));
        tables.acts().insert(new ImportAct(Act.REMOVE, removed.listedIn(), id, person.by(), now, person.because()));
        Layers.show(
                snapshots,
                after.former(),
                after.copies(),
                full.snapshotAt(),
                Layers.recordedAfter(snapshots, which.unit(), which.source(), full.snapshotAt(), now));
        return new Done(removed, absence);
    }

    private RunRow run(SnapshotRow full, RemovedAsset removed, List<Layer> before, Person person, Instant now) {
        long listed = Layer.listed(before).stream()
                .flatMap(layer -> snapshots.manifest(layer).stream())
                .mapToLong(SnapshotTable.Line::rowCount)
                .sum();
        RunRow made = tables.runs().find(full.importId()).orElseThrow();
        return made.readAs(made.reading(), full.snapshotAt())
                .undoing(
                        removed.importId(),
                        "removal of " + removed.asset().kind() + " "
                                + Quoted.of(removed.asset().assetId()),
                        person.by(),
                        now,
                        new Tally(listed, listed, 0, 0, 0, 0, 0, listed, 0));
    }

    private Found found(Which which, List<Layer> state) {
        List<Found> found = new ArrayList<>();
        for (Layer layer : Layer.absent(state)) {
            MergedRows rows = MergedRows.of(snapshots, List.of(layer.snapshotId()));
            for (PackedRow row = rows.next(); row != null; row = rows.next()) {
                if (is(which, row.kind(), row.assetId())) {
                    found.add(new Found(layer, layer.absence().orElseThrow(), row));
                }
            }
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            throw isListed(which, state)
                    ? new ActRefusedException(
                            "ASSET_IS_LISTED",
                            which.words() + " is in the newest inventory of its source, so it is not removed. Take it"
                                    + " out of the source, and import that again.")
                    : new ActRefusedException(
                            "NO_SUCH_ASSET",
                            "there is no absent asset " + which.words()
                                    + ". List those that are absent with: winddown absent --unit " + which.unit());
        }
        throw new ActRefusedException(
                "KIND_MISSING",
                "there are several absent assets " + which.words() + ". Say which one: --kind "
                        + found.stream()
                                .map(each -> each.row().kind().name())
                                .collect(Collectors.joining(" or --kind "))
                        + ".");
    }

    private boolean isListed(Which which, List<Layer> state) {
        boolean[] listed = new boolean[1];
        for (String layer : Layer.listed(state)) {
            snapshots
                    .manifest(layer)
                    .forEach(line -> snapshots.open(layer, line.ordinal(), rows -> {
                        while (!listed[0] && rows.next()) {
                            listed[0] = is(which, rows.kind(), rows.assetId());
                        }
                    }));
        }
        return listed[0];
    }

    private static boolean is(Which which, AssetKind kind, String assetId) {
        return which.assetId().equals(assetId)
                && which.kind().filter(wanted -> wanted != kind).isEmpty();
    }
}

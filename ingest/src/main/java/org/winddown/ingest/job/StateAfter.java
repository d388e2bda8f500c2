package org.winddown.ingest.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.winddown.ingest.absence.AbsenceCounts;
import org.winddown.ingest.absence.RemovedAsset;
import org.winddown.ingest.block.PackedRow;
import org.winddown.ingest.store.Layer;
import org.winddown.ingest.store.RunRow;
import org.winddown.ingest.store.SnapshotTable;

/**
 * The state of a source after an import, of whose rows a snapshot was written: of a whole inventory that snapshot and
 * what it does not list, of a part or of corrected rows what there was before as well.
 */
final class StateAfter {

    private final ImportPlan plan;
    private final Tables tables;
    private final List<String> inserted = new ArrayList<>();
    private final List<RemovedAsset> removed = new ArrayList<>();
    private final List<Layer> layers;
    private final SnapshotDifference difference;
    private final AbsenceCounts absences;
    private final Optional<AbsentRows> absent;
    private final PartialState stays;

    private StateAfter(ImportPlan plan, Tables tables, List<Layer> before, Optional<Instant> beforeAt) {
        this.plan = plan;
        this.tables = tables;
        SnapshotTable snapshots = tables.snapshots();
        RunRow run = plan.run();
        boolean whole = plan.base().isEmpty() && !plan.terms().partial();
        stays = whole ? PartialState.NONE : staying(before);
        absent = whole
                ? beforeAt.map(at -> new AbsentRows(
                        snapshots, run, plan.absence(), before, at, inserted::add, removed::add))
                : Optional.empty();
        Layer own = new Layer(plan.id(), plan.id(), run.snapshotAt(), Optional.empty());
        List<Layer> kept = stays.copies().isEmpty() && plan.base().isPresent() ? before : stays.copies();
        difference = SnapshotDifference.between(
                snapshots,
                Layer.listed(before),
                Layer.listed(and(kept, List.of(own))),
                new RowsTold(plan.changes(), tables.products()),
                absent);
        layers = and(and(kept, List.of(own)), absent.map(AbsentRows::layers).orElse(List.of()));
        absences = Layers.counts(
                snapshots,
                layers,
                absent.map(AbsentRows::cameBack).orElse(stays.absentTaken()),
                removed.size());
    }

    /**
     * Writes it; nothing of it is visible yet.
     *
     * @param before layers of the state before, the full one first
     * @param beforeAt date of that full one; empty when there was none
     */
    static StateAfter write(ImportPlan plan, Tables tables, List<Layer> before, Optional<Instant> beforeAt) {
        return new StateAfter(plan, tables, before, beforeAt);
    }

    private PartialState staying(List<Layer> before) {
        SnapshotTable snapshots = tables.snapshots();
        if (plan.base().isEmpty()) {
            return PartialState.write(snapshots, before, plan.id(), inserted::add);
        }
        return bringsBack(before)
                ? PartialState.withoutAbsent(
                        snapshots, before, plan.id(), PartialState.named(snapshots, plan.id()), inserted::add)
                : PartialState.NONE;
    }

    /** Whether corrected rows name an asset that is absent: one whose row was rejected is. */
    private boolean bringsBack(List<Layer> before) {
        for (Layer layer : Layer.absent(before)) {
            Predicate<PackedRow> named =
                    PartialState.named(tables.snapshots(), plan.id()).get();
            MergedRows rows = MergedRows.of(tables.snapshots(), List.of(layer.snapshotId()));
            for (PackedRow row = rows.next(); row != null; row = rows.next()) {
                if (named.test(row)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Layer> and(List<Layer> first, List<Layer> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    /** All of its layers. */
    List<Layer> layers() {
        return List.copyOf(layers);
    }

    /** How it differs from the state before in what is listed. */
    SnapshotDifference difference() {
        return difference;
    }

    /** What the import did to assets that are not listed. */
    AbsenceCounts absences() {
        return absences;
    }

    /** The full snapshot of which the import's own is a layer; empty when that is the full one. */
    Optional<String> base() {
        return stays.copies().stream().findFirst().map(Layer::snapshotId).or(plan::base);
    }

    /** Takes back what was written beside the import's own snapshot. */
    void takeBack() {
        and(stays.copies(), absent.map(AbsentRows::layers).orElse(List.of()))
                .forEach(layer -> tables.snapshots().takeBack(layer.snapshotId(), inserted));
    }

    /** Keeps what is not listed; it is visible when the import's own snapshot is. */
    void keep() {
        absent.ifPresent(rows -> {
            List<Layer> former = rows.former();
            List<Layer> next = rows.layers();
            for (int i = 0; i < next.size(); i++) {
                tables.snapshots()
                        .insertCopy(
                                former.get(i).snapshotId(),
                                next.get(i),
                                plan.run().snapshotAt(),
                                plan.run().startedAt(),
                                Optional.of(plan.id()));
            }
        });
        tables.removed().insert(removed);
    }

    /** Makes what stays of the state before visible. */
    void show(Instant recorded) {
        Layers.show(tables.snapshots(), stays.former(), stays.copies(), plan.run().snapshotAt(), recorded);
    }
}

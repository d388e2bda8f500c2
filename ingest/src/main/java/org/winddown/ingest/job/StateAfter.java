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
    private final List<Layer> before;
    private final RowsTold told;
    private final boolean whole;
    private final Optional<AbsentRows> absent;
    private Optional<RowComparison> comparison = Optional.empty();
    private List<Layer> layers = List.of();
    private SnapshotDifference difference = SnapshotDifference.NONE;
    private AbsenceCounts absences = AbsenceCounts.NONE;
    private PartialState stays = PartialState.NONE;

    /**
     * The state after an import.
     *
     * @param before layers of the state before, the full one first
     * @param beforeAt date of that full one; empty when there was none
     * @param told given every added, changed and retired row in key order
     */
    StateAfter(ImportPlan plan, Tables tables, List<Layer> before, Optional<Instant> beforeAt, RowsTold told) {
        this.plan = plan;
        this.tables = tables;
        this.before = List.copyOf(before);
        this.told = told;
        this.whole = plan.base().isEmpty() && !plan.terms().partial();
        this.absent = beforeAt.filter(at -> whole)
                .map(at -> new AbsentRows(
                        tables.snapshots(), plan.run(), plan.absence(), before, at, inserted::add, removed::add));
    }

    /**
     * What compares the rows while the import's own snapshot is written of them; empty when that must wait until it is
     * there.
     *
     * @param known the snapshot whose rows are known: it has to be all that is listed before, and the file all after
     */
    Optional<RowComparison> comparing(String known) {
        if (whole && Layer.listed(before).equals(List.of(known))) {
            comparison = Optional.of(new RowComparison(told, absent));
        }
        return comparison;
    }

    /** Writes what belongs to it beside the import's own snapshot, which is there; nothing of it is visible yet. */
    void write() {
        SnapshotTable snapshots = tables.snapshots();
        stays = whole ? PartialState.NONE : staying();
        Layer own = new Layer(plan.id(), plan.id(), plan.run().snapshotAt(), Optional.empty());
        List<Layer> kept = stays.copies().isEmpty() && plan.base().isPresent() ? before : stays.copies();
        difference = comparison
                .map(RowComparison::end)
                .orElseGet(() -> SnapshotDifference.between(
                        snapshots, Layer.listed(before), Layer.listed(and(kept, List.of(own))), told, absent));
        layers = and(and(kept, List.of(own)), absent.map(AbsentRows::layers).orElse(List.of()));
        absences = Layers.counts(
                snapshots, layers, absent.map(AbsentRows::cameBack).orElse(stays.absentTaken()), removed.size());
    }

    private PartialState staying() {
        SnapshotTable snapshots = tables.snapshots();
        if (plan.base().isEmpty()) {
            return PartialState.write(snapshots, before, plan.id(), inserted::add);
        }
        return bringsBack()
                ? PartialState.withoutAbsent(
                        snapshots, before, plan.id(), PartialState.named(snapshots, plan.id()), inserted::add)
                : PartialState.NONE;
    }

    /** Whether corrected rows name an asset that is absent: one whose row was rejected is. */
    private boolean bringsBack() {
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
        Layers.show(
                tables.snapshots(), stays.former(), stays.copies(), plan.run().snapshotAt(), recorded);
    }
}

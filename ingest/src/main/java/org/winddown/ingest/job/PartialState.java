package org.winddown.ingest.job;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.winddown.ingest.block.PackedRow;
import org.winddown.ingest.store.Layer;
import org.winddown.ingest.store.SnapshotTable;

/**
 * What stays of a state when some of its assets are taken out: those that a part of the inventory names, or one that is
 * removed.
 *
 * @param former layers of which something stays, the full one first
 * @param copies what stays of each
 * @param absentTaken assets taken out that were not listed
 */
record PartialState(List<Layer> former, List<Layer> copies, long absentTaken) {

    PartialState {
        former = List.copyOf(former);
        copies = List.copyOf(copies);
    }

    /** Nothing. */
    static final PartialState NONE = new PartialState(List.of(), List.of(), 0);

    /**
     * Writes what stays when a part is imported; no snapshot is visible before its row is inserted.
     *
     * @param part snapshot of the part, its manifest written
     * @param inserted told the ids of blocks that were not there before
     */
    static PartialState write(SnapshotTable table, List<Layer> before, String part, Consumer<String> inserted) {
        return write(table, before, part, named(table, part), false, inserted);
    }

    /**
     * Writes what stays when listed assets stay and absent ones are taken out.
     *
     * @param id import or act that takes them out
     * @param taken gives, for each layer, whether an asset is taken out; asked in key order
     */
    static PartialState withoutAbsent(
            SnapshotTable table,
            List<Layer> before,
            String id,
            Supplier<Predicate<PackedRow>> taken,
            Consumer<String> inserted) {
        return write(table, before, id, taken, true, inserted);
    }

    /** Whether a part names an asset, to be asked in key order. */
    static Supplier<Predicate<PackedRow>> named(SnapshotTable table, String part) {
        return () -> {
            MergedRows named = MergedRows.of(table, List.of(part));
            return row -> named.find(row) != null;
        };
    }

    private static PartialState write(
            SnapshotTable table,
            List<Layer> before,
            String id,
            Supplier<Predicate<PackedRow>> taken,
            boolean absentOnly,
            Consumer<String> inserted) {
        List<Layer> former = new ArrayList<>();
        List<Layer> copies = new ArrayList<>();
        long absentTaken = 0;
        for (Layer layer : before) {
            Layer copy = layer.as(Layers.id(id, copies.size()));
            boolean kept = true;
            if (absentOnly && layer.listed()) {
                table.copyManifest(layer.snapshotId(), copy.snapshotId());
            } else {
                LayerBlocks blocks = new LayerBlocks(table, copy.snapshotId(), inserted);
                long out = without(MergedRows.of(table, List.of(layer.snapshotId())), taken.get(), blocks);
                absentTaken += layer.listed() ? 0 : out;
                kept = blocks.any();
            }
            if (former.isEmpty() || kept) {
                former.add(layer);
                copies.add(copy);
            }
        }
        return new PartialState(former, copies, absentTaken);
    }

    private static long without(MergedRows rows, Predicate<PackedRow> taken, LayerBlocks blocks) {
        long out = 0;
        for (PackedRow row = rows.next(); row != null; row = rows.next()) {
            if (taken.test(row)) {
                out++;
            } else {
                blocks.add(row);
            }
        }
        blocks.end();
        return out;
    }
}

package org.winddown.ingest.job;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.winddown.ingest.block.Block;
import org.winddown.ingest.block.BlockCutter;
import org.winddown.ingest.block.BlockLine;
import org.winddown.ingest.block.PackedRow;
import org.winddown.ingest.store.SnapshotTable;

/**
 * What stays of a state when a part of the inventory is imported: its snapshots without the assets that the part names.
 *
 * @param former snapshots of which something stays, the full one first
 * @param copies what stays of each
 */
record PartialState(List<String> former, List<String> copies) {

    PartialState {
        former = List.copyOf(former);
        copies = List.copyOf(copies);
    }

    /** Nothing. */
    static final PartialState NONE = new PartialState(List.of(), List.of());

    /**
     * Writes what stays; no snapshot is visible before its row is inserted.
     *
     * @param part snapshot of the part, its manifest written
     * @param inserted told the ids of blocks that were not there before
     */
    static PartialState write(SnapshotTable table, List<String> before, String part, Consumer<String> inserted) {
        List<String> former = new ArrayList<>();
        List<String> copies = new ArrayList<>();
        for (String snapshot : before) {
            String copy = Layers.id(part, copies.size());
            MergedRows named = MergedRows.of(table, List.of(part));
            MergedRows rows = MergedRows.of(table, List.of(snapshot));
            List<String> blocks = new ArrayList<>();
            BlockCutter cutter =
                    new BlockCutter(cut -> store(table, copy, Block.of(cut, SnapshotTable.FACTS), blocks, inserted));
            for (PackedRow row = rows.next(); row != null; row = rows.next()) {
                if (named.find(row) == null) {
                    cutter.add(row);
                }
            }
            cutter.flush();
            if (former.isEmpty() || !blocks.isEmpty()) {
                former.add(snapshot);
                copies.add(copy);
            }
        }
        return new PartialState(former, copies);
    }

    private static void store(
            SnapshotTable table, String copy, Block block, List<String> blocks, Consumer<String> inserted) {
        if (table.insertBlock(block)) {
            inserted.accept(block.id());
        }
        blocks.add(block.id());
        table.insertLine(copy, blocks.size(), BlockLine.of(block));
    }
}

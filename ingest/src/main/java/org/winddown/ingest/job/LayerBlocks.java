package org.winddown.ingest.job;

import java.util.List;
import java.util.function.Consumer;
import org.winddown.ingest.block.Block;
import org.winddown.ingest.block.BlockCutter;
import org.winddown.ingest.block.BlockLine;
import org.winddown.ingest.block.PackedRow;
import org.winddown.ingest.store.SnapshotTable;

/** Writes the rows of one layer as blocks, in key order; the layer is not visible before its row is inserted. */
final class LayerBlocks {

    private final SnapshotTable table;
    private final String snapshotId;
    private final Consumer<String> inserted;
    private final BlockCutter cutter = new BlockCutter(cut -> store(Block.of(cut, SnapshotTable.FACTS)));
    private int blocks;

    /**
     * For a layer.
     *
     * @param inserted told the ids of blocks that were not there before
     */
    LayerBlocks(SnapshotTable table, String snapshotId, Consumer<String> inserted) {
        this.table = table;
        this.snapshotId = snapshotId;
        this.inserted = inserted;
    }

    void add(PackedRow row) {
        cutter.add(row);
    }

    /** Ends the last block. */
    void end() {
        cutter.flush();
    }

    /** Whether any row was written. */
    boolean any() {
        return blocks > 0;
    }

    private void store(Block block) {
        table.insertBlocks(List.of(block)).forEach(inserted);
        blocks++;
        table.insertLines(snapshotId, blocks, List.of(BlockLine.of(block)));
    }
}

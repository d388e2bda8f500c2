package org.winddown.ingest.job;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.winddown.ingest.block.PackedRow;
import org.winddown.ingest.block.RowSignature;
import org.winddown.ingest.store.SignatureTable;
import org.winddown.ingest.store.SignatureTable.SnapshotBlock;

/**
 * The rows of the inventory before, by their signatures, and where each of them stands in the file now.
 *
 * <p>About 32 bytes a row. Not thread-safe: one thread reads the file, and when it is done another one asks.
 */
final class KnownRows {

    private static final long BYTES_A_ROW = 32;

    /** How much of the heap may be taken: a larger inventory is read as if there were none before. */
    private static final long PART_OF_HEAP = 4;

    private final String snapshotId;
    private final List<SnapshotBlock> blocks = new ArrayList<>();
    private final int[] starts;
    private final long[] signatures;
    private final long[] rowNumbers;
    private final int[] slots;

    private KnownRows(String snapshotId, int rows, int blocks) {
        this.snapshotId = snapshotId;
        this.starts = new int[blocks + 1];
        this.signatures = new long[2 * rows];
        this.rowNumbers = new long[rows];
        this.slots = new int[Integer.highestOneBit(Math.max(1, rows)) * 4];
        Arrays.fill(slots, -1);
    }

    /** No inventory before. */
    static KnownRows none() {
        return new KnownRows("", 0, 0);
    }

    /** The rows of a full snapshot. */
    static KnownRows of(SignatureTable table, String snapshotId) {
        SignatureTable.Size size = table.size(snapshotId);
        if (size.rows() * BYTES_A_ROW * PART_OF_HEAP > Runtime.getRuntime().maxMemory()) {
            return none();
        }
        KnownRows known = new KnownRows(snapshotId, (int) size.rows(), size.blocks());
        table.forEach(snapshotId, known::add);
        return known;
    }

    private void add(SnapshotBlock block, byte[] packed) {
        int from = starts[blocks.size()];
        blocks.add(block);
        starts[blocks.size()] = from + block.rowCount();
        if (packed.length != block.rowCount() * 2 * Long.BYTES) {
            return;
        }
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        for (int row = from; row < from + block.rowCount(); row++) {
            signatures[2 * row] = bytes.getLong();
            signatures[2 * row + 1] = bytes.getLong();
            int slot = slot(signatures[2 * row], signatures[2 * row + 1]);
            if (slots[slot] < 0 && signature(row).isKnown()) {
                slots[slot] = row;
            }
        }
    }

    /** The slot of a signature, or the empty one where it would be. */
    private int slot(long high, long low) {
        int slot = (int) low & (slots.length - 1);
        int row = slots[slot];
        while (row >= 0 && (signatures[2 * row] != high || signatures[2 * row + 1] != low)) {
            slot = (slot + 1) & (slots.length - 1);
            row = slots[slot];
        }
        return slot;
    }

    /** Where the row with a signature is; negative when there is none. Nothing is told of by asking. */
    int find(RowSignature signature) {
        return slots[slot(signature.high(), signature.low())];
    }

    /**
     * Tells of the next row of the file, and where it was found; whether it is known. One that comes a second time is
     * not: whether it is a repeat depends on which row of its key is the first.
     */
    boolean see(int found, long rowNumber) {
        if (found < 0 || rowNumbers[found] != 0) {
            return false;
        }
        rowNumbers[found] = rowNumber;
        return true;
    }

    String snapshotId() {
        return snapshotId;
    }

    /** The blocks in key order. */
    List<SnapshotBlock> blocks() {
        return List.copyOf(blocks);
    }

    /** Where the rows of a block stand in the file; 0 where one does not. */
    long[] rowNumbers(int block) {
        return Arrays.copyOfRange(rowNumbers, starts[block], starts[block + 1]);
    }

    /** The rows of a block that stand in the file, given all of them. */
    List<PackedRow> seen(int block, List<PackedRow> rows) {
        List<PackedRow> seen = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int row = starts[block] + i;
            if (rowNumbers[row] != 0) {
                seen.add(rows.get(i).seenIn(rowNumbers[row], signature(row)));
            }
        }
        return seen;
    }

    private RowSignature signature(int row) {
        return new RowSignature(signatures[2 * row], signatures[2 * row + 1]);
    }
}

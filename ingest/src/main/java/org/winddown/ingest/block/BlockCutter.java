package org.winddown.ingest.block;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Cuts rows in key order into blocks where their keys say so, so that a changed row changes one block only.
 *
 * <p>A block ends after a row whose key hashes to a multiple of 1,000, or after 4,000 rows.
 */
public final class BlockCutter {

    private static final int CUT_AT = 1_000;
    private static final int LONGEST = 4_000;

    private final Consumer<List<PackedRow>> blocks;
    private List<PackedRow> open = new ArrayList<>();

    public BlockCutter(Consumer<List<PackedRow>> blocks) {
        this.blocks = blocks;
    }

    /** Takes the next row in key order. */
    public void add(PackedRow row) {
        open.add(row);
        if (open.size() >= LONGEST || Long.remainderUnsigned(hash(row), CUT_AT) == 0) {
            flush();
        }
    }

    /** Ends the last block. */
    public void flush() {
        if (!open.isEmpty()) {
            blocks.accept(open);
            open = new ArrayList<>();
        }
    }

    private static long hash(PackedRow row) {
        long hash = (0xcbf29ce484222325L ^ KindCode.of(row.kind())) * 0x100000001b3L;
        for (int i = 0; i < row.assetId().length(); i++) {
            hash = (hash ^ row.assetId().charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}

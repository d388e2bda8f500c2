package org.winddown.ingest.block;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.winddown.rules.asset.AssetKind;

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
        if (endsAfter(row.kind(), row.assetId(), open.size())) {
            flush();
        }
    }

    /** Whether a block that begins anew ends after so many rows with a row of this key. */
    public boolean endsAfter(AssetKind kind, String assetId, int rows) {
        return rows >= LONGEST || Long.remainderUnsigned(hash(kind, assetId), CUT_AT) == 0;
    }

    /** Whether the next row begins a block. */
    public boolean isBetweenBlocks() {
        return open.isEmpty();
    }

    /** Ends the last block. */
    public void flush() {
        if (!open.isEmpty()) {
            blocks.accept(open);
            open = new ArrayList<>();
        }
    }

    private static long hash(AssetKind kind, String assetId) {
        long hash = (0xcbf29ce484222325L ^ KindCode.of(kind)) * 0x100000001b3L;
        for (int i = 0; i < assetId.length(); i++) {
            hash = (hash ^ assetId.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}

package org.winddown.ingest.job;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.block.PackedRow;
import org.winddown.ingest.store.SignatureTable.SnapshotBlock;
import org.winddown.ingest.store.SnapshotTable;

/**
 * The known rows that the file holds again, in key order between its other rows: whole blocks where nothing has
 * changed, else row by row.
 */
final class KnownBlocks {

    /** Takes what comes again. */
    interface Taker {

        /** Whether rows are wanted that do not come again. */
        boolean isComparing();

        /** Tells of a row of a block that is opened, before any of its rows comes again. */
        void was(PackedRow row);

        /** Takes a row. */
        void row(PackedRow row);

        /**
         * Takes a whole block, if it may: the result must be as if its rows had been taken.
         *
         * @param last whether no row follows it
         * @return false when its rows must be taken one by one
         */
        boolean block(SnapshotBlock block, long[] rowNumbers, boolean last);
    }

    private final KnownRows known;
    private final SnapshotTable table;
    private final Taker taker;
    private final List<SnapshotBlock> blocks;
    private final Deque<PackedRow> open = new ArrayDeque<>();
    private int at;

    KnownBlocks(KnownRows known, SnapshotTable table, Taker taker) {
        this.known = known;
        this.table = table;
        this.taker = taker;
        this.blocks = known.blocks();
    }

    /** Gives what goes before a row; null when no row follows. */
    void giveBefore(@Nullable PackedRow next) {
        while (true) {
            while (!open.isEmpty() && (next == null || open.element().isBefore(next))) {
                taker.row(open.remove());
            }
            if (!open.isEmpty() || at == blocks.size() || (next != null && beginsAfter(blocks.get(at), next))) {
                return;
            }
            SnapshotBlock block = blocks.get(at);
            if (!givenWhole(block, next)) {
                table.open(known.snapshotId(), block.ordinal(), rows -> {
                    List<PackedRow> all = rows.remaining();
                    all.forEach(taker::was);
                    open.addAll(known.seen(at, all));
                });
            }
            at++;
        }
    }

    private boolean givenWhole(SnapshotBlock block, @Nullable PackedRow next) {
        long[] rowNumbers = known.rowNumbers(at);
        if (Arrays.stream(rowNumbers).allMatch(row -> row == 0)) {
            return !taker.isComparing();
        }
        boolean untouched = next == null || endsBefore(block, next);
        return untouched
                && Arrays.stream(rowNumbers).allMatch(row -> row > 0)
                && taker.block(block, rowNumbers, next == null && at == blocks.size() - 1);
    }

    private static boolean beginsAfter(SnapshotBlock block, PackedRow row) {
        int byKind = block.firstKind().compareTo(row.kind());
        return byKind > 0 || (byKind == 0 && block.firstId().compareTo(row.assetId()) > 0);
    }

    private static boolean endsBefore(SnapshotBlock block, PackedRow row) {
        int byKind = block.lastKind().compareTo(row.kind());
        return byKind < 0 || (byKind == 0 && block.lastId().compareTo(row.assetId()) < 0);
    }
}

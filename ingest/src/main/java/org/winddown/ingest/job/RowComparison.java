package org.winddown.ingest.job;

import java.util.ArrayDeque;
import java.util.Deque;
import org.winddown.ingest.block.PackedRow;
import org.winddown.ingest.plan.RowChange.What;

/** Compares the rows of a state with those of the state after it, both given in key order. */
final class RowComparison {

    private final RowsTold told;
    private final Deque<PackedRow> before = new ArrayDeque<>();
    private long added;
    private long changed;
    private long unchanged;
    private long retired;

    /**
     * A comparison.
     *
     * @param told given every added, changed and retired row in key order
     */
    RowComparison(RowsTold told) {
        this.told = told;
    }

    /** Takes the next row of the state before. */
    void was(PackedRow row) {
        before.add(row);
    }

    /** Takes the next row of the state after, when all rows before it and that with its key {@link #was}. */
    void is(PackedRow row) {
        int order = -1;
        while (!before.isEmpty()) {
            order = before.element().compareKey(row);
            if (order >= 0) {
                break;
            }
            retire(before.remove());
        }
        if (before.isEmpty() || order > 0) {
            added++;
            told.single(What.ADDED, row);
            return;
        }
        PackedRow was = before.remove();
        if (was.sameContent(row)) {
            unchanged++;
        } else {
            changed++;
            told.changed(was, row);
        }
    }

    /** Takes rows that are in both states. */
    void same(long rows) {
        unchanged += rows;
    }

    private void retire(PackedRow row) {
        retired++;
        told.single(What.RETIRED, row);
    }

    /** The result, when no row follows. */
    SnapshotDifference end() {
        while (!before.isEmpty()) {
            retire(before.remove());
        }
        return new SnapshotDifference(added, changed, unchanged, retired);
    }
}

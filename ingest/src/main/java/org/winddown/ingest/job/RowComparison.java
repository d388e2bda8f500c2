package org.winddown.ingest.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.winddown.ingest.block.PackedRow;
import org.winddown.ingest.plan.RowChange.What;

/** Compares the rows of a state with those of the state after it, both given in key order. */
final class RowComparison {

    private final RowsTold told;
    private final Optional<AbsentRows> absent;
    private final Deque<PackedRow> before = new ArrayDeque<>();
    private final Deque<Integer> parts = new ArrayDeque<>();
    private long added;
    private long changed;
    private long unchanged;
    private long retired;

    /**
     * A comparison.
     *
     * @param told given every added, changed and retired row in key order
     * @param absent told of rows that are no longer listed, or listed and were not before
     */
    RowComparison(RowsTold told, Optional<AbsentRows> absent) {
        this.told = told;
        this.absent = absent;
    }

    /**
     * Takes the next row of the state before.
     *
     * @param part which of its snapshots it stands in
     */
    void was(int part, PackedRow row) {
        before.add(row);
        parts.add(part);
    }

    /** Takes the next row of the state after, when all rows before it and that with its key {@link #was}. */
    void is(PackedRow row) {
        int order = -1;
        while (!before.isEmpty()) {
            order = before.element().compareKey(row);
            if (order >= 0) {
                break;
            }
            retire(parts.remove(), before.remove());
        }
        if (before.isEmpty() || order > 0) {
            added++;
            told.single(What.ADDED, row);
            absent.ifPresent(rows -> rows.added(row));
            return;
        }
        parts.remove();
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

    private void retire(int part, PackedRow row) {
        retired++;
        told.single(What.RETIRED, row);
        absent.ifPresent(rows -> rows.missed(part, row));
    }

    /** The result, when no row follows. */
    SnapshotDifference end() {
        while (!before.isEmpty()) {
            retire(parts.remove(), before.remove());
        }
        absent.ifPresent(AbsentRows::end);
        return new SnapshotDifference(added, changed, unchanged, retired);
    }
}

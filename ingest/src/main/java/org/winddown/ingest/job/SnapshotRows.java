package org.winddown.ingest.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.block.PackedRow;
import org.winddown.ingest.store.SnapshotTable;
import org.winddown.ingest.store.SnapshotTable.Line;

/** The rows of some blocks of a snapshot in key order, one block in memory. */
final class SnapshotRows {

    private final SnapshotTable table;
    private final String snapshotId;
    private final Deque<Line> lines;
    private final Deque<PackedRow> rows = new ArrayDeque<>();

    SnapshotRows(SnapshotTable table, String snapshotId, List<Line> lines) {
        this.table = table;
        this.snapshotId = snapshotId;
        this.lines = new ArrayDeque<>(lines);
    }

    /** The next row, which stays the next; null at the end. */
    @Nullable PackedRow peek() {
        Line line = rows.isEmpty() ? lines.poll() : null;
        if (line != null) {
            table.open(snapshotId, line.ordinal(), block -> rows.addAll(block.remaining()));
        }
        return rows.peek();
    }

    /** The next row; null at the end. */
    @Nullable PackedRow next() {
        peek();
        return rows.poll();
    }
}

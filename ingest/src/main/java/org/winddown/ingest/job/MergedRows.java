package org.winddown.ingest.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.block.PackedRow;
import org.winddown.ingest.store.SnapshotTable;

/** The rows of several snapshots without an asset in common, in key order. */
final class MergedRows {

    private final List<SnapshotRows> parts;
    private int part = -1;

    MergedRows(List<SnapshotRows> parts) {
        this.parts = List.copyOf(parts);
    }

    /** All rows of the snapshots. */
    static MergedRows of(SnapshotTable table, List<String> snapshots) {
        return new MergedRows(snapshots.stream()
                .map(snapshot -> new SnapshotRows(table, snapshot, table.manifest(snapshot)))
                .toList());
    }

    /** The next row, which stays the next; null at the end. */
    @Nullable PackedRow peek() {
        SnapshotRows first = first();
        return first == null ? null : first.peek();
    }

    /** The next row; null at the end. */
    @Nullable PackedRow next() {
        SnapshotRows first = first();
        part = parts.indexOf(first);
        return first == null ? null : first.next();
    }

    /** Which of the snapshots gave the last row, counted from 0. */
    int part() {
        return part;
    }

    /**
     * The row with the key of another; null when there is none. Rows before it are passed over, so it must be asked for
     * in key order.
     */
    @Nullable PackedRow find(PackedRow wanted) {
        for (SnapshotRows first = first(); first != null; first = first()) {
            PackedRow row = first.peek();
            int order = row == null ? 1 : row.compareKey(wanted);
            if (order >= 0) {
                return order == 0 ? row : null;
            }
            first.next();
        }
        return null;
    }

    private @Nullable SnapshotRows first() {
        SnapshotRows first = null;
        PackedRow least = null;
        for (SnapshotRows part : parts) {
            PackedRow row = part.peek();
            if (row != null && (least == null || row.compareKey(least) < 0)) {
                first = part;
                least = row;
            }
        }
        return first;
    }
}

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
        int first = first();
        return first < 0 ? null : parts.get(first).peek();
    }

    /** The next row; null at the end. */
    @Nullable PackedRow next() {
        part = first();
        return part < 0 ? null : parts.get(part).next();
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
        for (PackedRow row = peek(); row != null; row = peek()) {
            int order = row.compareKey(wanted);
            if (order >= 0) {
                return order == 0 ? row : null;
            }
            next();
        }
        return null;
    }

    private int first() {
        int first = -1;
        PackedRow least = null;
        for (int i = 0; i < parts.size(); i++) {
            PackedRow row = parts.get(i).peek();
            if (row != null && (least == null || row.compareKey(least) < 0)) {
                first = i;
                least = row;
            }
        }
        return first;
    }
}

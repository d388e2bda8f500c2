package org.winddown.ingest.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.block.PackedRow;
import org.winddown.ingest.store.SnapshotTable;
import org.winddown.ingest.store.SnapshotTable.Line;

/** How two snapshots differ; only blocks that are not in both are read. */
record SnapshotDifference(long added, long changed, long unchanged, long retired) {

    static SnapshotDifference between(SnapshotTable table, @Nullable String before, String after) {
        List<Line> oldLines = before == null ? List.of() : table.manifest(before);
        List<Line> newLines = table.manifest(after);
        Set<String> oldIds = oldLines.stream().map(Line::blockId).collect(Collectors.toSet());
        Set<String> newIds = newLines.stream().map(Line::blockId).collect(Collectors.toSet());
        long unchanged = newLines.stream()
                .filter(line -> oldIds.contains(line.blockId()))
                .mapToLong(Line::rowCount)
                .sum();
        if (before == null) {
            return new SnapshotDifference(
                    newLines.stream().mapToLong(Line::rowCount).sum(), 0, 0, 0);
        }
        Rows left = new Rows(
                table,
                before,
                oldLines.stream().filter(l -> !newIds.contains(l.blockId())).toList());
        Rows right = new Rows(
                table,
                after,
                newLines.stream().filter(l -> !oldIds.contains(l.blockId())).toList());
        return merge(left, right, unchanged);
    }

    private static SnapshotDifference merge(Rows left, Rows right, long inCommonBlocks) {
        long added = 0;
        long changed = 0;
        long unchanged = inCommonBlocks;
        long retired = 0;
        PackedRow was = left.next();
        PackedRow is = right.next();
        while (was != null || is != null) {
            int order = order(was, is);
            if (order < 0) {
                retired++;
            } else if (order > 0) {
                added++;
            } else if (was != null && is != null && was.sameContent(is)) {
                unchanged++;
            } else {
                changed++;
            }
            was = order <= 0 ? left.next() : was;
            is = order >= 0 ? right.next() : is;
        }
        return new SnapshotDifference(added, changed, unchanged, retired);
    }

    private static int order(@Nullable PackedRow was, @Nullable PackedRow is) {
        if (was == null) {
            return 1;
        }
        return is == null ? -1 : was.compareKey(is);
    }

    private static final class Rows {
        private final SnapshotTable table;
        private final String snapshotId;
        private final Deque<Line> lines;
        private final Deque<PackedRow> rows = new ArrayDeque<>();

        Rows(SnapshotTable table, String snapshotId, List<Line> lines) {
            this.table = table;
            this.snapshotId = snapshotId;
            this.lines = new ArrayDeque<>(lines);
        }

        @Nullable PackedRow next() {
            Line line = rows.isEmpty() ? lines.poll() : null;
            if (line != null) {
                table.open(snapshotId, line.ordinal(), block -> rows.addAll(block.remaining()));
            }
            return rows.poll();
        }
    }
}

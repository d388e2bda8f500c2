package org.winddown.ingest.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.block.PackedRow;
import org.winddown.ingest.plan.RowChange.What;
import org.winddown.ingest.store.SnapshotTable;
import org.winddown.ingest.store.SnapshotTable.Line;

/** How two snapshots differ; only blocks that are not in both are read. */
record SnapshotDifference(long added, long changed, long unchanged, long retired) {

    /**
     * Compares what is listed.
     *
     * @param before the state before, as snapshots without an asset in common; empty when there was none
     * @param after the state after, likewise
     * @param told given every added, changed and retired row in key order
     */
    static SnapshotDifference between(SnapshotTable table, List<String> before, List<String> after, RowsTold told) {
        return between(table, before, after, told, Optional.empty());
    }

    /**
     * The same, keeping account of what is absent.
     *
     * @param absent told of the rows that are no longer listed or listed again
     */
    static SnapshotDifference between(
            SnapshotTable table, List<String> before, List<String> after, RowsTold told, Optional<AbsentRows> absent) {
        List<Line> newLines = after.stream()
                .flatMap(snapshot -> table.manifest(snapshot).stream())
                .toList();
        if (before.isEmpty() && !told.wanted()) {
            return new SnapshotDifference(
                    newLines.stream().mapToLong(Line::rowCount).sum(), 0, 0, 0);
        }
        Set<String> newIds = ids(newLines);
        Set<String> oldIds = new HashSet<>();
        List<SnapshotRows> left = new ArrayList<>();
        for (String snapshot : before) {
            List<Line> lines = table.manifest(snapshot);
            oldIds.addAll(ids(lines));
            left.add(without(table, snapshot, lines, newIds));
        }
        long unchanged = newLines.stream()
                .filter(line -> oldIds.contains(line.blockId()))
                .mapToLong(Line::rowCount)
                .sum();
        List<SnapshotRows> right = after.stream()
                .map(snapshot -> without(table, snapshot, table.manifest(snapshot), oldIds))
                .toList();
        return merge(new MergedRows(left), new MergedRows(right), unchanged, told, absent);
    }

    private static SnapshotRows without(SnapshotTable table, String snapshot, List<Line> lines, Set<String> blocks) {
        return new SnapshotRows(
                table,
                snapshot,
                lines.stream().filter(line -> !blocks.contains(line.blockId())).toList());
    }

    private static Set<String> ids(List<Line> lines) {
        return lines.stream().map(Line::blockId).collect(Collectors.toSet());
    }

    private static SnapshotDifference merge(
            MergedRows left, MergedRows right, long inCommonBlocks, RowsTold told, Optional<AbsentRows> absent) {
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
                PackedRow gone = Objects.requireNonNull(was);
                told.single(What.RETIRED, gone);
                absent.ifPresent(rows -> rows.missed(left.part(), gone));
            } else if (order > 0) {
                added++;
                PackedRow come = Objects.requireNonNull(is);
                told.single(What.ADDED, come);
                absent.ifPresent(rows -> rows.added(come));
            } else if (was != null && is != null && was.sameContent(is)) {
                unchanged++;
            } else {
                changed++;
                told.changed(Objects.requireNonNull(was), Objects.requireNonNull(is));
            }
            was = order <= 0 ? left.next() : was;
            is = order >= 0 ? right.next() : is;
        }
        absent.ifPresent(AbsentRows::end);
        return new SnapshotDifference(added, changed, unchanged, retired);
    }

    private static int order(@Nullable PackedRow was, @Nullable PackedRow is) {
        if (was == null) {
            return 1;
        }
        return is == null ? -1 : was.compareKey(is);
    }
}

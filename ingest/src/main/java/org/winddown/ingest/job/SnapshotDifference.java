package org.winddown.ingest.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.winddown.ingest.block.PackedRow;
import org.winddown.ingest.store.SnapshotTable;
import org.winddown.ingest.store.SnapshotTable.Line;

/** How two snapshots differ; only blocks that are not in both are read. */
record SnapshotDifference(long added, long changed, long unchanged, long retired) {

    /**
     * Compares.
     *
     * @param before the state before, as snapshots without an asset in common; empty when there was none
     * @param after the state after, likewise
     * @param told given every added, changed and retired row in key order
     */
    static SnapshotDifference between(SnapshotTable table, List<String> before, List<String> after, RowsTold told) {
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
        return merge(new MergedRows(left), new MergedRows(right), unchanged, told);
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

    private static SnapshotDifference merge(MergedRows left, MergedRows right, long inCommonBlocks, RowsTold told) {
        RowComparison comparison = new RowComparison(told);
        comparison.same(inCommonBlocks);
        PackedRow was = left.next();
        for (PackedRow is = right.next(); is != null; is = right.next()) {
            while (was != null && was.compareKey(is) <= 0) {
                comparison.was(was);
                was = left.next();
            }
            comparison.is(is);
        }
        while (was != null) {
            comparison.was(was);
            was = left.next();
        }
        return comparison.end();
    }
}

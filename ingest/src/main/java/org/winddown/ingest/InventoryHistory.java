package org.winddown.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.winddown.ingest.store.SnapshotRow;
import org.winddown.ingest.store.SnapshotTable;

/** The inventories of each source one after the other. Safe for use by several threads. */
public final class InventoryHistory {

    private final AssetInventory inventory;
    private final SnapshotTable snapshots;

    public InventoryHistory(DataSource dataSource, AssetInventory inventory) {
        this.inventory = inventory;
        this.snapshots = new SnapshotTable(dataSource);
    }

    /**
     * The states of each source, in the order of their dates; of two of the same date the one that was recorded last.
     *
     * @param unit code of the unit; empty for all
     * @param asOf later dates are left out
     * @param knownAt what was recorded later is left out
     * @return one list for each source that has a state, ordered by unit and source
     */
    public List<List<InventoryState>> states(String unit, Instant asOf, Instant knownAt) {
        return states(unit, asOf, row -> !row.recordedAt().isAfter(knownAt));
    }

    /**
     * The same of some inventories.
     *
     * @param ids their ids; all others are left out
     */
    public List<List<InventoryState>> states(String unit, Instant asOf, Set<String> ids) {
        return states(unit, asOf, row -> ids.contains(row.snapshotId()));
    }

    private List<List<InventoryState>> states(String unit, Instant asOf, Predicate<SnapshotRow> known) {
        Map<List<String>, Map<Instant, SnapshotRow>> full = new LinkedHashMap<>();
        Map<String, List<SnapshotRef>> corrections = new HashMap<>();
        for (SnapshotRow row : snapshots.all()) {
            boolean outside = !unit.isEmpty() && !row.unit().equals(unit);
            if (outside || row.snapshotAt().isAfter(asOf) || !known.test(row)) {
                continue;
            }
            if (row.full()) {
                full.computeIfAbsent(List.of(row.unit(), row.source()), scope -> new TreeMap<>())
                        .put(row.snapshotAt(), row);
            } else {
                corrections
                        .computeIfAbsent(row.baseId(), base -> new ArrayList<>())
                        .add(AssetInventory.ref(row, false));
            }
        }
        return full.values().stream()
                .map(dated -> dated.values().stream()
                        .map(row -> new InventoryState(
                                AssetInventory.ref(row, false), corrections.getOrDefault(row.snapshotId(), List.of())))
                        .toList())
                .toList();
    }

    /**
     * Gives the wanted assets of a state that are not stored in the same block of another one; only those blocks are
     * read. An asset that stands in both states is given when a row beside it is new, changed or gone; one that stands
     * in one of them only is always given.
     */
    public void beside(InventoryState state, InventoryState other, AssetFilter filter, Consumer<StoredAsset> assets) {
        Set<String> shared = other.snapshots().stream()
                .flatMap(snapshot -> snapshots.manifest(snapshot.snapshotId()).stream())
                .map(SnapshotTable.Line::blockId)
                .collect(Collectors.toSet());
        for (SnapshotRef snapshot : state.snapshots()) {
            for (SnapshotTable.Line line : snapshots.manifest(snapshot.snapshotId())) {
                if (!shared.contains(line.blockId())) {
                    snapshots.open(snapshot.snapshotId(), line.ordinal(), rows -> {
                        while (rows.next()) {
                            if (filter.wants(rows.productKey(), rows.kind(), rows.assetId())) {
                                assets.accept(inventory.stored(snapshot, rows));
                            }
                        }
                    });
                }
            }
        }
    }
}

package org.winddown.scheduler.host;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.winddown.ingest.AssetFilter;
import org.winddown.ingest.AssetInventory;
import org.winddown.ingest.SnapshotRef;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.host.HostCensus;
import org.winddown.rules.host.Hosts;

/** The computers that the stored inventories tell of. Nothing is stored: same inventories, same computers. */
public final class StoredHosts {

    private static final AssetFilter COUNTED = (productKey, kind, assetId) -> HostCensus.counts(kind);

    private final AssetInventory inventory;

    /** Over some inventories. */
    public StoredHosts(AssetInventory inventory) {
        this.inventory = inventory;
    }

    /**
     * The computers of a unit.
     *
     * @param snapshots the unit's snapshots in force
     * @param watched rows of which it is to be told on which computer they are
     */
    public Hosts of(String unit, List<SnapshotRef> snapshots, Set<AssetKey> watched) {
        HostCensus census = new HostCensus(unit, watched);
        for (SnapshotRef snapshot : snapshots) {
            inventory.scan(snapshot, COUNTED, row -> census.see(row.asset(), snapshot.snapshotAt()));
        }
        return census.hosts();
    }

    /**
     * Tells the computers of one unit after the other, ordered by code, by the snapshots in force at an instant.
     *
     * @param unit code of a unit; empty for all that have a snapshot
     */
    public void each(String unit, Instant asOf, Consumer<Hosts> told) {
        Map<String, List<SnapshotRef>> byUnit = new TreeMap<>();
        for (SnapshotRef snapshot : inventory.snapshots(asOf)) {
            if (unit.isEmpty() || snapshot.unit().equals(unit)) {
                byUnit.computeIfAbsent(snapshot.unit(), code -> new ArrayList<>())
                        .add(snapshot);
            }
        }
        byUnit.forEach((code, snapshots) -> told.accept(of(code, snapshots, Set.of())));
    }
}

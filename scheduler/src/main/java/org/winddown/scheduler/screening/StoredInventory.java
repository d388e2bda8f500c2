package org.winddown.scheduler.screening;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.winddown.decisions.Inventory;
import org.winddown.ingest.AssetInventory;
import org.winddown.ingest.SnapshotRef;
import org.winddown.ingest.Units;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.BusinessUnit;

/** What the stored snapshots and units say, for those who record decisions about them. */
public final class StoredInventory implements Inventory {

    private final AssetInventory inventory;
    private final Units units;

    public StoredInventory(AssetInventory inventory, Units units) {
        this.inventory = inventory;
        this.units = units;
    }

    @Override
    public Map<AssetKey, Asset> assets(Set<AssetKey> keys, Instant asOf) {
        Map<AssetKey, Asset> found = new HashMap<>();
        for (SnapshotRef snapshot : inventory.snapshots(asOf)) {
            Set<String> ids = keys.stream()
                    .filter(key ->
                            key.unit().equals(snapshot.unit()) && key.source().equals(snapshot.source()))
                    .map(AssetKey::assetId)
                    .collect(Collectors.toSet());
            if (!ids.isEmpty()) {
                inventory.scan(
                        snapshot,
                        (productKey, kind, id) -> ids.contains(id),
                        row -> found.put(row.asset().key(), row.asset()));
            }
        }
        found.keySet().retainAll(keys);
        return found;
    }

    @Override
    public Map<String, BusinessUnit> units() {
        return units.all().stream().collect(Collectors.toMap(BusinessUnit::code, Function.identity()));
    }
}

package org.winddown.scheduler.cli;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.SnapshotRef;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.scheduler.services.Services;

/**
 * An asset or recorded act that a user names.
 *
 * @param key which one it is
 * @param stored whether the inventory has it
 */
record NamedAsset(AssetKey key, boolean stored) {

    /**
     * The one asset of a unit that is named so; one that the inventory does not have is taken when it is named in full.
     *
     * @param source its source; empty where no other source has the identifier
     * @param kind its kind; null where no other kind has the identifier
     */
    static NamedAsset of(
            Services services, String id, String unit, String source, @Nullable AssetKind kind, Instant asOf) {
        NamedUnits.require(services, unit);
        TreeSet<AssetKey> found = new TreeSet<>();
        for (SnapshotRef snapshot : services.inventory().snapshots(asOf)) {
            if (snapshot.unit().equals(unit)
                    && (source.isEmpty() || snapshot.source().equals(source))) {
                services.inventory()
                        .scan(
                                snapshot,
                                (productKey, each, assetId) -> assetId.equals(id) && (kind == null || each == kind),
                                row -> found.add(row.asset().key()));
            }
        }
        if (found.size() == 1) {
            return new NamedAsset(found.first(), true);
        }
        if (found.size() > 1) {
            throw new CommandException("There are several \"" + id + "\" in " + unit + ": " + List.copyOf(found)
                    + ". Say which one with --source and --kind.");
        }
        if (source.isEmpty() || kind == null) {
            throw new CommandException("There is no \"" + id + "\" in the inventory of " + unit
                    + ". One that is not there is named in full, with --source and --kind.");
        }
        return new NamedAsset(new AssetKey(unit, source, kind, id), false);
    }
}

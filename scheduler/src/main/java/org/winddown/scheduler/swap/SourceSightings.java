package org.winddown.scheduler.swap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.AssetFilter;
import org.winddown.ingest.AssetInventory;
import org.winddown.ingest.InventoryHistory;
import org.winddown.ingest.InventoryState;
import org.winddown.ingest.SnapshotRef;
import org.winddown.ingest.StoredAsset;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.Field;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.swap.Sighting;
import org.winddown.scheduler.screening.Screening;

/**
 * From when to when one source showed each asset. The first inventory is read whole, of each later one only the blocks
 * that differ from those before.
 */
final class SourceSightings {

    private static final Set<AssetKind> REPLACEABLE =
            EnumSet.of(AssetKind.INSTALLATION, AssetKind.LICENCE, AssetKind.CONTRACT, AssetKind.DEVICE);

    /** An asset as one product on one computer: when one of them changes, it is another sighting. */
    private record Seen(AssetKey asset, String host, String vendorId, String family) {}

    private record Since(Asset asset, Instant at, boolean arrived) {}

    private final AssetInventory inventory;
    private final InventoryHistory history;
    private final Screening screening;
    private final Predicate<Identification> wanted;
    private final Map<Seen, Since> open = new HashMap<>();
    private final List<Sighting> sightings = new ArrayList<>();

    /**
     * For one source.
     *
     * @param screening has identified the stored products
     * @param wanted which products count
     */
    SourceSightings(
            AssetInventory inventory, InventoryHistory history, Screening screening, Predicate<Identification> wanted) {
        this.inventory = inventory;
        this.history = history;
        this.screening = screening;
        this.wanted = wanted;
    }

    /** The sightings that the states of the source come to, in no order. */
    List<Sighting> of(List<InventoryState> states) {
        InventoryState before = null;
        for (InventoryState state : states) {
            if (before == null) {
                begin(state);
            } else {
                follow(before, state);
            }
            before = state;
        }
        if (before != null) {
            Instant last = before.full().snapshotAt();
            open.forEach((seen, since) -> sightings.add(sighting(seen, since, last, null, since.asset())));
        }
        return sightings;
    }

    private void begin(InventoryState first) {
        Instant at = first.full().snapshotAt();
        for (SnapshotRef snapshot : first.snapshots()) {
            inventory.scan(
                    snapshot,
                    filter(first),
                    row -> look(row, (seen, asset) -> open.put(seen, new Since(asset, at, false))));
        }
    }

    private void follow(InventoryState before, InventoryState state) {
        Map<Seen, Asset> left = new HashMap<>();
        Map<Seen, Asset> right = new HashMap<>();
        history.beside(before, state, filter(before), row -> look(row, left::put));
        history.beside(state, before, filter(state), row -> look(row, right::put));
        Instant last = before.full().snapshotAt();
        Instant at = state.full().snapshotAt();
        left.forEach((seen, asset) -> {
            Since since = right.containsKey(seen) ? null : open.remove(seen);
            if (since != null) {
                sightings.add(sighting(seen, since, last, at, asset));
            }
        });
        right.forEach((seen, asset) -> open.putIfAbsent(seen, new Since(asset, at, true)));
    }

    private AssetFilter filter(InventoryState state) {
        return (productKey, kind, id) -> REPLACEABLE.contains(kind)
                && (wanted.test(screening.identified(productKey)) || screening.renamed(state.full(), kind, id));
    }

    private void look(StoredAsset row, BiConsumer<Seen, Asset> told) {
        Identification identification = screening.identified(row);
        if (wanted.test(identification)) {
            Asset asset = row.asset();
            told.accept(
                    new Seen(
                            asset.key(),
                            asset.text(Field.HOSTNAME),
                            identification.vendorId(),
                            identification.family()),
                    asset);
        }
    }

    private static Sighting sighting(
            Seen seen, Since since, Instant lastSeen, @Nullable Instant retiredAt, Asset last) {
        return new Sighting(
                seen.asset(),
                seen.host(),
                seen.vendorId(),
                seen.family(),
                since.asset().name(),
                since.arrived(),
                since.at(),
                lastSeen,
                retiredAt,
                since.asset().origin(),
                last.origin());
    }
}

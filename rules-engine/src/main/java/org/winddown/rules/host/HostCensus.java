package org.winddown.rules.host;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;

/**
 * Counts the computers of one unit: takes the rows of all its inventories one by one, and then tells which of them are
 * about one and the same computer. Its memory grows with the computers, not with the rows. Not safe for use by several
 * threads.
 */
public final class HostCensus {

    private record Key(String source, Map<HostEvidence, List<String>> texts) {}

    private final String unit;
    private final Set<AssetKey> watched;
    private final HostReader reader = new HostReader();
    private final Map<Key, Integer> places = new HashMap<>();
    private final List<HostSighting> sightings = new ArrayList<>();
    private final Map<String, Long> withoutHost = new TreeMap<>();
    private final Map<AssetKey, Integer> watchedPlaces = new LinkedHashMap<>();
    private final Map<HostEvidence, Long> placeholders = new EnumMap<>(HostEvidence.class);
    private long addresses;

    /**
     * A census of a unit.
     *
     * @param watched rows of which it is to be told on which computer they are
     */
    public HostCensus(String unit, Set<AssetKey> watched) {
        this.unit = unit;
        this.watched = Set.copyOf(watched);
    }

    /** Whether rows of a kind tell of computers: software, and the computers and devices themselves. */
    public static boolean counts(AssetKind kind) {
        return kind == AssetKind.INSTALLATION || kind == AssetKind.DEVICE;
    }

    /**
     * Takes a row; one of a kind that does not count is left out.
     *
     * @param at date of its inventory
     */
    public void see(Asset asset, Instant at) {
        AssetKey key = asset.key();
        if (!key.unit().equals(unit)) {
            throw new IllegalArgumentException("Row " + key + " is none of unit " + unit + ".");
        }
        if (!counts(key.kind())) {
            return;
        }
        boolean installation = key.kind() == AssetKind.INSTALLATION;
        if (installation) {
            withoutHost.putIfAbsent(key.source(), 0L);
        }
        HostIdentifiers identifiers = reader.read(asset);
        identifiers.placeholders().forEach(by -> placeholders.merge(by, 1L, Long::sum));
        if (identifiers.isEmpty()) {
            if (installation) {
                withoutHost.merge(key.source(), 1L, Long::sum);
                addresses += identifiers.address() ? 1 : 0;
            }
            return;
        }
        int place = places.computeIfAbsent(new Key(key.source(), identifiers.texts()), each -> sightings.size());
        if (place == sightings.size()) {
            sightings.add(new HostSighting(
                    key.source(), identifiers, installation ? 1 : 0, installation ? 0 : 1, at, asset.origin()));
        } else {
            sightings.set(place, sightings.get(place).with(installation, at, asset.origin()));
        }
        if (watched.contains(key)) {
            watchedPlaces.put(key, place);
        }
    }

    /** The computers that the rows so far are about. */
    public Hosts hosts() {
        HostTexts texts = HostTexts.of(sightings);
        List<Host> byPlace = HostGroups.of(texts);
        Map<AssetKey, Host> computers = new HashMap<>();
        watchedPlaces.forEach((key, place) -> computers.put(key, byPlace.get(place)));
        return new Hosts(
                unit, HostGroups.ordered(byPlace), withoutHost, addresses, placeholders, texts.remarks(), computers);
    }
}

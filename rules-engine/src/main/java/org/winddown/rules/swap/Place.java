package org.winddown.rules.swap;

import java.util.Comparator;
import java.util.Locale;

/**
 * Where a product can be replaced.
 *
 * @param unit code of the unit
 * @param host name of the computer in small letters; empty when none is named
 * @param asset the asset, where no computer is named; else empty
 */
record Place(String unit, String host, String asset) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::unit).thenComparing(Place::host).thenComparing(Place::asset);

    static Place of(Sighting sighting) {
        String host = sighting.host().strip().toLowerCase(Locale.ROOT);
        return new Place(
                sighting.asset().unit(), host, host.isEmpty() ? sighting.asset().toString() : "");
    }

    boolean named() {
        return !host.isEmpty();
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}

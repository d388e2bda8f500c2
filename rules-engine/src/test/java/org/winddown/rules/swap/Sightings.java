package org.winddown.rules.swap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.asset.ProductName;

/** Sightings for tests: days are those of September 2024. */
record Sightings(String unit, String source, AssetKind kind, String host) {

    static final Relations RELATIONS = new Relations(
            List.of(new Succession("kaspersky", "pango", "ultraav", "a notice")),
            Map.of(
                    "kaspersky/consumer-security", "consumer-av",
                    "acronis/home", "consumer-av",
                    "pango/ultraav", "consumer-av",
                    "kaspersky/network-agent", "management"));

    static Sightings on(String host) {
        return new Sightings("NYC", "agent", AssetKind.INSTALLATION, host);
    }

    static Sightings licence() {
        return new Sightings("NYC", "licences", AssetKind.LICENCE, "");
    }

    Sightings from(String other) {
        return new Sightings(unit, other, kind, host);
    }

    Sightings in(String other) {
        return new Sightings(other, source, kind, host);
    }

    Sighting kaspersky(String id, int first, int last, int retired) {
        return of(id, "kaspersky", "consumer-security", "Kaspersky Total Security", first, last, retired);
    }

    Sighting networkAgent(String id, int first, int last, int retired) {
        return of(id, "kaspersky", "network-agent", "Kaspersky Network Agent", first, last, retired);
    }

    Sighting ultraAv(String id, int first, int last, int retired) {
        return of(id, "pango", "ultraav", "UltraAV", first, last, retired);
    }

    Sighting acronis(String id, int first, int last, int retired) {
        return of(id, "acronis", "home", "Acronis Home", first, last, retired);
    }

    /**
     * A sighting.
     *
     * @param first day; negative when the first inventory of the source shows it already
     * @param retired day; 0 while none
     */
    Sighting of(String id, String vendor, String family, String product, int first, int last, int retired) {
        return new Sighting(
                new AssetKey(unit, source, kind, id),
                host,
                vendor,
                family,
                ProductName.of(vendor, product),
                first > 0,
                day(Math.abs(first)),
                day(last),
                retired == 0 ? null : day(retired),
                new AssetOrigin("", source + "-" + Math.abs(first) + ".csv", "", 2),
                new AssetOrigin("", source + "-" + last + ".csv", "", 3));
    }

    static Instant day(int day) {
        return LocalDate.of(2024, 9, 1)
                .plusDays(day - 1L)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}

package org.winddown.reporting.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes instants for people of one zone, in one language whatever the machine's locale.
 *
 * @param zone the zone to write in
 * @param texts the language to write in
 */
public record ZoneText(ZoneId zone, Texts texts) {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT);

    /** Writes in English. */
    public ZoneText(ZoneId zone) {
        this(zone, Texts.english());
    }

    /** For example {@code 29 September 2024, 00:00 EDT}. */
    public String full(Instant at) {
        return texts.full(at, zone);
    }

    /** For example {@code 29 Sep 2024, 00:00 EDT}; with seconds where there are any. */
    public String brief(Instant at) {
        return texts.brief(at, zone);
    }

    /** The calendar day of an instant in this zone. */
    public LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** For example {@code 2024-09-29T04:00:00Z}, in every language. */
    public static String utc(Instant at) {
        return UTC.format(at.atOffset(ZoneOffset.UTC));
    }
}

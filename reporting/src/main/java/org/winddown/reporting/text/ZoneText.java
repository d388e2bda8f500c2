package org.winddown.reporting.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes instants for people of one zone, in English whatever the machine's locale.
 *
 * @param zone the zone to write in
 */
public record ZoneText(ZoneId zone) {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm zzz", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm zzz", Locale.ENGLISH);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss zzz", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT);

    /** For example {@code 29 September 2024, 00:00 EDT}. */
    public String full(Instant at) {
        return LONG.format(at.atZone(zone));
    }

    /** For example {@code 29 Sep 2024, 00:00 EDT}; with seconds where there are any. */
    public String brief(Instant at) {
        return (at.getEpochSecond() % 60 == 0 ? MINUTE : SECOND).format(at.atZone(zone));
    }

    /** For example {@code 29 Sep 2024}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The calendar day of an instant in this zone. */
    public LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** For example {@code 2024-09-29T04:00:00Z}. */
    public static String utc(Instant at) {
        return UTC.format(at.atOffset(ZoneOffset.UTC));
    }
}

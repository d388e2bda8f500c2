package org.winddown.rules.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A moment as a legal text prints it, and the instant it is read as.
 *
 * <p>Spans are half-open. "From 12:01 a.m. on D" starts at 00:01; "through 12:01 a.m. on D" ends at 00:01, so that
 * 00:01:00 is no longer in it.
 *
 * @param printed the words of the text
 * @param printedZone the zone as printed, for example {@code EDT}; the word none when it names no zone
 * @param local the local date-time; midnight for a whole day
 * @param zone the zone it is read in; null for the legal day of the business unit
 * @param day whether the text names a day without a time of day
 * @param inclusive whether what is printed (the second, or the whole day) belongs to the span it bounds
 * @param derivation how the day was counted, or empty
 */
public record LegalTime(
        String printed,
        String printedZone,
        LocalDateTime local,
        @Nullable ZoneId zone,
        boolean day,
        boolean inclusive,
        String derivation) {

    /**
     * The first instant of a span that begins with this.
     *
     * @param unitZone zone of the unit, used when the text leaves the day to local law
     */
    public Instant start(ZoneId unitZone) {
        return instant(unitZone, !inclusive);
    }

    /**
     * The first instant that no longer belongs to a span that ends with this.
     *
     * @param unitZone zone of the unit, used when the text leaves the day to local law
     */
    public Instant end(ZoneId unitZone) {
        return instant(unitZone, inclusive);
    }

    /** The same time, where what is printed does not belong to a span that begins with it. */
    public LegalTime exclusive() {
        return new LegalTime(printed, printedZone, local, zone, day, false, derivation);
    }

    /** The same words read some seconds later. */
    public LegalTime plusSeconds(long seconds) {
        return new LegalTime(printed, printedZone, local.plusSeconds(seconds), zone, day, inclusive, derivation);
    }

    /** Whether the instant depends on where the unit is. */
    public boolean ofUnit() {
        return zone == null;
    }

    private Instant instant(ZoneId unitZone, boolean after) {
        LocalDateTime bound = local;
        if (after) {
            bound = day ? local.plusDays(1) : local.plusSeconds(1);
        }
        return bound.atZone(zone == null ? unitZone : zone).toInstant();
    }
}

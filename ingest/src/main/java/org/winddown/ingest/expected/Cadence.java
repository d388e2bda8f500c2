package org.winddown.ingest.expected;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How often an inventory arrives.
 *
 * @param period time from one inventory to the next by the calendar; positive
 */
public record Cadence(Period period) {

    private static final Map<String, Period> WORDS = Map.of(
            "daily", Period.ofDays(1),
            "weekly", Period.ofDays(7),
            "monthly", Period.ofMonths(1),
            "quarterly", Period.ofMonths(3),
            "yearly", Period.ofYears(1));

    private static final long MONTHS = 1_200;

    public Cadence {
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("A cadence is longer than nothing, not " + period + ".");
        }
    }

    /** Reads {@code daily}, {@code weekly}, {@code monthly}, {@code quarterly}, {@code yearly} or an ISO period. */
    public static Optional<Cadence> of(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        Period known = WORDS.get(word);
        if (known != null) {
            return Optional.of(new Cadence(known));
        }
        try {
            Period period = Period.parse(word);
            return period.isNegative() || period.isZero() ? Optional.empty() : Optional.of(new Cadence(period));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether it is no longer than a century, beyond which no calendar is sure to have a next day. */
    boolean isWithinACentury() {
        return period.toTotalMonths() <= MONTHS
                && !LocalDate.EPOCH.plus(period).isAfter(LocalDate.EPOCH.plusMonths(MONTHS));
    }

    /** The last day on which the inventory after one of a day is in time. */
    public LocalDate after(LocalDate day) {
        return day.plus(period);
    }

    /** The word for it, else the ISO period. */
    @Override
    public String toString() {
        return WORDS.entrySet().stream()
                .filter(word -> word.getValue().equals(period))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(period.toString());
    }
}

package org.winddown.rules.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A moment as an inventory prints it: an ISO date, an ISO date-time with offset, or {@code perpetual}.
 *
 * <p>A date is an interval in the unit's zone. When the zone is not known the interval spans the date in every zone on
 * Earth, so that nothing is guessed.
 *
 * <p>{@code Moment.parse("2024-07-20")} and {@code Moment.parse("2024-07-20T09:30:00-04:00")} are moments;
 * {@code Moment.parse("20/07/2024")} is empty.
 */
public final class Moment {

    /** Where on Earth a day begins first. */
    public static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    /** Where on Earth a day ends last. */
    public static final ZoneOffset LATEST = ZoneOffset.ofHours(-12);

    private static final int ISO_DATE = 10;

    private final String printed;
    private final @Nullable LocalDate date;
    private final @Nullable Instant instant;
    private @Nullable Reckoned reckoned;

    /** The span of a date in the zone it was asked for last; whoever finds none or another's works it out anew. */
    private record Reckoned(@Nullable ZoneId zone, Interval span) {}

    private Moment(String printed, @Nullable LocalDate date, @Nullable Instant instant) {
        this.printed = printed;
        this.date = date;
        this.instant = instant;
    }

    /** Reads a date or a date-time with offset; empty when the text is neither, or is no calendar date. */
    public static Optional<Moment> parse(String text) {
        try {
            if (text.length() == ISO_DATE) {
                return Optional.of(new Moment(text, isoDate(text), null));
            }
            return Optional.of(new Moment(text, null, OffsetDateTime.parse(text).toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code LocalDate.parse} without its formatter, which takes most of the time of reading an inventory. */
    private static LocalDate isoDate(String text) {
        if (text.charAt(4) != '-' || text.charAt(7) != '-') {
            throw new DateTimeException("no date");
        }
        return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, ISO_DATE));
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                throw new DateTimeException("no digit");
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    /** Reads what {@link #parse} reads, and the word {@code perpetual}. */
    public static Optional<Moment> parseOrPerpetual(String text) {
        return text.equalsIgnoreCase("perpetual") ? Optional.of(new Moment(text, null, null)) : parse(text);
    }

    /** Whether this is {@code perpetual}: it never ends. */
    public boolean isPerpetual() {
        return date == null && instant == null;
    }

    /**
     * The span this moment stands for.
     *
     * @param zone zone of a bare date; null when not known
     * @return the span; for {@code perpetual} the last representable nanosecond
     */
    public Interval interval(@Nullable ZoneId zone) {
        if (date != null) {
            Reckoned known = reckoned;
            if (known == null || !Objects.equals(known.zone(), zone)) {
                known = new Reckoned(zone, day(date, zone));
                reckoned = known;
            }
            return known.span();
        }
        Instant at = instant == null ? Instant.MAX.minusNanos(1) : instant;
        return new Interval(at, at.plusNanos(1));
    }

    private static Interval day(LocalDate date, @Nullable ZoneId zone) {
        Instant from = date.atStartOfDay(zone == null ? EARLIEST : zone).toInstant();
        Instant until =
                date.plusDays(1).atStartOfDay(zone == null ? LATEST : zone).toInstant();
        return new Interval(from, until);
    }

    /** The calendar date, in {@code zone} (UTC when null) for a date-time; empty for {@code perpetual}. */
    public Optional<LocalDate> date(@Nullable ZoneId zone) {
        if (date != null) {
            return Optional.of(date);
        }
        return instant == null
                ? Optional.empty()
                : Optional.of(
                        instant.atZone(zone == null ? ZoneOffset.UTC : zone).toLocalDate());
    }

    /** The first instant at which a whole day is over somewhere on Earth; empty for a date-time and for no end. */
    public Optional<Instant> earliestEnd() {
        return Optional.ofNullable(date)
                .map(day -> day.plusDays(1).atStartOfDay(EARLIEST).toInstant());
    }

    /** Whether this is a whole day. */
    public boolean isDate() {
        return date != null;
    }

    /** Moments are equal when they are printed alike. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Moment moment && moment.printed.equals(printed);
    }

    @Override
    public int hashCode() {
        return printed.hashCode();
    }

    /** The text as printed. */
    @Override
    public String toString() {
        return printed;
    }
}

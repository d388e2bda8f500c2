package org.winddown.decisions.signoff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period for which units sign: a quarter of the calendar year.
 *
 * @param year the year
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{4})-Q([1-4])");

    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("A year has quarters 1 to 4, not " + number + ".");
        }
    }

    /** Reads for example {@code 2024-Q3}; empty when it is not written so. */
    public static Optional<Quarter> of(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** Its first instant in a zone. */
    public Instant begins(ZoneId zone) {
        return firstDay().atStartOfDay(zone).toInstant();
    }

    /** The first instant after it in a zone. */
    public Instant ends(ZoneId zone) {
        return firstDay().plusMonths(3).atStartOfDay(zone).toInstant();
    }

    /** The instant as of which units are expected to sign: the last microsecond of it in UTC. */
    public Instant unitsAsOf() {
        return ends(ZoneOffset.UTC).minus(Duration.ofNanos(1_000));
    }

    private LocalDate firstDay() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}

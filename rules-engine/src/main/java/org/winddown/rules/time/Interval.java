package org.winddown.rules.time;

import java.time.Instant;

/**
 * A half-open span of time: {@code from} is in it, {@code until} is not.
 *
 * <p>A moment known to the second has {@code until} one nanosecond after {@code from}.
 */
public record Interval(Instant from, Instant until) {

    public Interval {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("An interval must end after it begins: " + from + " to " + until + ".");
        }
    }

    /** Whether the instant lies in the span. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }

    /** Whether the whole span lies before the instant. */
    public boolean before(Instant instant) {
        return !until.isAfter(instant);
    }

    /** Whether the whole span lies at or after the instant. */
    public boolean atOrAfter(Instant instant) {
        return !from.isBefore(instant);
    }
}

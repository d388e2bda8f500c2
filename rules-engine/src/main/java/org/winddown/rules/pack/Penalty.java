package org.winddown.rules.pack;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a breach may cost, for acts on some days.
 *
 * @param from first day; null when open
 * @param until last day; null when open
 * @param text the amount and how it is counted
 * @param citation id of the citation
 */
public record Penalty(@Nullable LocalDate from, @Nullable LocalDate until, String text, String citation) {

    /** Whether it is in force on the day. */
    public boolean on(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}

package org.winddown.ingest.expected;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one source stands as of an instant.
 *
 * @param unit code of the unit
 * @param source name of the source
 * @param expected what was expected; null when the register does not know the source
 * @param state whether it arrived
 * @param dueDay the last day on which the next inventory is, or was, in time; null when none is due
 * @param lastDay the day that its newest inventory describes; null when there is none
 * @param assets assets of that inventory, 0 when there is none
 */
public record SourceStatus(
        String unit,
        String source,
        @Nullable ExpectedSource expected,
        State state,
        @Nullable LocalDate dueDay,
        @Nullable LocalDate lastDay,
        long assets) {

    /** Whether an expected inventory is there. */
    public enum State {
        /** Its newest inventory is in time. */
        ARRIVED,
        /** It has an inventory, and the next one should have arrived. */
        LATE,
        /** It never sent anything, and should have. */
        NEVER_ARRIVED,
        /** It never sent anything, and the day by which it should is still to come. */
        AWAITED,
        /** It sends inventories, and nobody said that it would. */
        UNEXPECTED
    }

    /**
     * How an expected source stands.
     *
     * @param lastAt date of its newest inventory; null when there is none
     */
    public static SourceStatus of(
            ExpectedSource expected, @Nullable Instant lastAt, long assets, Instant asOf, ZoneId zone) {
        LocalDate today = asOf.atZone(zone).toLocalDate();
        LocalDate last = lastAt == null ? null : lastAt.atZone(zone).toLocalDate();
        LocalDate since = expected.sinceDay();
        LocalDate from = last == null || (since != null && since.isAfter(last)) ? since : last;
        LocalDate due = from == null ? null : expected.cadence().after(from);
        boolean missed = due == null || today.isAfter(due);
        State state = missed ? State.LATE : State.ARRIVED;
        if (last == null) {
            state = missed ? State.NEVER_ARRIVED : State.AWAITED;
        }
        return new SourceStatus(expected.unit(), expected.source(), expected, state, due, last, assets);
    }

    /** How a source stands that the register does not know. */
    public static SourceStatus unexpected(String unit, String source, Instant lastAt, long assets, ZoneId zone) {
        LocalDate last = lastAt.atZone(zone).toLocalDate();
        return new SourceStatus(unit, source, null, State.UNEXPECTED, null, last, assets);
    }

    public Optional<LocalDate> due() {
        return Optional.ofNullable(dueDay);
    }

    public Optional<LocalDate> last() {
        return Optional.ofNullable(lastDay);
    }

    /** Whether its newest inventory has fewer or more assets than expected. */
    public boolean outside() {
        return expected != null && lastDay != null && !expected.holds(assets);
    }

    /** Whether what it says cannot be taken for all that there is. */
    public boolean missing() {
        return state == State.LATE || state == State.NEVER_ARRIVED;
    }

    /** Whether somebody should look at it. */
    public boolean wantsAttention() {
        return missing() || outside() || state == State.UNEXPECTED;
    }

    /**
     * What it is, in a few words, for example {@code late since 2024-07-02, 12 assets where 900 to 1100 are expected}.
     */
    public String words() {
        String words = state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        if (missing() && dueDay != null) {
            words = words + (state == State.LATE ? " since " : ", due by ") + dueDay;
        }
        if (state == State.AWAITED && dueDay != null) {
            words = words + " by " + dueDay;
        }
        if (state == State.UNEXPECTED) {
            words = words + ", not in the register";
        }
        return expected != null && outside()
                ? words + ", " + assets + (assets == 1 ? " asset" : " assets") + " where " + expected.population()
                        + " are expected"
                : words;
    }
}

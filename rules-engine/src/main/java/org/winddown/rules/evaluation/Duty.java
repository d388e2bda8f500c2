package org.winddown.rules.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duty that a verdict brings with it.
 *
 * @param id id within the pack
 * @param title what must be done, for people
 * @param addressee who must do it
 * @param trigger what starts its clock
 * @param of id of the duty, phase or relief that the trigger is of, or empty
 * @param started when the clock started, as far as the law and the facts tell; null when a person or a register must
 *     say
 * @param days how many days the clock runs; null when there is none
 * @param businessDays whether they are business days
 * @param calendar name of the holiday calendar for business days, or empty
 * @param dueOn last day on which it is done in time; null when the clock has not started or there is none
 * @param fields what a report must contain
 * @param readings ids of the readings it rests on, sorted
 * @param citation paragraph
 * @param sourceMark how well the citation is sourced
 */
public record Duty(
        String id,
        String title,
        Addressee addressee,
        Trigger trigger,
        String of,
        @Nullable Instant started,
        @Nullable Integer days,
        boolean businessDays,
        String calendar,
        @Nullable LocalDate dueOn,
        List<String> fields,
        List<String> readings,
        String citation,
        SourceMark sourceMark) {

    public Duty {
        fields = List.copyOf(fields);
        readings = List.copyOf(readings);
    }

    /** How long the clock runs, in words; empty when there is none. */
    public String clock() {
        return days == null ? "" : days + (businessDays ? " business days" : " calendar days");
    }

    /** The event from which the clock runs, in words; empty when there is no clock. */
    public String runsFrom() {
        return days == null ? "" : trigger.words() + (of.isEmpty() ? "" : " of " + of);
    }

    /** The same duty with its clock started. */
    public Duty started(@Nullable Instant at, @Nullable LocalDate due) {
        return new Duty(
                id,
                title,
                addressee,
                trigger,
                of,
                at,
                days,
                businessDays,
                calendar,
                due,
                fields,
                readings,
                citation,
                sourceMark);
    }
}

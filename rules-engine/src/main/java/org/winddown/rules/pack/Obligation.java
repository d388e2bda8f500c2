package org.winddown.rules.pack;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.evaluation.Addressee;

/**
 * A duty beside the prohibition: to report, to plan, to remove, to pass a clause on.
 *
 * @param id id within the pack
 * @param title what must be done, for people
 * @param addressee who must do it
 * @param trigger what starts its clock
 * @param days how many days after the trigger it is due
 * @param businessDays whether they are business days
 * @param calendar name of the holiday calendar for business days, or empty
 * @param fields what a report must contain
 * @param reading id of the reading that says which event starts the clock, or empty
 * @param terms when it applies
 * @param citation id of the citation
 * @param recordedAt when it became known
 */
public record Obligation(
        String id,
        String title,
        Addressee addressee,
        Trigger trigger,
        @Nullable Integer days,
        boolean businessDays,
        String calendar,
        List<String> fields,
        String reading,
        Terms terms,
        String citation,
        Instant recordedAt) {

    /** The event that starts the clock of a duty. */
    public enum Trigger {
        /** A screening first found it. */
        FIRST_IDENTIFIED,
        /** A person confirmed it. */
        CONFIRMED,
        /** Property was blocked. */
        BLOCKED,
        /** A transaction was rejected. */
        REJECTED,
        /** An authorisation that was relied on ended. */
        EXPIRY,
        /** The phase took effect. */
        PHASE,
        /** No clock: it is due as long as the measure binds. */
        STANDING
    }
}

package org.winddown.rules.pack;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.evaluation.Addressee;
import org.winddown.rules.evaluation.Trigger;
import org.winddown.rules.time.LegalTime;

/**
 * A duty beside the prohibition: to report, to plan, to remove, to pass a clause on.
 *
 * @param id id within the pack
 * @param title what must be done, for people
 * @param addressee who must do it
 * @param trigger what starts its clock
 * @param of id of the phase or relief that {@link Trigger#PHASE} and {@link Trigger#EXPIRY} mean, or of the duty that
 *     {@link Trigger#DUTY} follows; empty otherwise
 * @param days how many days after the trigger it is due; null when it has no clock
 * @param businessDays whether they are business days
 * @param calendar name of the holiday calendar for business days, or empty
 * @param due when it is due whatever happens; null when its clock decides
 * @param fields what a report must contain
 * @param reading id of the reading whose options name the trigger, or empty
 * @param terms when it applies
 * @param citation id of the citation
 * @param recordedAt when it became known
 */
public record Obligation(
        String id,
        String title,
        Addressee addressee,
        Trigger trigger,
        String of,
        @Nullable Integer days,
        boolean businessDays,
        String calendar,
        @Nullable LegalTime due,
        List<String> fields,
        String reading,
        Terms terms,
        String citation,
        Instant recordedAt) {

    public Obligation {
        fields = List.copyOf(fields);
    }
}

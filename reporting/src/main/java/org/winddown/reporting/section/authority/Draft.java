package org.winddown.reporting.section.authority;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.text.Texts;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.Duty;
import org.winddown.rules.evaluation.Trigger;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.screening.Finding;

/**
 * A record to be completed: one asset, or recorded act, to which a layout applies.
 *
 * @param act what makes it apply
 * @param duty the duty to report, with its clock as far as it has started
 * @param further the report that follows the first; null when the measure asks for none
 */
record Draft(
        Layout layout,
        Finding finding,
        ActVerdict act,
        Duty duty,
        @Nullable Duty further) {

    /** The record of a layout on a finding; empty when the layout does not apply to it. */
    static Optional<Draft> of(Layout layout, Finding finding, ZoneId zone) {
        if (!layout.measure().equals(finding.verdicts().measure())) {
            return Optional.empty();
        }
        List<Duty> duties = finding.duties(zone);
        Optional<ActVerdict> act = finding.verdicts().acts().stream()
                .filter(each -> layout.concerns(finding.asset().key().kind(), each))
                .findFirst();
        return duties.stream()
                .filter(duty -> layout.duties().contains(duty.id()))
                .findFirst()
                .flatMap(duty -> act.map(found -> new Draft(layout, finding, found, duty, further(duties, duty))));
    }

    private static @Nullable Duty further(List<Duty> duties, Duty first) {
        return duties.stream()
                .filter(duty -> duty.trigger() == Trigger.DUTY && duty.of().equals(first.id()))
                .findFirst()
                .orElse(null);
    }

    /** Whether a fact that is missing decides that nothing is to be reported. */
    boolean undecided() {
        return act.verdict() == Verdict.REVIEW;
    }

    /** The last day of the further report; null when none is due. */
    @Nullable LocalDate furtherDue() {
        return further == null ? null : further.dueOn();
    }

    /** How many of its entries nobody has put on record. */
    long missing(String holder, Texts texts) {
        return layout.entries().stream()
                .filter(entry -> entry.known(this, holder, texts) == null)
                .count();
    }
}

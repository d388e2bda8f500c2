package org.winddown.reporting.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.evaluation.Duty;
import org.winddown.rules.evaluation.Trigger;
import org.winddown.rules.screening.DutyClock;
import org.winddown.rules.screening.Finding;

/**
 * A duty that a finding brings with it, as a line to print.
 *
 * @param duty the duty, with its clock started as far as the register of findings knows the event
 */
public record DutyLine(AssetKey asset, String product, String measure, Duty duty) {

    private static final Comparator<DutyLine> DUE_FIRST = Comparator.<DutyLine, LocalDate>comparing(
                    line -> line.duty().dueOn(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(DutyLine::asset)
            .thenComparing(DutyLine::measure)
            .thenComparing(line -> line.duty().id());

    /**
     * The duties of findings, the next due first.
     *
     * @param zone zone in which days are counted
     */
    static List<DutyLine> of(Collection<Finding> findings, ZoneId zone) {
        return findings.stream()
                .flatMap(finding -> of(finding, zone))
                .sorted(DUE_FIRST)
                .toList();
    }

    private static Stream<DutyLine> of(Finding finding, ZoneId zone) {
        Instant identified = finding.firstIdentifiedAt();
        Map<Trigger, Instant> events = identified == null ? Map.of() : Map.of(Trigger.FIRST_IDENTIFIED, identified);
        return DutyClock.started(finding.verdicts().duties(), events, zone).stream()
                .map(duty -> new DutyLine(
                        finding.asset().key(),
                        finding.asset().name().product(),
                        finding.verdicts().measure(),
                        duty));
    }
}

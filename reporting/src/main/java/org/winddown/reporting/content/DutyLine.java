package org.winddown.reporting.content;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.evaluation.Duty;
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
     * @param zones zone of a unit by its code, in which days are counted
     */
    static List<DutyLine> of(Collection<Finding> findings, Function<String, ZoneId> zones) {
        return findings.stream()
                .flatMap(
                        finding -> of(finding, zones.apply(finding.asset().key().unit())))
                .sorted(DUE_FIRST)
                .toList();
    }

    private static Stream<DutyLine> of(Finding finding, ZoneId zone) {
        return finding.duties(zone).stream()
                .map(duty -> new DutyLine(
                        finding.asset().key(),
                        finding.asset().name().product(),
                        finding.verdicts().measure(),
                        duty));
    }
}

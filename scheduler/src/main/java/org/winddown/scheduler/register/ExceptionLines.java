package org.winddown.scheduler.register;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.winddown.decisions.acceptance.Acceptance;
import org.winddown.decisions.acceptance.AcceptedFinding;
import org.winddown.reporting.register.ExceptionLine;
import org.winddown.reporting.register.ExceptionLine.Beside;
import org.winddown.reporting.register.ExceptionLine.Revoked;
import org.winddown.reporting.register.ExceptionLine.State;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.screening.Finding;

/** Exceptions beside the findings that they are about. */
final class ExceptionLines {

    private ExceptionLines() {}

    /**
     * Those of some units.
     *
     * @param known the exceptions known, in the order of recording
     * @param units codes of the units; empty for all
     */
    static List<ExceptionLine> of(
            List<AcceptedFinding> known, Set<String> units, List<Finding> findings, Instant asOf) {
        return known.stream()
                .filter(each -> units.isEmpty()
                        || units.contains(each.acceptance().subject().unit()))
                .map(each -> line(each, findings, asOf))
                .toList();
    }

    private static ExceptionLine line(AcceptedFinding accepted, List<Finding> findings, Instant asOf) {
        Acceptance acceptance = accepted.acceptance();
        return new ExceptionLine(
                acceptance.id(),
                acceptance.subject().unit(),
                acceptance.subject().words(),
                acceptance.measure(),
                acceptance.act(),
                state(accepted, asOf),
                acceptance.reason(),
                acceptance.conditions(),
                acceptance.approver(),
                acceptance.approvedAt(),
                acceptance.validFrom(),
                acceptance.expiresAt(),
                acceptance.evidenceRef(),
                acceptance.recordedAt(),
                acceptance.recordedBy(),
                accepted.revocation()
                        .map(each -> new Revoked(each.revokedAt(), each.by(), each.reason()))
                        .orElse(null),
                beside(accepted, findings));
    }

    private static State state(AcceptedFinding accepted, Instant asOf) {
        return switch (accepted.at(asOf)) {
            case PENDING -> State.PENDING;
            case EXPIRED -> State.EXPIRED;
            case REVOKED -> State.REVOKED;
            case IN_FORCE ->
                accepted.acceptance().expiresAt().isAfter(asOf.plus(Duration.ofDays(ExceptionLine.SOON_DAYS)))
                        ? State.IN_FORCE
                        : State.ENDING;
        };
    }

    private static List<Beside> beside(AcceptedFinding accepted, List<Finding> findings) {
        List<Beside> beside = new ArrayList<>();
        for (Finding finding : findings) {
            for (ActVerdict act : finding.verdicts().acts()) {
                if (accepted.concerns(
                        finding.asset().key(),
                        finding.identification().component(),
                        finding.verdicts().measure(),
                        act.act())) {
                    beside.add(new Beside(
                            finding.asset().key(), finding.asset().name().product(), act.verdict(), act.citation()));
                }
            }
        }
        return beside;
    }
}

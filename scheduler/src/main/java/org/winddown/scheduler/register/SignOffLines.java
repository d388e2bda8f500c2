package org.winddown.scheduler.register;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Set;
import org.winddown.decisions.SignOffs;
import org.winddown.decisions.signoff.PeriodStatus;
import org.winddown.decisions.signoff.Quarter;
import org.winddown.decisions.signoff.SignedFor;
import org.winddown.decisions.signoff.UnitStanding;
import org.winddown.decisions.signoff.UnitStatement;
import org.winddown.reporting.register.SignOff;
import org.winddown.reporting.register.SignOff.Expected;
import org.winddown.reporting.register.SignOff.Standing;
import org.winddown.reporting.register.SignOff.Stated;

/** The sign-off of the last quarter that was over at an instant. */
final class SignOffLines {

    private final SignOffs signOffs;
    private final SignedFor signedFor;

    SignOffLines(SignOffs signOffs, SignedFor signedFor) {
        this.signOffs = signOffs;
        this.signedFor = signedFor;
    }

    /**
     * How it stands.
     *
     * @param only codes of the units told of; empty for all that are expected to sign
     */
    SignOff at(Instant asOf, Instant knownAt, Set<String> only) {
        Quarter period = lastBefore(asOf);
        PeriodStatus status = signOffs.status(
                period,
                signedFor.units(period).stream()
                        .filter(unit -> only.isEmpty() || only.contains(unit.code()))
                        .toList(),
                knownAt);
        return new SignOff(
                period.toString(),
                period.ends(ZoneOffset.UTC),
                status.units().stream().map(unit -> expected(unit, period)).toList(),
                signOffs.knownAt(knownAt).stream()
                        .filter(each -> only.isEmpty() || only.contains(each.unit()))
                        .map(SignOffLines::stated)
                        .toList());
    }

    static Quarter lastBefore(Instant asOf) {
        ZonedDateTime at = asOf.atZone(ZoneOffset.UTC).minusMonths(3);
        return new Quarter(at.getYear(), (at.getMonthValue() + 2) / 3);
    }

    private Expected expected(UnitStanding standing, Quarter period) {
        return new Expected(
                standing.unit().code(),
                standing.unit().name(),
                standing.unit().ownerName(),
                standing.unit().ownerEmail(),
                standing.counting().map(SignOffLines::stated).orElse(null),
                signedFor.assets(standing.unit().code(), period));
    }

    private static Stated stated(UnitStatement statement) {
        return new Stated(
                statement.period().toString(),
                statement.unit(),
                switch (statement.statement()) {
                    case SIGNED -> Standing.SIGNED;
                    case NIL_RETURN -> Standing.NIL_RETURN;
                    case OBJECTED -> Standing.OBJECTED;
                },
                statement.runId(),
                statement.signedBy(),
                statement.signedAt(),
                statement.note(),
                statement.evidenceRef(),
                statement.recordedAt(),
                statement.recordedBy());
    }
}

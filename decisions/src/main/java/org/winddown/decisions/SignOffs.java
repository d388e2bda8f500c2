package org.winddown.decisions;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.winddown.decisions.register.RegisterResult;
import org.winddown.decisions.sheet.DecisionFile;
import org.winddown.decisions.sheet.RefusedDecisionsException;
import org.winddown.decisions.signoff.PeriodStatus;
import org.winddown.decisions.signoff.Quarter;
import org.winddown.decisions.signoff.SignedFor;
import org.winddown.decisions.signoff.StatementFile;
import org.winddown.decisions.signoff.UnitStanding;
import org.winddown.decisions.signoff.UnitStatement;
import org.winddown.decisions.store.SignOffTable;
import org.winddown.rules.asset.BusinessUnit;

/** The sign-off of units by their owners, period by period; nothing is overwritten. Safe for use by several threads. */
public final class SignOffs {

    private static final Instant END_OF_TIME =
            LocalDateTime.of(9999, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);

    private final SignOffTable table;

    public SignOffs(DataSource dataSource) {
        this.table = new SignOffTable(dataSource);
    }

    /**
     * Records the statements of a file, in one transaction; what is on record already is not written again.
     *
     * @param signedFor the units and runs that statements are about
     * @param now when the file is read
     * @param by who records them
     * @throws RefusedDecisionsException when a column is missing; nothing is recorded then
     */
    public RegisterResult record(DecisionFile file, SignedFor signedFor, Instant now, String by) {
        Instant loadedAt = now.truncatedTo(ChronoUnit.MICROS);
        StatementFile statements = new StatementFile(table.knownAt(END_OF_TIME), signedFor, by);
        statements.read(file, loadedAt);
        RegisterResult result = statements.outcome();
        return table.inOneTransaction(() -> {
            statements.recorded().forEach(each -> table.add(each, loadedAt));
            return result;
        });
    }

    /**
     * How a period stood by what was recorded at or before an instant.
     *
     * @param units the units expected to sign
     */
    public PeriodStatus status(Quarter period, List<BusinessUnit> units, Instant knownAt) {
        List<UnitStatement> statements = table.knownAt(knownAt).stream()
                .filter(each -> each.period().equals(period))
                .toList();
        return new PeriodStatus(
                period,
                units.stream()
                        .sorted(Comparator.comparing(BusinessUnit::code))
                        .map(unit -> new UnitStanding(
                                unit,
                                statements.stream()
                                        .filter(each -> each.unit().equals(unit.code()))
                                        .toList()))
                        .toList());
    }

    /** All statements recorded at or before an instant, in the order of recording. */
    public List<UnitStatement> knownAt(Instant knownAt) {
        return table.knownAt(knownAt);
    }
}

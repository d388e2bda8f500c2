package org.winddown.decisions.signoff;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.winddown.decisions.register.RegisterCode;
import org.winddown.decisions.register.RegisterFault;
import org.winddown.decisions.register.RegisterFile;
import org.winddown.decisions.register.RegisterResult;
import org.winddown.decisions.register.RegisterRow;
import org.winddown.decisions.sheet.DecisionFile;
import org.winddown.decisions.sheet.Words;
import org.winddown.rules.asset.BusinessUnit;

/** Reads a file of statements. Not thread-safe; one per file. */
public final class StatementFile {

    private static final List<String> NEEDED =
            List.of("period", "unit", "statement", "run_id", "signed_by", "signed_at", "note");
    private static final List<String> USED = List.of(
            "period", "unit", "statement", "run_id", "signed_by", "signed_at", "note", "evidence_ref", "recorded_at");

    private final RegisterFile<UnitStatement> file;
    private final Map<Object, UnitStatement> last = new HashMap<>();
    private final SignedFor signedFor;
    private final String by;

    /**
     * Prepares reading.
     *
     * @param onRecord the statements on record, in the order of recording
     * @param signedFor the units and runs that statements are about
     * @param by who records
     */
    public StatementFile(List<UnitStatement> onRecord, SignedFor signedFor, String by) {
        this.signedFor = signedFor;
        this.by = by;
        onRecord.forEach(each -> last.put(List.of(each.period(), each.unit()), each));
        this.file = new RegisterFile<>(
                new RegisterFile.Form<>(USED, NEEDED, UnitStatement::what, UnitStatement::place), onRecord);
    }

    /** Reads the file. */
    public void read(DecisionFile given, Instant now) {
        file.read(given, this::statement, now);
    }

    private Optional<UnitStatement> statement(RegisterRow row) throws RegisterFault {
        if (row.isEmpty("statement") && row.isEmpty("signed_by") && row.isEmpty("signed_at") && row.isEmpty("note")) {
            return Optional.empty();
        }
        String text = row.name("period");
        Quarter period = Quarter.of(text)
                .orElseThrow(() -> new RegisterFault(
                        RegisterCode.PERIOD_UNKNOWN,
                        "column \"period\" is " + Words.quoted(text)
                                + ", which is not a quarter. Write for example 2024-Q3."));
        BusinessUnit unit = unit(row.name("unit"), period);
        ZoneId zone = unit.zone().orElse(ZoneOffset.UTC);
        Statement statement = row.word("statement", Statement.class);
        String signedBy = row.name("signed_by");
        Instant signedAt = row.past("signed_at");
        if (signedAt.isBefore(period.ends(zone))) {
            throw new RegisterFault(
                    RegisterCode.PERIOD_NOT_OVER,
                    "column \"signed_at\" is " + signedAt + ", but " + period + " ends at " + period.ends(zone) + " in "
                            + zone + ". Nobody signs for a period that is not over.");
        }
        return Optional.of(new UnitStatement(
                period,
                unit.code(),
                statement,
                run(row, statement, unit, period.begins(zone), signedAt),
                signedBy,
                signedAt,
                statement == Statement.OBJECTED ? row.needed("note") : row.text("note"),
                row.text("evidence_ref"),
                row.recordedAt(),
                by));
    }

    private BusinessUnit unit(String code, Quarter period) throws RegisterFault {
        List<BusinessUnit> expected = signedFor.units(period);
        return expected.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RegisterFault(
                        RegisterCode.UNIT_NOT_EXPECTED,
                        "column \"unit\" is " + Words.quoted(code) + ". Expected to sign for " + period + " are "
                                + expected.stream().map(BusinessUnit::code).collect(Collectors.joining(", ")) + "."));
    }

    /** The run signed for; who signs names one, who objects or has nothing to report may. */
    private String run(RegisterRow row, Statement statement, BusinessUnit unit, Instant begins, Instant signedAt)
            throws RegisterFault {
        if (statement != Statement.SIGNED && row.isEmpty("run_id")) {
            return "";
        }
        String run = row.name("run_id");
        Optional<Instant> asOf = signedFor.asOf(run, unit.code());
        if (asOf.isEmpty()) {
            throw new RegisterFault(
                    RegisterCode.RUN_UNKNOWN,
                    "column \"run_id\" is " + Words.quoted(run) + ", which is not a run on record that screened "
                            + unit.code() + ". Write the run id that the report prints, in full.");
        }
        if (asOf.get().isBefore(begins) || asOf.get().isAfter(signedAt)) {
            throw new RegisterFault(
                    RegisterCode.RUN_NOT_OF_PERIOD,
                    "column \"run_id\" is a run as of " + asOf.get() + ", but the period begins at " + begins
                            + " and it was signed at " + signedAt + ". Sign for a run between these.");
        }
        return run;
    }

    private Optional<String> notice(UnitStatement given) {
        UnitStatement before = last.put(List.of(given.period(), given.unit()), given);
        if (before != null) {
            return Optional.of(given.unit() + " was " + before.words() + "; " + given.words() + " counts from "
                    + given.recordedAt() + ". Both are kept.");
        }
        long assets = given.statement() == Statement.NIL_RETURN ? signedFor.assets(given.unit(), given.period()) : 0;
        return assets == 0
                ? Optional.empty()
                : Optional.of(given.unit() + " has nothing to report, but its inventories have " + assets
                        + " assets as of the end of " + given.period() + ".");
    }

    /** What is to be recorded, in the order of the rows. */
    public List<UnitStatement> recorded() {
        return file.recorded();
    }

    /** What became of the rows; to be asked once. */
    public RegisterResult outcome() {
        return file.result(this::notice);
    }
}

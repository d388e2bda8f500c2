package org.winddown.scheduler.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winddown.decisions.register.RegisterResult;
import org.winddown.decisions.sheet.DecisionFile;
import org.winddown.decisions.signoff.PeriodStatus;
import org.winddown.decisions.signoff.Quarter;
import org.winddown.decisions.signoff.Statement;
import org.winddown.decisions.signoff.UnitStanding;
import org.winddown.decisions.signoff.UnitStatement;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.services.Services;
import org.winddown.scheduler.signoff.StoredRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The sign-off of units by their owners. */
@Command(
        name = "signoff",
        description = "What the owners of units state for a quarter: record, status, list.",
        mixinStandardHelpOptions = true)
final class SignoffCommand {

    private static final String SHEET = "Sign-off";
    private static final String NO_RESPONSE = "NO_RESPONSE";
    private static final List<String> STATUS = List.of(
            "period",
            "unit",
            "name",
            "owner_name",
            "owner_email",
            "state",
            "run_id",
            "signed_by",
            "signed_at",
            "note",
            "evidence_ref",
            "recorded_at",
            "statements");
    private static final List<String> STATEMENTS = List.of(
            "period",
            "unit",
            "statement",
            "run_id",
            "signed_by",
            "signed_at",
            "note",
            "evidence_ref",
            "recorded_at",
            "recorded_by",
            "counts");

    private final Console console;

    SignoffCommand(Console console) {
        this.console = console;
    }

    @Command(
            description = "Record the statements of a CSV file, or of a workbook with a sheet Sign-off.",
            mixinStandardHelpOptions = true)
    int record(
            @Mixin DatabaseOptions options,
            @Parameters(paramLabel = "FILE", description = "The statements.") Path file,
            @Option(names = "--strict", description = "Exit with 3 when rows were rejected.") boolean strict) {
        DecisionFile given;
        RegisterResult result;
        try (Services services = options.open()) {
            given = RegisterInput.read(services, file, SHEET);
            result = services.signOffs()
                    .record(given, stored(services), SystemTime.clock().instant(), console.user());
        }
        return RegisterInput.told(console, options, given, result, strict);
    }

    @Command(
            description = "Tell how a quarter stands: every unit that is expected to sign, with its owner.",
            mixinStandardHelpOptions = true)
    int status(
            @Mixin DatabaseOptions options,
            @Option(names = "--period", required = true, paramLabel = "QUARTER", description = "For example 2024-Q3.")
                    String text,
            @Mixin KnownAtOption known,
            @Mixin Listing listing,
            @Option(names = "--strict", description = "Exit with 3 when a unit has not responded, or objects.")
                    boolean strict) {
        Quarter period = quarter(text);
        PeriodStatus status;
        try (Services services = options.open()) {
            status = services.signOffs().status(period, stored(services).units(period), known.knownAt());
        }
        Map<String, Object> counts = counts(status);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("period", period.toString());
        document.put("expected", status.units().size());
        document.put("counts", counts);
        listing.write(
                console,
                options,
                document,
                "units",
                STATUS,
                status.units().stream().map(each -> row(period, each)).toList());
        console.err()
                .println(period + ": " + status.units().size() + " units expected = "
                        + String.join(
                                " + ",
                                counts.entrySet().stream()
                                        .map(each -> each.getValue() + " " + each.getKey())
                                        .toList()));
        status.withoutResponse().forEach(each -> console.err().println("no response: " + owner(each.unit())));
        boolean open = !status.withoutResponse().isEmpty() || status.count(Statement.OBJECTED) > 0;
        return strict && open ? Cli.HELD : Cli.DONE;
    }

    @Command(
            description = "List all statements, those that no longer count too, in the form that record reads.",
            mixinStandardHelpOptions = true)
    int list(
            @Mixin DatabaseOptions options,
            @Option(names = "--period", paramLabel = "QUARTER", defaultValue = "", description = "Only this quarter.")
                    String text,
            @Option(names = "--unit", paramLabel = "CODE", defaultValue = "", description = "Only this unit.")
                    String unit,
            @Mixin KnownAtOption known,
            @Mixin Listing listing) {
        Optional<Quarter> period = text.isEmpty() ? Optional.empty() : Optional.of(quarter(text));
        List<UnitStatement> statements;
        try (Services services = options.open()) {
            if (!unit.isEmpty()) {
                NamedUnits.require(services, unit);
            }
            statements = services.signOffs().knownAt(known.knownAt()).stream()
                    .filter(each -> period.isEmpty() || period.get().equals(each.period()))
                    .filter(each -> unit.isEmpty() || unit.equals(each.unit()))
                    .toList();
        }
        Map<List<Object>, UnitStatement> last = new HashMap<>();
        statements.forEach(each -> last.put(List.of(each.period(), each.unit()), each));
        List<List<String>> rows = new ArrayList<>();
        for (UnitStatement each : statements) {
            rows.add(row(each, each.equals(last.get(List.of(each.period(), each.unit())))));
        }
        listing.write(console, options, Map.of(), "statements", STATEMENTS, rows);
        return Cli.DONE;
    }

    private static StoredRuns stored(Services services) {
        return new StoredRuns(services.units(), services.inventory(), services.register());
    }

    private static Quarter quarter(String text) {
        return Quarter.of(text)
                .orElseThrow(() -> new CommandException(
                        "--period is \"" + text + "\", which is not a quarter. Write for example 2024-Q3."));
    }

    private static Map<String, Object> counts(PeriodStatus status) {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Statement each : Statement.values()) {
            counts.put(each.name(), status.count(each));
        }
        counts.put(NO_RESPONSE, (long) status.withoutResponse().size());
        return counts;
    }

    private static String owner(BusinessUnit unit) {
        return unit.code() + (unit.name().isEmpty() ? "" : " \"" + unit.name() + "\"") + ", owner "
                + (unit.ownerName().isEmpty() ? "not loaded" : unit.ownerName())
                + (unit.ownerEmail().isEmpty() ? "" : " <" + unit.ownerEmail() + ">");
    }

    private static List<String> row(Quarter period, UnitStanding standing) {
        BusinessUnit unit = standing.unit();
        List<String> row = new ArrayList<>(
                List.of(period.toString(), unit.code(), unit.name(), unit.ownerName(), unit.ownerEmail()));
        row.addAll(standing.counting()
                .map(each -> List.of(
                        each.statement().name(),
                        each.runId(),
                        each.signedBy(),
                        each.signedAt().toString(),
                        each.note(),
                        each.evidenceRef(),
                        each.recordedAt().toString()))
                .orElse(List.of(NO_RESPONSE, "", "", "", "", "", "")));
        row.add(Integer.toString(standing.statements().size()));
        return row;
    }

    private static List<String> row(UnitStatement each, boolean counts) {
        return List.of(
                each.period().toString(),
                each.unit(),
                each.statement().name(),
                each.runId(),
                each.signedBy(),
                each.signedAt().toString(),
                each.note(),
                each.evidenceRef(),
                each.recordedAt().toString(),
                each.recordedBy(),
                counts ? "yes" : "no");
    }
}

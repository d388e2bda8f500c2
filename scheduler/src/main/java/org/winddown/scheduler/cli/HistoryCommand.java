package org.winddown.scheduler.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.csv.CsvLine;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.store.RunRecord;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.edition.LostTextException;
import org.winddown.scheduler.lookback.Chosen;
import org.winddown.scheduler.lookback.DerivedReport;
import org.winddown.scheduler.lookback.DerivedReport.Likeness;
import org.winddown.scheduler.lookback.Hindsight;
import org.winddown.scheduler.lookback.PastReport;
import org.winddown.scheduler.lookback.PastReport.Copy;
import org.winddown.scheduler.lookback.PastReports;
import org.winddown.scheduler.reports.Reports.Made;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Past reports: listed, fetched, derived again, explained. */
@Command(
        name = "history",
        description = "List past reports; fetch those of a run as delivered, or derive them again with what was known"
                + " then or is known now, and explain the difference.",
        mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {

    /** With which knowledge a past report is wanted. */
    enum Knowledge {
        DELIVERED,
        THEN,
        NOW
    }

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Option(names = "--run", paramLabel = "ID", description = "Only this run; the beginning of its id will do.")
    private @Nullable String run;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            converter = InstantOption.class,
            description = "Only runs that judged for this instant; names the run where there is one.")
    private @Nullable Instant asOf;

    @Option(
            names = "--unit",
            paramLabel = "CODE",
            description = "Only the reports on this unit; an empty text for the enterprise.")
    private @Nullable String unit;

    @Option(names = "--kind", paramLabel = "KIND", description = "Only reports of this kind: ${COMPLETION-CANDIDATES}.")
    private @Nullable ReportKind kind;

    @Option(
            names = "--as",
            paramLabel = "KNOWLEDGE",
            description = "delivered: the kept copies. then: derived again with what was known then. now: for the same"
                    + " instant with what is known now. Needs a run and --out.")
    private @Nullable Knowledge as;

    @Option(names = "--out", paramLabel = "DIR", description = "Write the reports of --as here.")
    private @Nullable Path out;

    @Option(names = "--explain", description = "Explain what is different between then and now. Needs a run.")
    private boolean explain;

    @Option(
            names = "--known-at",
            paramLabel = "INSTANT",
            converter = InstantOption.class,
            description = "What now is, for law, lists and decisions; inventories are those on record. Default: now.")
    private @Nullable Instant knownAt;

    HistoryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        requireSense();
        Chosen chosen = new Chosen(Optional.ofNullable(unit), Optional.ofNullable(kind));
        Map<String, Object> json = new LinkedHashMap<>();
        int code;
        try (Services services = options.open()) {
            if (unit != null && !unit.isEmpty()) {
                NamedUnits.require(services, unit);
            }
            if (as == null && !explain) {
                code = list(services, chosen, json);
            } else {
                code = look(services, chosen, json);
            }
        } catch (LostTextException e) {
            throw new CommandException(String.valueOf(e.getMessage()));
        }
        if (options.json()) {
            console.out().println(Json.of(json));
        }
        return code;
    }

    private void requireSense() {
        if ((as != null || explain) && run == null && asOf == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Name the run with --run ID, or with --as-of INSTANT; both are in winddown history and in the"
                            + " report.");
        }
        if ((as == null) != (out == null)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--as and --out go together: name what is wanted with --as delivered|then|now, and a folder for it"
                            + " with --out DIR.");
        }
        if (explain && kind != null && as == null) {
            throw new ParameterException(
                    spec.commandLine(), "--explain compares findings, not kinds of reports. Leave out --kind.");
        }
        if (knownAt != null && as != Knowledge.NOW && !explain) {
            throw new ParameterException(spec.commandLine(), "--known-at goes with --as now and with --explain.");
        }
    }

    private int list(Services services, Chosen chosen, Map<String, Object> json) {
        PastReports history = services.pastReports();
        List<PastReport> past = run == null
                ? history.all(chosen).stream()
                        .filter(report -> judgedFor(report.run()))
                        .toList()
                : history.of(run(services), chosen);
        json.put("reports", past.stream().map(HistoryText::json).toList());
        if (!options.json()) {
            console.out().println(CsvLine.of(HistoryText.COLUMNS));
            past.forEach(report -> console.out().println(CsvLine.of(HistoryText.cells(report))));
        }
        return Cli.DONE;
    }

    private boolean judgedFor(RunRecord record) {
        return asOf == null || record.asOf().equals(asOf);
    }

    private RunRecord run(Services services) {
        List<RunRecord> runs = services.register().runs(Integer.MAX_VALUE).stream()
                .filter(this::judgedFor)
                .toList();
        if (run != null) {
            return BeginningOfId.only("run", run, runs, RunRecord::runId, "winddown history");
        }
        if (runs.size() != 1) {
            throw new CommandException((runs.isEmpty() ? "There is no run" : "There are " + runs.size() + " runs")
                    + " as of " + asOf
                    + runs.stream()
                            .map(each -> "\n  " + each.runId() + " known at " + each.knownAt() + ", recorded at "
                                    + each.recordedAt())
                            .collect(Collectors.joining())
                    + (runs.isEmpty() ? ". List them with: winddown history" : "\nName one with --run ID."));
        }
        return runs.get(0);
    }

    private int look(Services services, Chosen chosen, Map<String, Object> json) {
        RunRecord record = run(services);
        json.put("runId", record.runId());
        json.put("asOf", record.asOf().toString());
        json.put("knownThen", record.knownAt().toString());
        say("Run " + record.runId() + " as of " + record.asOf() + ", known at " + record.knownAt());
        int code = Cli.DONE;
        if (as == Knowledge.DELIVERED) {
            code = delivered(services.pastReports().deliver(record, chosen, folder()), json);
        } else if (as == Knowledge.THEN) {
            code = then(services.pastReports().then(record, chosen, folder()), json);
        }
        if (as == Knowledge.NOW || explain) {
            Hindsight now = services.pastReports().hindsight(record, knownNow());
            json.put("knownNow", now.knownAt().toString());
            if (as == Knowledge.NOW) {
                now(now, record, now.write(chosen, folder()), json);
            }
            if (explain) {
                new ExplanationText(now.explain(chosen.unit()), now.knownAt()).tell(this::say, json);
            }
        }
        return code;
    }

    private Path folder() {
        return out == null ? Path.of("") : out;
    }

    /** To the microsecond, as records have it: what was recorded a moment ago counts. */
    private Instant knownNow() {
        return knownAt == null ? SystemTime.clock().instant().truncatedTo(ChronoUnit.MICROS) : knownAt;
    }

    private void say(String line) {
        if (!options.json()) {
            console.out().println(line);
        }
    }

    private int delivered(List<PastReport> past, Map<String, Object> json) {
        json.put("reports", past.stream().map(HistoryText::json).toList());
        if (past.isEmpty()) {
            throw new CommandException("No such report of the run is on record. List what is with: winddown history"
                    + " --run ID; reports that were written into a folder only can be derived again with --as then.");
        }
        for (PastReport report : past) {
            String name = String.valueOf(report.made().artifact().path().getFileName());
            if (report.copy() == Copy.UNCHANGED) {
                say(folder().resolve(name) + ": as delivered, SHA-256 "
                        + report.made().artifact().sha256());
            } else {
                console.err()
                        .println(name + ": the kept copy "
                                + report.made().artifact().path()
                                + (report.copy() == Copy.DELETED ? " was deleted" : " was changed since")
                                + ". It was delivered with SHA-256 "
                                + report.made().artifact().sha256()
                                + ". Derive it again, byte for byte, with --as then.");
            }
        }
        return past.stream().allMatch(report -> report.copy() == Copy.UNCHANGED) ? Cli.DONE : Cli.FAILED;
    }

    private int then(List<DerivedReport> derived, Map<String, Object> json) {
        json.put("reports", derived.stream().map(HistoryText::json).toList());
        if (derived.isEmpty()) {
            throw new CommandException("The run makes no such report: a unit has one when a measure touches an asset of"
                    + " it. List what is on record with: winddown history --run ID");
        }
        derived.forEach(report -> say(HistoryText.line(report)));
        return derived.stream().noneMatch(each -> each.likeness() == Likeness.DIFFERENT) ? Cli.DONE : Cli.FAILED;
    }

    private void now(Hindsight now, RunRecord record, List<Made> made, Map<String, Object> json) {
        json.put("reports", made.stream().map(HistoryText::json).toList());
        if (made.isEmpty()) {
            say("With what is known now the run would make no such report: no measure touches an asset of the unit.");
        }
        made.forEach(report -> say(report.artifact().path() + ": as of " + record.asOf() + " with what is known at "
                + now.knownAt() + "; NOT the delivered report, SHA-256 "
                + report.artifact().sha256()));
    }
}

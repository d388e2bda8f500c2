package org.winddown.scheduler.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.delivery.DeliveryRecord;
import org.winddown.reporting.delivery.DeliveryState;
import org.winddown.reporting.delivery.Recall;
import org.winddown.reporting.delivery.dispatch.Recalls.Reached;
import org.winddown.reporting.store.RunRecord;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.reports.Reports.Made;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes reports back. */
@Command(name = "recall", description = "List whom reports on a bad input or rule reached, and tell them with --send.")
final class RecallCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    @SuppressWarnings("unused") // without the standard options, whose --version means another one
    private boolean help;

    @ArgGroup(multiplicity = "1")
    private RecallBasis basis = new RecallBasis();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; the recipients read it.")
    private String reason = "";

    @Option(names = "--send", description = "Keep the recall and send word to everybody listed.")
    private boolean send;

    RecallCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Map<DeliveryState, Integer> counts = Map.of();
        RecallBasis.Found found;
        List<Reached> reached;
        Map<String, List<Made>> reports = new LinkedHashMap<>();
        int told = 0;
        try (Services services = options.open()) {
            found = basis.find(services);
            reached = services.recalls().reached(found.runs(), found.unit());
            for (RunRecord run : found.runs()) {
                reports.put(run.runId(), reports(services, run, found.unit()));
            }
            if (send) {
                Recall recall = Recall.of(
                        found.basis(),
                        found.subject(),
                        found.unit(),
                        reason,
                        console.user(),
                        SystemTime.clock().instant(),
                        found.runs().stream().map(RunRecord::runId).toList());
                told = services.recalls().send(recall, reached);
                counts = services.nightDeliveries().send();
            }
        }
        if (options.json()) {
            console.out().println(Json.of(json(found, reports, reached, told)));
            return Cli.DONE;
        }
        console.out()
                .println(found.runs().size() + (found.runs().size() == 1 ? " run rests" : " runs rest") + " on "
                        + found.words());
        reports.forEach((run, made) -> lines(run, made, reached).forEach(console.out()::println));
        if (send) {
            console.out().println("recalled; " + told + " to be told");
            console.out().println(DeliveryText.sentence(counts));
        } else if (!found.runs().isEmpty()) {
            console.err().println("Nothing was sent. To withdraw these reports, run the same with --send.");
        }
        return Cli.DONE;
    }

    private static List<Made> reports(Services services, RunRecord run, String unit) {
        return services.reports().list(run.runId()).stream()
                .filter(made -> unit.equals(Recall.ALL)
                        || made.unit().isEmpty()
                        || made.unit().equals(unit))
                .toList();
    }

    private static List<String> lines(String run, List<Made> made, List<Reached> reached) {
        List<String> lines = new ArrayList<>();
        lines.add("run " + run);
        for (Made report : made) {
            lines.add("  report on " + (report.unit().isEmpty() ? "the enterprise" : "unit " + report.unit()) + ": "
                    + report.artifact().path());
            reached.stream()
                    .filter(each -> is(each.record(), run, report))
                    .forEach(each -> lines.add("    sent to "
                            + each.record().delivery().recipient() + " ("
                            + each.record().address() + ") at "
                            + each.record().at()
                            + each.replacement()
                                    .map(by -> "; replaced by run " + by.runId())
                                    .orElse("; not replaced")));
        }
        return lines;
    }

    private static boolean is(DeliveryRecord record, String run, Made made) {
        return record.delivery().parcel().runId().equals(run)
                && record.delivery().parcel().unit().equals(made.unit())
                && record.delivery().parcel().format().equals(made.artifact().format());
    }

    private static Map<String, Object> json(
            RecallBasis.Found found, Map<String, List<Made>> reports, List<Reached> reached, int told) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("basis", found.basis().name());
        json.put("subject", found.subject());
        json.put("unit", found.unit());
        json.put(
                "runs",
                found.runs().stream()
                        .map(run -> Map.of(
                                "runId",
                                run.runId(),
                                "asOf",
                                run.asOf().toString(),
                                "reports",
                                reports.getOrDefault(run.runId(), List.of()).stream()
                                        .map(made -> Map.of(
                                                "unit", made.unit(),
                                                "format", made.artifact().format(),
                                                "sha256", made.artifact().sha256()))
                                        .toList()))
                        .toList());
        json.put("reached", reached.stream().map(RecallCommand::json).toList());
        json.put("told", told);
        return json;
    }

    private static Map<String, Object> json(Reached reached) {
        Map<String, Object> json = DeliveryText.json(reached.record());
        @Nullable String by = reached.replacement().map(RunRecord::runId).orElse(null);
        json.put("replacedBy", by);
        return json;
    }
}

package org.winddown.scheduler.cli;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.csv.CsvLine;
import org.winddown.reporting.delivery.DeliveryRecord;
import org.winddown.reporting.delivery.DeliveryState;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The log of deliveries. */
@Command(
        name = "deliveries",
        description = "List who was sent which report, when, and how it stands.",
        mixinStandardHelpOptions = true)
final class DeliveriesCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of(
            "recipient",
            "address",
            "what",
            "unit",
            "kind",
            "format",
            "asOf",
            "runId",
            "sha256",
            "state",
            "attempts",
            "enqueuedAt",
            "at",
            "dueAt",
            "openedAt",
            "message");
    private static final String HEADER = "recipient,address,what,unit,kind,format,as_of,run,sha256,state,attempts,"
            + "enqueued_at,at,due_at,opened_at,message";

    private final Console console;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Option(names = "--run", paramLabel = "ID", description = "Only this run, or those whose id begins so.")
    private String run = "";

    @Option(names = "--unit", paramLabel = "CODE", description = "Only this unit.")
    private @Nullable String unit;

    @Option(names = "--recipient", paramLabel = "NAME", description = "Only this recipient.")
    private @Nullable String recipient;

    @Option(names = "--state", paramLabel = "STATE", description = "Only these: ${COMPLETION-CANDIDATES}.")
    private @Nullable DeliveryState state;

    DeliveriesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<DeliveryRecord> lines;
        try (Services services = options.open()) {
            lines = services.deliveries().all().stream().filter(this::wanted).toList();
        }
        List<Map<String, Object>> json = lines.stream().map(DeliveryText::json).toList();
        if (options.json()) {
            console.out().println(Json.of(Map.of("deliveries", json)));
            return Cli.DONE;
        }
        console.out().println(HEADER);
        json.forEach(line -> console.out()
                .println(CsvLine.of(COLUMNS.stream()
                        .map(name -> Objects.toString(line.get(name), ""))
                        .toList())));
        return Cli.DONE;
    }

    private boolean wanted(DeliveryRecord line) {
        return line.delivery().parcel().runId().startsWith(run)
                && (unit == null || line.delivery().parcel().unit().equals(unit))
                && (recipient == null || line.delivery().recipient().equals(recipient))
                && (state == null || line.state() == state);
    }
}

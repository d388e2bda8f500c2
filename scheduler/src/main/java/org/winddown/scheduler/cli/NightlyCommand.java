package org.winddown.scheduler.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.expected.SourceStatus;
import org.winddown.reporting.delivery.DeliveryState;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.scheduler.night.NightRequest;
import org.winddown.scheduler.night.NightResult;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs a night. */
@Command(
        name = "nightly",
        description = "Import what lies in the inbox, screen, and write the reports.",
        mixinStandardHelpOptions = true)
final class NightlyCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Option(
            names = "--inbox",
            paramLabel = "DIR",
            description = "Folder with <unit>/<source>/<file>; default: inbox in the home.")
    private @Nullable Path inbox;

    @Option(names = "--out", paramLabel = "DIR", description = "Copy the reports here; they are kept in the home.")
    private @Nullable Path out;

    @Option(
            names = "--strict",
            description =
                    "Exit with 3 when rows were rejected, an import is held, something is to be reviewed, a source"
                            + " wants attention or a report was not delivered.")
    private boolean strict;

    NightlyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        NightResult night;
        Map<DeliveryState, Integer> delivered;
        try (Services services = options.open()) {
            Path from = inbox == null ? services.home().root().resolve("inbox") : inbox;
            ConsoleProgress progress = new ConsoleProgress(console);
            night = services.nights()
                    .run(
                            new NightRequest(Optional.of(from), time.asOf(), time.knownAt(), Set.of(), time.now()),
                            progress);
            progress.done();
            delivered = services.nightDeliveries().send();
        }
        night = NightPrinter.copied(night, out);
        if (options.json()) {
            NightPrinter.imports(console.err(), night);
            console.out().println(NightPrinter.json(List.of(night)));
        } else {
            NightPrinter.night(console.out(), night);
        }
        if (!delivered.isEmpty()) {
            console.err().println(DeliveryText.sentence(delivered));
        }
        if (!night.complete() || !night.conserved()) {
            return Cli.FAILED;
        }
        boolean held = night.imports().stream()
                .anyMatch(result -> result.effect().held().isPresent());
        boolean rejected = night.imports().stream().anyMatch(result -> result.rejected() > 0);
        boolean review = night.units().stream().anyMatch(unit -> unit.count(Verdict.REVIEW) > 0);
        boolean sources = night.sources().stream().anyMatch(SourceStatus::wantsAttention);
        return strict && (rejected || review || held || sources || DeliveryText.held(delivered)) ? Cli.HELD : Cli.DONE;
    }
}

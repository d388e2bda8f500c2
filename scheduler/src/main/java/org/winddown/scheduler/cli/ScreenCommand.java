package org.winddown.scheduler.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.winddown.scheduler.night.NightRequest;
import org.winddown.scheduler.night.NightResult;
import org.winddown.scheduler.screening.Screened;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Screens what is stored. */
@Command(
        name = "screen",
        description = "Screen what is stored and keep what was found; makes no report.",
        mixinStandardHelpOptions = true)
final class ScreenCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Option(names = "--unit", paramLabel = "CODE", description = "Only this unit; may be repeated.")
    private Set<String> units = Set.of();

    ScreenCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Screened screened;
        try (Services services = options.open()) {
            ConsoleProgress progress = new ConsoleProgress(console);
            screened = services.nights()
                    .screen(
                            new NightRequest(Optional.empty(), time.asOf(), time.knownAt(), units, time.now()),
                            progress);
            progress.done();
        }
        NightResult night = new NightResult(
                screened.plan().runId(),
                time.asOf(),
                time.knownAt(),
                List.of(),
                List.of(),
                screened.counts(),
                screened.plan().sources(),
                List.of(),
                false);
        if (options.json()) {
            console.out().println(NightPrinter.json(List.of(night)));
        } else {
            NightPrinter.night(console.out(), night);
        }
        return Cli.DONE;
    }
}

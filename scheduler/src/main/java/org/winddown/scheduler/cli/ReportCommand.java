package org.winddown.scheduler.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.model.PageSize;
import org.winddown.scheduler.night.NightRequest;
import org.winddown.scheduler.night.NightResult;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Screens what is stored and writes the reports. */
@Command(
        name = "report",
        description = "Screen what is stored and write the reports, without importing.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Option(names = "--unit", paramLabel = "CODE", description = "Only this unit; may be repeated.")
    private Set<String> units = Set.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Copy the reports here; they are kept in the home.")
    private @Nullable Path out;

    @Option(
            names = "--paper",
            paramLabel = "SIZE",
            description = "a4 or letter for all, written to --out only; default: what is usual in the unit's country.")
    private @Nullable PageSize paper;

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (paper != null && out == null) {
            throw new CommandException("With --paper name a folder for the reports: --out DIR.");
        }
        NightRequest request = new NightRequest(Optional.empty(), time.asOf(), time.knownAt(), units, time.now());
        NightResult night;
        try (Services services = options.open()) {
            ConsoleProgress progress = new ConsoleProgress(console);
            night = paper == null || out == null
                    ? NightPrinter.copied(services.nights().run(request, progress), out)
                    : services.nights().reportOn(paper, out, request, progress);
            progress.done();
        }
        if (options.json()) {
            console.out().println(NightPrinter.json(List.of(night)));
        } else {
            NightPrinter.night(console.out(), night);
        }
        return Cli.DONE;
    }
}

package org.winddown.scheduler.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.model.PageSize;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.text.Texts;
import org.winddown.scheduler.night.NightRequest;
import org.winddown.scheduler.night.NightResult;
import org.winddown.scheduler.reports.Reports;
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

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            split = ",",
            description = "What the reports are for, written to --out only: ${COMPLETION-CANDIDATES}; may be repeated."
                    + " Default: those that are kept of each run.")
    private Set<ReportKind> kinds = Set.of();

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "Language of the reports, en or de, written to --out only; default: the setting"
                    + " winddown.reports.language.")
    private @Nullable String language;

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Texts texts = texts();
        boolean chosen = paper != null || !kinds.isEmpty() || texts != null;
        if (chosen && out == null) {
            throw new CommandException("With --paper, --kind or --language name a folder for the reports: --out DIR.");
        }
        NightRequest request = new NightRequest(Optional.empty(), time.asOf(), time.knownAt(), units, time.now());
        NightResult night;
        try (Services services = options.open()) {
            ConsoleProgress progress = new ConsoleProgress(console);
            night = !chosen || out == null
                    ? NightPrinter.copied(services.nights().run(request, progress), out)
                    : services.nights()
                            .reportOn(
                                    new Reports.Wanted(
                                            kinds.isEmpty() ? Set.of(ReportKind.FULL) : kinds,
                                            paper,
                                            Optional.empty(),
                                            texts),
                                    out,
                                    request,
                                    progress);
            progress.done();
        }
        if (options.json()) {
            console.out().println(NightPrinter.json(List.of(night)));
        } else {
            NightPrinter.night(console.out(), night);
        }
        return Cli.DONE;
    }

    private @Nullable Texts texts() {
        if (language == null) {
            return null;
        }
        try {
            return Texts.in(Locale.forLanguageTag(language));
        } catch (IllegalArgumentException e) {
            throw new CommandException(String.valueOf(e.getMessage()));
        }
    }
}

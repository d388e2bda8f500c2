package org.winddown.scheduler.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.demo.DemoHome;
import org.winddown.scheduler.night.NightRequest;
import org.winddown.scheduler.night.NightResult;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what Winddown does, on an enterprise that ships with it. */
@Command(
        name = "demo",
        description = "Run three nights of a sample enterprise in a fresh home, and write the reports.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final List<LocalDate> NIGHTS =
            List.of(LocalDate.of(2024, 7, 15), LocalDate.of(2024, 8, 15), LocalDate.of(2024, 10, 1));

    private final Console console;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Option(
            names = "--samples",
            paramLabel = "DIR",
            description = "The sample enterprise.",
            defaultValue = "${sys:winddown.samples:-samples}",
            showDefaultValue = Help.Visibility.NEVER)
    private Path samples = Path.of("samples");

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!System.getenv().getOrDefault("WINDDOWN_DB_URL", "").isEmpty()) {
            throw new CommandException("The demo makes a database of its own. Unset WINDDOWN_DB_URL and run it again.");
        }
        Path units = samples.resolve("units.csv");
        if (!Files.isRegularFile(units)) {
            throw new CommandException("There is no sample enterprise in " + samples.toAbsolutePath()
                    + ". Name its folder with --samples.");
        }
        DemoHome.fresh(options.home());
        List<NightResult> nights = new ArrayList<>();
        try (Services services = options.open()) {
            services.units().load(units, SystemTime.clock().instant());
            for (LocalDate date : NIGHTS) {
                NightResult night = night(services, date);
                nights.add(night);
                if (!options.json()) {
                    console.out().println();
                    NightPrinter.night(console.out(), night);
                    console.out().flush();
                }
            }
        }
        if (options.json()) {
            console.out().println(NightPrinter.json(nights));
        } else {
            whereToLook(nights);
        }
        return nights.stream().allMatch(night -> night.complete() && night.conserved()) ? Cli.DONE : Cli.FAILED;
    }

    private NightResult night(Services services, LocalDate date) {
        var asOf = date.atStartOfDay(ZoneOffset.UTC).toInstant();
        Path inbox = samples.resolve("nights").resolve(date.toString());
        ConsoleProgress progress = new ConsoleProgress(console);
        NightResult night = services.nights()
                .run(
                        new NightRequest(
                                Optional.of(inbox),
                                asOf,
                                asOf,
                                Set.of(),
                                SystemTime.clock().instant()),
                        progress);
        progress.done();
        return night;
    }

    private void whereToLook(List<NightResult> nights) {
        NightResult last = nights.get(nights.size() - 1);
        console.out().println();
        console.out().println("Open first:");
        last.reports().stream()
                .filter(made -> made.unit().isEmpty())
                .forEach(made -> console.out().println("  " + made.artifact().path()));
        console.out().println("Then try:");
        console.out().println("  ./winddown findings --as-of 2024-10-01 --unit UNIT");
        console.out().println("  ./winddown explain ASSET --as-of 2024-10-01");
        console.out().println("  ./winddown serve");
    }
}

package org.winddown.scheduler.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.winddown.scheduler.change.ImpactReport;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What a changed pack would turn; nothing is kept. */
@Command(
        name = "impact",
        description = "Judge the stored inventory by two versions of a pack and list what turns, with the fewest"
                + " changes that turn it. Keeps nothing.",
        mixinStandardHelpOptions = true)
final class RulesImpactCommand implements Callable<Integer> {

    private static final String PACK = "A measure's id for the version in force, or a file.";

    private final Console console;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Parameters(index = "0", paramLabel = "BEFORE", description = PACK)
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", description = PACK)
    private Path after = Path.of("");

    @Mixin
    private NowOptions times = new NowOptions();

    RulesImpactCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Instant now = times.now();
        try (Services services = options.open()) {
            ImpactReport impact = services.ruleChanges()
                    .impact(
                            PackFile.version(before, services.ruleChanges(), now),
                            PackFile.version(after, services.ruleChanges(), now),
                            times.asOf(),
                            times.knownAt());
            if (options.json()) {
                console.out().println(Json.of(ImpactPrinter.json(impact)));
            } else {
                ImpactPrinter.print(console.out(), impact);
            }
        }
        return Cli.DONE;
    }
}

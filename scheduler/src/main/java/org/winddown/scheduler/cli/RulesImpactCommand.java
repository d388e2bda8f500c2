package org.winddown.scheduler.cli;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winddown.scheduler.change.ImpactReport;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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
    private String before = "";

    @Parameters(index = "1", paramLabel = "AFTER", description = PACK)
    private String after = "";

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            converter = InstantOption.class,
            description = "Judge for this instant; default: now.")
    private @Nullable Instant asOf;

    @Option(
            names = "--known-at",
            paramLabel = "INSTANT",
            converter = InstantOption.class,
            description = "Only law and decisions known then; default: now.")
    private @Nullable Instant knownAt;

    RulesImpactCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Instant now = SystemTime.clock().instant();
        try (Services services = options.open()) {
            ImpactReport impact = services.ruleChanges()
                    .impact(
                            PackFile.version(before, services.ruleChanges(), now),
                            PackFile.version(after, services.ruleChanges(), now),
                            asOf == null ? now : asOf,
                            knownAt == null ? now : knownAt);
            if (options.json()) {
                console.out().println(Json.of(ImpactPrinter.json(impact)));
            } else {
                ImpactPrinter.print(console.out(), impact);
            }
        }
        return Cli.DONE;
    }
}

package org.winddown.scheduler.cli;

import java.util.concurrent.Callable;
import org.winddown.decisions.law.LoadedPack;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A second person's word on a pack that waits. */
@Command(
        name = "approve",
        description = "Approve or refuse a pack that waits, as another person than the one who loaded it.",
        mixinStandardHelpOptions = true)
final class RulesApproveCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Parameters(paramLabel = "NUMBER", description = "Number of the load, see winddown rules loaded.")
    private long number;

    @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who decides.")
    private String by = "";

    @Option(names = "--refuse", description = "Refuse it instead.")
    private boolean refuse;

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why, in words.")
    private String reason = "";

    RulesApproveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (by.isBlank()) {
            throw new CommandException("--by needs the name of the person who decides.");
        }
        try (Services services = options.open()) {
            LoadedPack decided = services.ruleChanges()
                    .decide(number, new LoadedPack.Approval(SystemTime.clock().instant(), by.strip(), !refuse, reason));
            console.out()
                    .println(
                            options.json()
                                    ? Json.of(RulesLoadedCommand.json(decided))
                                    : RulesLoadedCommand.words(decided));
        }
        return Cli.DONE;
    }
}

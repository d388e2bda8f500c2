package org.winddown.scheduler.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.winddown.decisions.law.LoadedPack;
import org.winddown.rules.cases.RuleCases;
import org.winddown.rules.change.Impact;
import org.winddown.rules.identification.Catalogues;
import org.winddown.rules.lint.PackLint;
import org.winddown.rules.pack.Measure;
import org.winddown.scheduler.change.RuleChanges;
import org.winddown.scheduler.change.RuleProperties;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a version of a pack into force, or keeps it for a second person to approve. */
@Command(
        name = "load",
        description = "Take a pack into force. One that turns more verdicts than winddown.rules.flips-without-approval"
                + " waits until a second person approves it.",
        mixinStandardHelpOptions = true)
final class RulesLoadCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Parameters(
            paramLabel = "PACK",
            description = "A file whose cases lie in cases/ beside it, or a shipped measure's id to go back to it.")
    private Path pack = Path.of("");

    @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who loads it.")
    private String by = "";

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why, in words.")
    private String reason = "";

    @Option(names = "--strict", description = "Exit with 3 when it waits for approval.")
    private boolean strict;

    RulesLoadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (by.isBlank()) {
            throw new CommandException("--by needs the name of the person who loads the pack.");
        }
        PackFile file = PackFile.of(pack);
        requireSound(file);
        Instant now = SystemTime.clock().instant();
        RuleProperties settings;
        RuleChanges.Loaded loaded;
        try (Services services = options.open()) {
            settings = RuleProperties.of(services.home().settings());
            loaded = services.ruleChanges()
                    .load(
                            new Impact.Version(file.name(), file.pack()),
                            by.strip(),
                            reason,
                            now,
                            settings.flipsWithoutApproval());
        }
        LoadedPack kept = loaded.pack();
        if (options.json()) {
            Map<String, Object> json = new LinkedHashMap<>(RulesLoadedCommand.json(kept));
            json.put("impact", ImpactPrinter.json(loaded.impact()));
            console.out().println(Json.of(json));
        } else {
            ImpactPrinter.print(console.out(), loaded.impact());
            console.out().println(RulesLoadedCommand.words(kept));
            if (kept.state() == LoadedPack.State.WAITING) {
                console.out()
                        .println(waitsBecause(loaded, settings)
                                + ": a second person decides with: winddown rules approve " + kept.number()
                                + " --by NAME");
            }
        }
        return strict && kept.state() == LoadedPack.State.WAITING ? Cli.HELD : Cli.DONE;
    }

    private static String waitsBecause(RuleChanges.Loaded loaded, RuleProperties settings) {
        return loaded.pack().flips() > settings.flipsWithoutApproval()
                ? "It turns more than " + settings.flipsWithoutApproval() + " verdicts"
                : "What it turns cannot be told";
    }

    /** A pack with problems or failing cases is not taken. */
    private static void requireSound(PackFile file) {
        Measure measure = file.measure();
        List<String> problems = new ArrayList<>(PackLint.problems(measure));
        new RuleCases(file.cases(), measure, Catalogues.shipped())
                .run(measure)
                .forEach(failure -> problems.add("case \"" + failure.ruleCase().name() + "\" fails as of "
                        + failure.asOf() + ": expected " + failure.expected() + ", got " + failure.got()));
        if (!problems.isEmpty()) {
            throw new CommandException(file.name() + " was not loaded. Correct it first, see winddown rules lint and"
                    + " winddown rules test:\n  " + String.join("\n  ", problems));
        }
    }
}

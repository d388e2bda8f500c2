package org.winddown.scheduler.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.job.RemovalActs.Done;
import org.winddown.ingest.job.RemovalActs.Which;
import org.winddown.ingest.plan.Person;
import org.winddown.rules.asset.AssetKind;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records that an absent asset is gone. */
@Command(
        name = "removed",
        description = "Record with evidence that an asset is gone which its source no longer lists.",
        mixinStandardHelpOptions = true)
final class RemovedCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Parameters(paramLabel = "ASSET", description = "The asset's identifier.")
    private String assetId = "";

    @Option(names = "--unit", required = true, paramLabel = "CODE", description = "Its business unit.")
    private String unit = "";

    @Option(names = "--source", required = true, paramLabel = "NAME", description = "The source that listed it.")
    private String source = "";

    @Option(names = "--kind", paramLabel = "KIND", description = "Its kind, where several have the identifier.")
    private @Nullable AssetKind kind;

    @Option(
            names = "--evidence",
            required = true,
            paramLabel = "REF",
            description = "What proves it, for example the number of a disposal record.")
    private String evidence = "";

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who says so.")
    private String by = "";

    RemovedCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (evidence.isBlank()) {
            throw new CommandException(
                    "--evidence is empty. Say what proves the removal, for example the number of a disposal record.");
        }
        Done done;
        try (Services services = options.open()) {
            NamedUnits.require(services, unit);
            done = services.imports()
                    .removals()
                    .remove(
                            new Which(unit, source, Optional.ofNullable(kind), assetId),
                            new Person(by, evidence),
                            SystemTime.clock().instant());
        }
        if (options.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("act", done.removed().importId());
            json.put("unit", unit);
            json.put("source", source);
            json.put("kind", done.removed().asset().kind().name());
            json.put("assetId", assetId);
            json.put("times", done.absence().times());
            json.put("since", done.absence().since().toString());
            json.put("lastListed", done.absence().lastListed().toString());
            console.out().println(Json.of(json));
        } else {
            console.out()
                    .println("removed: " + done.removed().asset() + ", which was last listed in the inventory of "
                            + done.absence().lastListed());
            console.out().println("undo with: winddown undo " + done.removed().importId());
        }
        return Cli.DONE;
    }
}

package org.winddown.scheduler.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.csv.CsvLine;
import org.winddown.ingest.expected.SourceStatus;
import org.winddown.ingest.register.RegisterResult;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The register of inventories that are to arrive. */
@Command(name = "sources", description = "Expected sources: load, list.", mixinStandardHelpOptions = true)
final class SourcesCommand {

    private static final List<String> COLUMNS = List.of(
            "unit",
            "source",
            "state",
            "owner",
            "cadence",
            "expected_assets",
            "assets",
            "last_inventory",
            "due",
            "status");

    private final Console console;

    SourcesCommand(Console console) {
        this.console = console;
    }

    @Command(description = "Load expected sources from a CSV file.", mixinStandardHelpOptions = true)
    int load(
            @Mixin DatabaseOptions options,
            @Parameters(
                            paramLabel = "FILE",
                            description = "unit,source,owner,cadence,population_min,population_max,since,until.")
                    Path file,
            @Option(names = "--strict", description = "Exit with 3 when a row was rejected.") boolean strict) {
        RegisterResult result;
        try (Services services = options.open()) {
            result = services.expectedSources()
                    .load(CommandFiles.existing(file), SystemTime.clock().instant());
        }
        result.rejected().forEach(console.err()::println);
        if (options.json()) {
            console.out().println(Json.of(result));
        } else {
            console.out()
                    .println(result.read() + " sources read = " + result.accepted() + " accepted + "
                            + result.rejected().size() + " rejected; " + result.recorded() + " recorded");
        }
        return strict && !result.rejected().isEmpty() ? Cli.HELD : Cli.DONE;
    }

    @Command(description = "List how expected sources stand.", mixinStandardHelpOptions = true)
    int list(
            @Mixin DatabaseOptions options,
            @Option(names = "--unit", paramLabel = "CODE", description = "Only this unit.", defaultValue = "")
                    String unit,
            @Option(
                            names = "--as-of",
                            paramLabel = "INSTANT",
                            converter = InstantOption.class,
                            description = "How they stand then; default: now.")
                    @Nullable Instant asOf,
            @Option(names = "--strict", description = "Exit with 3 when one wants attention.") boolean strict) {
        Instant at = asOf == null ? SystemTime.clock().instant() : asOf;
        List<SourceStatus> sources;
        try (Services services = options.open()) {
            if (!unit.isEmpty()) {
                NamedUnits.require(services, unit);
            }
            sources = services.expectedSources().statuses(at).stream()
                    .filter(source -> unit.isEmpty() || source.unit().equals(unit))
                    .toList();
        }
        if (options.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("asOf", at.toString());
            json.put("sources", sources.stream().map(SourceJson::of).toList());
            console.out().println(Json.of(json));
        } else if (sources.isEmpty()) {
            console.err().println("No source is expected. Load a register with: winddown sources load FILE");
        } else {
            console.out().println(CsvLine.of(COLUMNS));
            sources.forEach(source -> console.out().println(row(source)));
        }
        return strict && sources.stream().anyMatch(SourceStatus::wantsAttention) ? Cli.HELD : Cli.DONE;
    }

    private static String row(SourceStatus source) {
        Map<String, Object> json = SourceJson.of(source);
        return CsvLine.of(
                List.of(
                                "unit",
                                "source",
                                "state",
                                "owner",
                                "cadence",
                                "expectedAssets",
                                "assets",
                                "last",
                                "due",
                                "words")
                        .stream()
                        .map(name -> Objects.toString(json.get(name), ""))
                        .toList());
    }
}

package org.winddown.scheduler.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.winddown.ingest.trace.AssetTrace;
import org.winddown.ingest.trace.Question;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints where the cells of an asset come from, and what the asset was before. */
@Command(
        name = "trace",
        description = "Print from which cell of which file each text of an asset comes, and its history.",
        mixinStandardHelpOptions = true)
final class TraceCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Parameters(paramLabel = "ASSET", description = "The asset's identifier.")
    private String assetId = "";

    @Option(names = "--unit", paramLabel = "CODE", description = "Only in this unit.", defaultValue = "")
    private String unit = "";

    @Option(names = "--source", paramLabel = "NAME", description = "Only in this source.", defaultValue = "")
    private String source = "";

    @Option(
            names = "--field",
            paramLabel = "COLUMN",
            description = "Only this column of the template, or further column, with its cell in every version.",
            defaultValue = "")
    private String field = "";

    @Mixin
    private NowOptions times = new NowOptions();

    TraceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<AssetTrace> traces;
        try (Services services = options.open()) {
            if (!unit.isEmpty()) {
                NamedUnits.require(services, unit);
            }
            traces = services.traces()
                    .find(new Question(assetId, unit, source, field, times.asOf(), times.knownAt()));
            requireFound(services, traces);
        }
        if (options.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("asOf", times.asOf().toString());
            json.put("knownAt", times.knownAt().toString());
            json.put("assets", traces.stream().map(TraceJson::of).toList());
            console.out().println(Json.of(json));
        } else {
            traces.forEach(trace -> TracePrinter.print(console.out(), trace));
        }
        return Cli.DONE;
    }

    private void requireFound(Services services, List<AssetTrace> traces) {
        if (traces.isEmpty()) {
            throw new CommandException("No inventory has or had an asset \"" + assetId + "\""
                    + (unit.isEmpty() ? "" : " in unit " + unit)
                    + (source.isEmpty() ? "" : " in source \"" + source + "\"") + " as of " + times.asOf()
                    + ". List assets with: winddown export --unit CODE");
        }
        boolean known = field.isEmpty()
                || traces.stream()
                        .flatMap(trace -> trace.cells().stream())
                        .anyMatch(history -> !history.cells().isEmpty());
        if (!known) {
            TreeSet<String> columns = new TreeSet<>();
            services.traces()
                    .find(new Question(assetId, unit, source, "", times.asOf(), times.knownAt()))
                    .forEach(trace -> trace.cells()
                            .forEach(history -> history.cells().forEach(cell -> columns.add(cell.field()))));
            throw new CommandException("Asset \"" + assetId + "\" has no column \"" + field + "\". It has " + columns
                    + ". A column of the template is written as there, for example end_date.");
        }
    }
}

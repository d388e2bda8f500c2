package org.winddown.scheduler.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.winddown.ingest.csv.CsvLine;
import org.winddown.rules.screening.Finding;
import org.winddown.scheduler.screening.FindingColumns;
import org.winddown.scheduler.screening.Law;
import org.winddown.scheduler.screening.ScreenedUnit;
import org.winddown.scheduler.screening.Screening;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what the measures touch; evaluates at once. */
@Command(name = "findings", description = "List the assets that a measure touches.", mixinStandardHelpOptions = true)
final class FindingsCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Option(names = "--unit", paramLabel = "CODE", description = "Only this unit.", defaultValue = "")
    private String unit = "";

    @Mixin
    private NowOptions times = new NowOptions();

    @Option(names = "--all", description = "Every asset, CLEAR with its reason too.")
    private boolean all;

    @Option(names = "--format", defaultValue = "csv", description = "csv or json.")
    private ListFormat format = ListFormat.CSV;

    FindingsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Instant at = times.asOf();
        List<Map<String, String>> lines = new ArrayList<>();
        try (Services services = options.open()) {
            Law law = services.law(times.knownAt());
            Set<String> units = unit.isEmpty() ? Set.of() : Set.of(unit);
            for (ScreenedUnit screened : services.screening(law, at).run(new Screening.Scope(units, all, ""))) {
                for (Finding finding : screened.findings()) {
                    lines.add(FindingColumns.of(finding, at));
                }
                console.err()
                        .println(screened.unit().code() + ": " + screened.assets() + " assets = " + screened.headlines()
                                + ", " + screened.attachedActs() + " recorded acts" + screened.absentWords());
            }
        }
        if (options.json() || format == ListFormat.JSON) {
            console.out().println(Json.of(Map.of("asOf", at.toString(), "findings", lines)));
        } else {
            console.out().println(CsvLine.of(FindingColumns.names()));
            lines.forEach(line -> console.out().println(CsvLine.of(List.copyOf(line.values()))));
        }
        return Cli.DONE;
    }
}

package org.winddown.scheduler.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.csv.CsvLine;
import org.winddown.reporting.content.SwapLine;
import org.winddown.rules.swap.Swap;
import org.winddown.scheduler.services.Services;
import org.winddown.scheduler.swap.StoredSwaps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code winddown swaps}: where a maker's product gave way to a successor. */
@Command(
        name = "swaps",
        description = "List where a maker disappeared and a successor appeared, each as one event with its path.",
        mixinStandardHelpOptions = true)
final class SwapsCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Option(names = "--unit", paramLabel = "CODE", description = "Only this unit.", defaultValue = "")
    private String unit = "";

    @Mixin
    private NowOptions times = new NowOptions();

    @Option(
            names = "--days",
            paramLabel = "N",
            description =
                    "The most days between removal and addition, 0 for the same day; default: winddown.swaps.days.")
    private @Nullable Integer days;

    @Option(names = "--format", defaultValue = "csv", description = "csv or json.")
    private ListFormat format = ListFormat.CSV;

    SwapsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (days != null && days < 0) {
            throw new CommandException("--days is " + days + "; write 0 (the same day) or more.");
        }
        List<Swap> found;
        int within;
        try (Services services = options.open()) {
            if (!unit.isEmpty()) {
                NamedUnits.require(services, unit);
            }
            StoredSwaps swaps = services.swaps();
            within = days == null ? swaps.days() : days;
            found = swaps.find(new StoredSwaps.Question(unit, times.asOf(), times.knownAt(), times.knownAt()), within);
        }
        if (options.json() || format == ListFormat.JSON) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("asOf", times.asOf().toString());
            json.put("days", within);
            json.put("swaps", found.stream().map(SwapJson::of).toList());
            console.out().println(Json.of(json));
        } else {
            console.out().println(CsvLine.of(SwapLine.names()));
            found.forEach(swap -> console.out()
                    .println(CsvLine.of(
                            SwapLine.cells(swap).stream().map(String::valueOf).toList())));
        }
        counts(found, within);
        return Cli.DONE;
    }

    private void counts(List<Swap> found, int within) {
        Map<String, long[]> byUnit = new TreeMap<>();
        found.forEach(swap -> byUnit.computeIfAbsent(swap.unit(), each -> new long[2])[swap.stands() ? 0 : 1]++);
        byUnit.forEach((code, count) -> console.err()
                .println(code + ": " + count[0] + (count[0] == 1 ? " swap stands" : " swaps stand")
                        + (count[1] == 0 ? "" : ", " + count[1] + " undone")));
        if (found.isEmpty()) {
            console.err().println("No swap within " + within + (within == 1 ? " day." : " days."));
        }
    }
}

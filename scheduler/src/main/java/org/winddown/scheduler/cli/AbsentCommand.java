package org.winddown.scheduler.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.winddown.ingest.AssetFilter;
import org.winddown.ingest.SnapshotRef;
import org.winddown.ingest.absence.Absence;
import org.winddown.ingest.absence.Absence.State;
import org.winddown.ingest.csv.CsvLine;
import org.winddown.rules.asset.Asset;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists assets that their sources no longer list. */
@Command(
        name = "absent",
        description = "List the assets that their sources no longer list; they are screened as they were listed last.",
        mixinStandardHelpOptions = true)
final class AbsentCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of(
            "unit",
            "source",
            "kind",
            "asset_id",
            "vendor",
            "product",
            "version",
            "absence",
            "times_missed",
            "not_listed_since",
            "last_listed",
            "source_file",
            "source_sheet",
            "source_row");

    private final Console console;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Option(names = "--unit", paramLabel = "CODE", description = "Only this unit.", defaultValue = "")
    private String unit = "";

    @Option(names = "--silent", description = "Only those that have been absent for long.")
    private boolean silent;

    @Mixin
    private AsOfOption times = new AsOfOption(SystemTime.clock().instant());

    @Option(names = "--format", defaultValue = "csv", description = "csv or json.")
    private ListFormat format = ListFormat.CSV;

    AbsentCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Map<String, String>> lines = new ArrayList<>();
        try (Services services = options.open()) {
            if (!unit.isEmpty()) {
                NamedUnits.require(services, unit);
            }
            for (SnapshotRef snapshot : services.inventory().snapshots(times.asOf())) {
                if (unit.isEmpty() || unit.equals(snapshot.unit())) {
                    snapshot.absence()
                            .filter(absence -> !silent || absence.state() == State.SILENT)
                            .ifPresent(absence -> services.inventory()
                                    .scan(
                                            snapshot,
                                            AssetFilter.ALL,
                                            stored -> lines.add(line(stored.asset(), absence))));
                }
            }
        }
        if (options.json() || format == ListFormat.JSON) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("asOf", times.asOf().toString());
            json.put("absent", lines);
            console.out().println(Json.of(json));
        } else {
            console.out().println(CsvLine.of(COLUMNS));
            lines.forEach(line -> console.out().println(CsvLine.of(List.copyOf(line.values()))));
        }
        return Cli.DONE;
    }

    private static Map<String, String> line(Asset asset, Absence absence) {
        List<String> cells = List.of(
                asset.key().unit(),
                asset.key().source(),
                asset.key().kind().name(),
                asset.key().assetId(),
                asset.name().vendor(),
                asset.name().product(),
                asset.name().version(),
                absence.state().name(),
                Integer.toString(absence.times()),
                absence.since().toString(),
                absence.lastListed().toString(),
                asset.origin().file(),
                asset.origin().sheet(),
                Long.toString(asset.origin().row()));
        Map<String, String> line = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            line.put(COLUMNS.get(i), cells.get(i));
        }
        return line;
    }
}

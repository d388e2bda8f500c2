package org.winddown.scheduler.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.winddown.decisions.DecideResult;
import org.winddown.decisions.sheet.DecisionFile;
import org.winddown.decisions.sheet.RowContent.Rejected;
import org.winddown.ingest.ContentStore;
import org.winddown.ingest.FilledSheets;
import org.winddown.ingest.trace.Originals;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.screening.StoredInventory;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports what people wrote into a report: answers to reviews, and dispositions of findings. */
@Command(
        name = "decide",
        description = "Import the answers and dispositions that people wrote into a report's sheets Review and"
                + " Remediation, or into a CSV file with the same columns.",
        mixinStandardHelpOptions = true)
final class DecideCommand implements Callable<Integer> {

    private static final List<String> SHEETS = List.of("Review", "Remediation");

    private final Console console;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Parameters(paramLabel = "FILE", description = "The workbook, or a CSV file with the columns of its sheets.")
    private Path file = Path.of("");

    @Option(
            names = "--unit",
            paramLabel = "CODE",
            description = "Take rows of this unit only; others are rejected.",
            defaultValue = "")
    private String unit = "";

    @Option(names = "--strict", description = "Exit with 3 when rows were rejected.")
    private boolean strict;

    DecideCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path given = CommandFiles.existing(file);
        String name = String.valueOf(given.getFileName());
        String sha256;
        DecideResult result;
        try (Services services = options.open()) {
            requireUnit(services);
            sha256 = ContentStore.sha256(given);
            List<DecisionFile.Sheet> sheets = sheets(services, given, name, sha256, SHEETS);
            result = services.decisions()
                    .record(
                            new DecisionFile(name, sha256, sheets, unit),
                            new StoredInventory(services.inventory(), services.units()),
                            SystemTime.clock().instant());
        }
        result.notices().forEach(console.err()::println);
        result.rejected().forEach(row -> console.err().println(row.code() + ": " + row.message()));
        if (options.json()) {
            console.out().println(Json.of(json(result, name, sha256)));
        } else {
            console.out()
                    .println(name + ": " + result.read() + " rows read = " + result.answers() + " answers + "
                            + result.dispositions() + " dispositions + " + result.unanswered() + " unanswered + "
                            + result.duplicate() + " duplicate + "
                            + result.rejected().size() + " rejected");
        }
        return strict && !result.rejected().isEmpty() ? Cli.HELD : Cli.DONE;
    }

    private void requireUnit(Services services) {
        if (!unit.isEmpty()) {
            NamedUnits.require(services, unit);
        }
    }

    /** The sheets of a decision file, read from the copy that is kept of it. */
    static List<DecisionFile.Sheet> sheets(
            Services services, Path given, String name, String sha256, List<String> wanted) {
        services.originals().keep(given, sha256);
        try (Originals.Original kept = services.originals().open(sha256).orElseThrow()) {
            return FilledSheets.read(kept.path(), name, wanted).stream()
                    .map(DecideCommand::plain)
                    .toList();
        }
    }

    static DecisionFile.Sheet plain(FilledSheets.Sheet sheet) {
        return new DecisionFile.Sheet(
                sheet.name(),
                sheet.header().cells(),
                sheet.rows().stream()
                        .map(row -> new DecisionFile.Row(row.rowNumber(), row.cells()))
                        .toList());
    }

    private static Map<String, Object> json(DecideResult result, String name, String sha256) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", name);
        json.put("sha256", sha256);
        json.put("read", result.read());
        json.put("answers", result.answers());
        json.put("dispositions", result.dispositions());
        json.put("unanswered", result.unanswered());
        json.put("duplicate", result.duplicate());
        json.put("rejected", result.rejected().size());
        json.put(
                "rejectedRows",
                result.rejected().stream().map(DecideCommand::json).toList());
        json.put("notices", result.notices());
        json.put("conserved", true);
        return json;
    }

    private static Map<String, Object> json(Rejected row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", row.code().name());
        json.put("sheet", row.sheet());
        json.put("row", row.row());
        json.put("column", row.column());
        json.put("message", row.message());
        return json;
    }
}

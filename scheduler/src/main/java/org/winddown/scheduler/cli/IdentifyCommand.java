package org.winddown.scheduler.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winddown.decisions.match.MatchMemory;
import org.winddown.ingest.csv.CsvLine;
import org.winddown.ingest.csv.CsvRows;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RowSource;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.identification.Identification;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.match.Recognition;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells which products the names in a file mean; needs no database unless it is to heed what people decided. */
@Command(
        name = "identify",
        description = "Tell which products the names in a CSV file mean.",
        mixinStandardHelpOptions = true)
final class IdentifyCommand implements Callable<Integer> {

    private static final List<String> ADDED =
            List.of("vendor_id", "family", "decision", "confidence", "evidence", "nearest");

    private final Console console;

    @Option(
            names = "--file",
            required = true,
            paramLabel = "IN.csv",
            description = "Columns publisher, product and, as far as known, version, sku, file, cpe, purl.")
    private Path in = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "OUT.csv", description = "The same rows with the answer.")
    private Path out = Path.of("");

    @Option(
            names = "--catalogue",
            paramLabel = "DIR",
            description = "A folder whose files stand in place of the shipped catalogue's.")
    private @Nullable Path folder;

    @Option(
            names = "--decisions",
            description = "Heed what people decided about matches; it is read from the database of the home.")
    private boolean decisions;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    IdentifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Recognition recognition = Recognition.of(new CatalogueFolder(folder).content(), memory());
        Map<Identification.Decision, Long> counts = new EnumMap<>(Identification.Decision.class);
        long rows = 0;
        try (RowSource source = CsvRows.open(CommandFiles.existing(in), String.valueOf(in.getFileName()));
                Writer writer = Files.newBufferedWriter(out)) {
            Columns columns = new Columns(source.header().cells());
            if (!columns.has("publisher") && !columns.has("product")) {
                throw new CommandException(in + ": no column \"publisher\" or \"product\". Found: "
                        + source.header().cells() + ".");
            }
            List<String> header = new ArrayList<>(source.header().cells());
            header.addAll(ADDED);
            writer.write(CsvLine.of(header) + "\n");
            for (RawRow row = source.next(); row != null; row = source.next()) {
                Identification answer = recognition.identify(columns.name(row));
                counts.merge(answer.decision(), 1L, Long::sum);
                rows++;
                writer.write(CsvLine.of(line(row, source.header().cells().size(), answer)) + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + in + " or write " + out + ".", e);
        }
        if (options.json()) {
            Map<String, Long> json = new LinkedHashMap<>();
            json.put("rows", rows);
            for (Identification.Decision decision : Identification.Decision.values()) {
                json.put(decision.name(), counts.getOrDefault(decision, 0L));
            }
            console.out().println(Json.of(json));
            return Cli.DONE;
        }
        console.out()
                .println(rows + " rows = "
                        + counts.getOrDefault(Identification.Decision.MATCH, 0L) + " MATCH + "
                        + counts.getOrDefault(Identification.Decision.REVIEW, 0L) + " REVIEW + "
                        + counts.getOrDefault(Identification.Decision.NO_MATCH, 0L) + " NO_MATCH");
        return Cli.DONE;
    }

    private MatchMemory memory() {
        if (!decisions) {
            return MatchMemory.none();
        }
        try (Services services = options.open()) {
            return services.matches().knownAt(SystemTime.clock().instant());
        }
    }

    private static List<String> line(RawRow row, int width, Identification answer) {
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() < width) {
            cells.add("");
        }
        cells.addAll(List.of(
                answer.vendorId(),
                answer.family(),
                answer.decision().name(),
                String.format(Locale.ROOT, "%.2f", answer.confidence()),
                answer.evidence(),
                answer.nearest()));
        return cells;
    }

    /** Where each part of a name stands. */
    private static final class Columns {

        private final Map<String, Integer> positions = new HashMap<>();

        Columns(List<String> header) {
            for (int i = 0; i < header.size(); i++) {
                positions.putIfAbsent(header.get(i).strip().toLowerCase(Locale.ROOT), i);
            }
        }

        boolean has(String column) {
            return positions.containsKey(column);
        }

        ProductName name(RawRow row) {
            return new ProductName(
                    cell(row, "publisher"),
                    cell(row, "product"),
                    cell(row, "version"),
                    cell(row, "sku"),
                    cell(row, "file"),
                    cell(row, "cpe"),
                    cell(row, "purl"));
        }

        private String cell(RawRow row, String column) {
            Integer position = positions.get(column);
            return position == null || position >= row.cells().size()
                    ? ""
                    : row.cells().get(position).strip();
        }
    }
}

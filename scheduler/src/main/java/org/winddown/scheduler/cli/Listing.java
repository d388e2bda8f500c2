package org.winddown.scheduler.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.csv.CsvLine;
import picocli.CommandLine.Option;

/** How a list is written: as CSV or JSON, on standard output or into a file. */
final class Listing {

    @Option(names = "--format", defaultValue = "csv", description = "csv or json.")
    private ListFormat format = ListFormat.CSV;

    @Option(names = "--out", paramLabel = "FILE", description = "Write it there; default: standard output.")
    private @Nullable Path out;

    /** Whether JSON is asked for, by either of the options. */
    boolean json(DatabaseOptions options) {
        return options.json() || format == ListFormat.JSON;
    }

    /**
     * Writes rows of columns.
     *
     * @param document what the JSON document holds beside the rows
     * @param name name of the rows in the JSON document
     */
    void write(
            Console console,
            DatabaseOptions options,
            Map<String, Object> document,
            String name,
            List<String> header,
            List<List<String>> rows) {
        if (json(options)) {
            Map<String, Object> whole = new LinkedHashMap<>(document);
            whole.put(
                    name, rows.stream().map(row -> MatchLine.named(header, row)).toList());
            text(console, Json.of(whole) + "\n");
            return;
        }
        List<String> lines = new ArrayList<>(List.of(CsvLine.of(header)));
        rows.forEach(row -> lines.add(CsvLine.of(row)));
        text(console, String.join("\n", lines) + "\n");
    }

    /** Writes a text. */
    void text(Console console, String text) {
        if (out == null) {
            console.out().print(text);
            return;
        }
        try {
            Files.writeString(out, text);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + out + ".", e);
        }
    }
}

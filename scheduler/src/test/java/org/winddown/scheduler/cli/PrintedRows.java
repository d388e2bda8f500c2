package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.winddown.ingest.csv.CsvRows;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RowSource;

/** Rows that a command printed as CSV, by the names of their columns. */
final class PrintedRows {

    private PrintedRows() {}

    /** The rows of a text; it is read as the product reads any file. */
    static List<Map<String, String>> of(String csv, Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("printed.csv"), csv);
        List<Map<String, String>> rows = new ArrayList<>();
        try (RowSource source = CsvRows.open(file, "printed.csv")) {
            List<String> header = source.header().cells();
            for (RawRow row = source.next(); row != null; row = source.next()) {
                assertThat(row.cells()).hasSameSizeAs(header);
                rows.add(MatchLine.named(header, row.cells()));
            }
        }
        return rows;
    }
}

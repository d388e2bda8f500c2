package org.winddown.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winddown.ingest.csv.CsvRows;
import org.winddown.ingest.excel.ExcelRows;
import org.winddown.ingest.rows.FileSignature;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.rows.RowSource;

/** Sheets of a report that people filled in and sent back: named sheets of a workbook, or a text file. */
public final class FilledSheets {

    private FilledSheets() {}

    /**
     * A header and the rows below it.
     *
     * @param name name of the sheet, empty for a text file
     * @param header the first row that is not blank
     * @param rows the rows below it, blank ones included
     */
    public record Sheet(String name, RawRow header, List<RawRow> rows) {

        public Sheet {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Reads the wanted sheets of a workbook that are there, or the one sheet of a text file, into memory.
     *
     * @param file the file
     * @param name name of the file for messages
     * @param wanted names of sheets, compared without case
     * @return the sheets in the order of {@code wanted}, never empty
     * @throws RefusedFileException when the file cannot be read, or is a workbook without any of the wanted sheets
     */
    public static List<Sheet> read(Path file, String name, List<String> wanted) {
        try {
            return switch (FileSignature.of(file, name)) {
                case TEXT -> List.of(all(CsvRows.open(file, name)));
                case WORKBOOK -> named(file, name, wanted);
                case JSON, XML, REGISTRY, SPDX_TEXT ->
                    throw new RefusedFileException(
                            "FILE_IS_DOCUMENT",
                            name
                                    + ": this is a document or an export of the registry. Send the sheets as XLSX or CSV.");
                case ZIP, GZIP ->
                    throw new RefusedFileException(
                            "FILE_IS_ARCHIVE",
                            name + ": this is an archive. Unpack it and send the sheets as XLSX or CSV.");
            };
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name + ".", e);
        }
    }

    private static List<Sheet> named(Path file, String name, List<String> wanted) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        for (String each : wanted) {
            Optional<ExcelRows> found = ExcelRows.open(file, name, each);
            if (found.isPresent()) {
                sheets.add(all(found.get()));
            }
        }
        if (sheets.isEmpty()) {
            throw new RefusedFileException(
                    "SHEET_MISSING",
                    name + ": there is no sheet " + String.join(" or ", wanted) + " with a header row. Found are "
                            + String.join(", ", ExcelRows.sheetNames(file, name)) + ". Keep the names of the sheets.");
        }
        return sheets;
    }

    private static Sheet all(RowSource source) {
        try (source) {
            List<RawRow> rows = new ArrayList<>();
            for (RawRow row = source.next(); row != null; row = source.next()) {
                rows.add(row);
            }
            return new Sheet(source.sheet(), source.header(), rows);
        }
    }
}

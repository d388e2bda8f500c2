package org.winddown.ingest.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.winddown.ingest.csv.CsvRows;
import org.winddown.ingest.excel.ExcelRows;
import org.winddown.ingest.rows.FileSignature;
import org.winddown.ingest.rows.RowSource;

/**
 * A file with an inventory, in whichever format its first bytes say.
 *
 * @param path where the bytes are
 * @param name name under which it was sent
 */
public record InventoryFile(Path path, String name) {

    /**
     * Opens the file at its header.
     *
     * @throws org.winddown.ingest.rows.RefusedFileException when it cannot be imported at all
     */
    public RowSource open() {
        try {
            return switch (FileSignature.of(path, name)) {
                case TEXT -> CsvRows.open(path, name);
                case WORKBOOK -> ExcelRows.open(path, name);
            };
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name + ".", e);
        }
    }
}

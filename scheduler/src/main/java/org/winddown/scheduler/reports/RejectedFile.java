package org.winddown.scheduler.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.winddown.ingest.RejectedRows;
import org.winddown.reporting.excel.RejectedWorkbook;

/** The rejected rows of an import as a workbook. */
public final class RejectedFile {

    private RejectedFile() {}

    /**
     * Writes a workbook with the columns of the file and the reasons.
     *
     * @return empty, or why no workbook can hold the rows; then nothing has been written
     * @throws IllegalArgumentException when there is no such import
     */
    public static Optional<String> workbook(RejectedRows rejected, String importId, OutputStream out)
            throws IOException {
        try (RejectedWorkbook workbook = new RejectedWorkbook(rejected.header(importId))) {
            rejected.forEach(
                    importId,
                    row -> workbook.add(new RejectedWorkbook.Line(
                            row.reason().row(),
                            row.cells(),
                            row.reason().column(),
                            row.reason().code(),
                            row.reason().message())));
            return workbook.write(out);
        }
    }
}

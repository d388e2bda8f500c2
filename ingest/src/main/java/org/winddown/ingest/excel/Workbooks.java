package org.winddown.ingest.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.winddown.ingest.rows.RowSource;

/** Opens workbooks of every format that is read: XLSX, XLSM, XLSB, XLS and ODS. */
public final class Workbooks {

    private static final int OLE2 = 0xd0;

    private Workbooks() {}

    /**
     * Opens a workbook at the sheet that is most likely its inventory.
     *
     * @param file the workbook; its bytes say which format it has
     * @param name name of the file for messages
     * @throws org.winddown.ingest.rows.RefusedFileException when it cannot be read, or every sheet is empty
     */
    public static RowSource open(Path file, String name) throws IOException {
        return ExcelRows.open(file, name);
    }

    static Book book(Path file, String name) throws IOException {
        Refusal refusal = new Refusal(name);
        long memory = Runtime.getRuntime().maxMemory();
        try (InputStream in = Files.newInputStream(file)) {
            if (in.read() == OLE2) {
                return XlsBook.open(file, refusal, memory);
            }
        }
        return switch (ZipParts.check(file, refusal, memory)) {
            case XLSX -> XlsxBook.open(file, refusal);
            case XLSB -> XlsbBook.open(file, refusal);
            case ODS -> OdsBook.open(file, refusal);
        };
    }
}

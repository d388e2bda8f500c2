package org.winddown.benchmarks.baseline;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The parsers alone, in one thread: every cell of a file is looked at, and nothing is made of it. */
public final class BareReading {

    private BareReading() {}

    /** Reads a text with FastCSV; returns how many rows are under the header. */
    public static long csv(Path file, int columns) throws IOException {
        long rows = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord row : reader) {
                if (row.getFieldCount() != columns) {
                    throw new IllegalStateException("Row " + rows + " has " + row.getFieldCount() + " cells.");
                }
                rows++;
            }
        }
        return rows - 1;
    }

    /** Reads the first sheet of a workbook with fastexcel-reader; returns how many rows are under the header. */
    public static long workbook(Path file, int columns) throws IOException {
        long rows = 0;
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> all = workbook.getFirstSheet().openStream()) {
            for (Iterator<Row> each = all.iterator(); each.hasNext(); rows++) {
                Row row = each.next();
                int filled = 0;
                for (int i = 0; i < row.getCellCount(); i++) {
                    Cell cell = row.getCell(i);
                    filled += cell == null || cell.getRawValue() == null ? 0 : 1;
                }
                if (filled != columns) {
                    throw new IllegalStateException("Row " + row.getRowNum() + " has " + filled + " cells.");
                }
            }
        }
        return rows - 1;
    }
}

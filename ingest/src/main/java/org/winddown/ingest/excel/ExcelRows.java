package org.winddown.ingest.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.rows.RowSource;

/** The rows of one sheet of a workbook, read as a stream. */
public final class ExcelRows implements RowSource {

    private final String name;
    private final ReadableWorkbook workbook;
    private final Sheet sheet;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final CellText text;
    private final RawRow header;

    private ExcelRows(
            String name,
            ReadableWorkbook workbook,
            Sheet sheet,
            Stream<Row> stream,
            Iterator<Row> rows,
            RawRow header) {
        this.name = name;
        this.workbook = workbook;
        this.sheet = sheet;
        this.stream = stream;
        this.rows = rows;
        this.text = new CellText(workbook.isDate1904());
        this.header = header;
    }

    /**
     * Opens a workbook at the first sheet with a header.
     *
     * @param file the workbook
     * @param name name of the file for messages
     * @throws RefusedFileException when the workbook is damaged or every sheet is empty
     */
    public static ExcelRows open(Path file, String name) throws IOException {
        ReadableWorkbook workbook = workbook(file, name);
        for (Sheet sheet : workbook.getSheets().toList()) {
            Optional<ExcelRows> rows = atHeader(workbook, sheet, name);
            if (rows.isPresent()) {
                return rows.get();
            }
        }
        workbook.close();
        throw new RefusedFileException(
                "HEADER_MISSING", name + ": there is no header row. Write the column names in the first row.");
    }

    /**
     * Opens a workbook at the sheet of that name; empty when it has none, or the sheet has no row that is filled.
     *
     * @param file the workbook
     * @param name name of the file for messages
     * @param sheetName name of the sheet, compared without case
     * @throws RefusedFileException when the workbook is damaged
     */
    public static Optional<ExcelRows> open(Path file, String name, String sheetName) throws IOException {
        ReadableWorkbook workbook = workbook(file, name);
        Optional<Sheet> sheet = workbook.getSheets()
                .filter(each -> each.getName().strip().equalsIgnoreCase(sheetName))
                .findFirst();
        Optional<ExcelRows> rows = sheet.isPresent() ? atHeader(workbook, sheet.get(), name) : Optional.empty();
        if (rows.isEmpty()) {
            workbook.close();
        }
        return rows;
    }

    /** The names of all sheets, in their order. */
    public static List<String> sheetNames(Path file, String name) throws IOException {
        try (ReadableWorkbook workbook = workbook(file, name)) {
            return workbook.getSheets().map(Sheet::getName).toList();
        }
    }

    private static Optional<ExcelRows> atHeader(ReadableWorkbook workbook, Sheet sheet, String name)
            throws IOException {
        CellText text = new CellText(workbook.isDate1904());
        Stream<Row> stream = sheet.openStream();
        Iterator<Row> rows = stream.iterator();
        while (rows.hasNext()) {
            RawRow row = raw(rows.next(), text);
            if (!row.isBlank()) {
                return Optional.of(new ExcelRows(name, workbook, sheet, stream, rows, row));
            }
        }
        stream.close();
        return Optional.empty();
    }

    private static ReadableWorkbook workbook(Path file, String name) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException e) {
            throw broken(name);
        }
    }

    private static RefusedFileException broken(String name) {
        return new RefusedFileException(
                "FILE_IS_BROKEN", name + ": the workbook is damaged or was cut short. Save it again and send it.");
    }

    private static RawRow raw(Row row, CellText text) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(text.of(row.getOptionalCell(i).orElse(null)));
        }
        return new RawRow(row.getRowNum(), cells);
    }

    @Override
    public RawRow header() {
        return header;
    }

    @Override
    public @Nullable RawRow next() {
        try {
            return rows.hasNext() ? raw(rows.next(), text) : null;
        } catch (ExcelReaderException e) {
            throw broken(name);
        }
    }

    @Override
    public String encoding() {
        return "";
    }

    @Override
    public String dialect() {
        return "xlsx";
    }

    @Override
    public String sheet() {
        return sheet.getName();
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

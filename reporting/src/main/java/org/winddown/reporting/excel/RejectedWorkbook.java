package org.winddown.reporting.excel;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Rejected rows of a file as a workbook to correct and import again: the columns of the file, then {@code reject_code}
 * and {@code reject_message}. Every cell is text, so that identifiers keep their zeros and dates stay as they were
 * written; the cell at fault is coloured and has the reason as a note.
 *
 * <p>Rows are streamed to disk. Notes are kept in memory, so only the first {@value #NOTES} rows have one.
 */
public final class RejectedWorkbook implements Closeable {

    /**
     * A rejected row.
     *
     * @param row its row in the file
     * @param cells its cells; those beyond the header stand before the code, as in the file
     * @param column header of the cell at fault, empty when it is the whole row
     * @param code name of the reason
     * @param message what is wrong, and what to write instead
     */
    public record Line(long row, List<String> cells, String column, String code, String message) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    static final int NOTES = 1_000;

    private static final int WINDOW = 100;
    private static final SpreadsheetVersion LIMITS = SpreadsheetVersion.EXCEL2007;
    private static final List<String> ADDED = List.of("reject_code", "reject_message");
    private static final int WIDTH = 18;
    private static final int MESSAGE_WIDTH = 80;
    private static final String FAULT = "F6D5D9";
    private static final String BAND = "E8EBEF";

    private final List<String> header;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(new XSSFWorkbook(), WINDOW, true);
    private final SXSSFSheet sheet = workbook.createSheet("Rejected");
    private final Drawing<?> drawing = sheet.createDrawingPatriarch();
    private final XSSFCellStyle text;
    private final XSSFCellStyle fault;
    private int rows;
    private String problem = "";

    /** Begins a workbook with the columns of the file. */
    public RejectedWorkbook(List<String> header) {
        this.header = List.copyOf(header);
        text = style("", false);
        fault = style(FAULT, false);
        List<String> columns = new ArrayList<>(header);
        columns.addAll(ADDED);
        if (columns.size() > LIMITS.getMaxColumns()) {
            problem = columns.size() + " columns are more than the " + LIMITS.getMaxColumns()
                    + " that a workbook holds. Take the rejected rows as CSV.";
            return;
        }
        XSSFCellStyle head = style(BAND, true);
        Row first = sheet.createRow(rows++);
        for (int i = 0; i < columns.size(); i++) {
            sheet.setDefaultColumnStyle(i, text);
            sheet.setColumnWidth(i, (i == columns.size() - 1 ? MESSAGE_WIDTH : WIDTH) * 256);
            put(first, i, columns.get(i), head);
        }
        sheet.createFreezePane(0, 1);
    }

    /** Appends a row. */
    public void add(Line line) {
        if (problem.isEmpty()) {
            problem = misfit(line);
        }
        if (!problem.isEmpty()) {
            return;
        }
        Row row = sheet.createRow(rows++);
        int reasons = Math.max(header.size(), line.cells().size());
        int wrong = line.column().isEmpty() ? -1 : header.indexOf(line.column());
        for (int i = 0; i < reasons; i++) {
            String cell = i < line.cells().size() ? line.cells().get(i) : "";
            boolean marked = i == wrong || i >= header.size() || !cell.equals(shown(cell));
            put(row, i, cell, marked ? fault : text);
        }
        Cell code = put(row, reasons, line.code(), wrong < 0 ? fault : text);
        put(row, reasons + 1, line.message(), text);
        if (rows - 1 <= NOTES) {
            note(wrong < 0 ? code : row.getCell(wrong), line);
        }
    }

    private String misfit(Line line) {
        if (rows >= LIMITS.getMaxRows()) {
            return "more rows were rejected than the " + (LIMITS.getMaxRows() - 1)
                    + " that a sheet holds below its header. Take the rejected rows as CSV.";
        }
        if (line.cells().size() + ADDED.size() > LIMITS.getMaxColumns()) {
            return "row " + line.row() + " has more cells than a sheet has columns. Take the rejected rows as CSV.";
        }
        boolean tooLong = line.cells().stream().anyMatch(cell -> cell.length() > LIMITS.getMaxTextLength());
        return tooLong
                ? "row " + line.row() + " has a cell of more than the " + LIMITS.getMaxTextLength()
                        + " characters that a cell of a workbook holds. Take the rejected rows as CSV."
                : "";
    }

    /**
     * Writes the workbook.
     *
     * @return empty, or why no workbook can hold the rows; then nothing has been written
     */
    public Optional<String> write(OutputStream out) throws IOException {
        if (!problem.isEmpty()) {
            return Optional.of(problem);
        }
        sheet.setAutoFilter(new CellRangeAddress(0, rows - 1, 0, header.size() + ADDED.size() - 1));
        workbook.write(out);
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The workbook of rejected rows could not be closed.", e);
        }
    }

    private static Cell put(Row row, int column, String value, XSSFCellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(cut(shown(value)));
        cell.setCellStyle(style);
        return cell;
    }

    /** Of a cell that is no part of the file, as much as a workbook holds. */
    private static String cut(String value) {
        return value.length() > LIMITS.getMaxTextLength() ? value.substring(0, LIMITS.getMaxTextLength()) : value;
    }

    /** The text with U+FFFD for each character that XML, and so a workbook, cannot hold. */
    private static String shown(String value) {
        int[] held = value.codePoints()
                .map(c -> {
                    boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
                    boolean none = (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                            || c == 0xFFFE
                            || c == 0xFFFF;
                    return control || none ? 0xFFFD : c;
                })
                .toArray();
        return new String(held, 0, held.length);
    }

    private void note(Cell cell, Line line) {
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex());
        anchor.setCol2(cell.getColumnIndex() + 4);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + 5);
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(new XSSFRichTextString(line.code() + ": " + cut(shown(line.message()))));
        comment.setAuthor("Winddown");
    }

    private XSSFCellStyle style(String fill, boolean strong) {
        XSSFCellStyle style = (XSSFCellStyle) workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        XSSFFont font = (XSSFFont) workbook.createFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) 10);
        font.setBold(strong);
        style.setFont(font);
        if (!fill.isEmpty()) {
            style.setFillForegroundColor(CellStyles.color(fill));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (strong) {
            style.setBorderBottom(BorderStyle.MEDIUM);
        }
        return style;
    }
}

package org.winddown.reporting.excel;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.PageSize;
import org.winddown.reporting.model.Wording;
import org.winddown.rules.evaluation.Verdict;

/** A sheet that is written row by row from the top: one table, or blocks one below the other. */
final class TableSheet {

    /** A column: its header and the most characters it may be wide, which its header always fits in. */
    record Column(String header, int width) {

        Column {
            width = Math.max(width, header.length() + 1);
        }
    }

    /** An empty cell for a person to fill in. */
    enum Input {
        CELL
    }

    /** A cell for a person to fill in, with what is known already: a text, a day, or nothing. */
    record Filled(@Nullable Object value) {}

    private static final int LONGEST = 32_000;
    private static final int FILTER_BUTTON = 3;
    private static final int MARGIN = 2;
    private static final int DAY = 12;
    private static final int MOMENT = 22;
    /** Characters that are readable beside each other on a printed page. */
    private static final int PRINTED = 230;
    /** Columns that say which asset a row is about; on each page of a wide table. */
    private static final int KEYS = 4;

    private final Sheet sheet;
    private final CellStyles styles;
    private List<Column> columns = List.of();
    private int[] longest = {};
    private int next;

    TableSheet(Sheet sheet, CellStyles styles, ComplianceReport report, PageSize page) {
        this.sheet = sheet;
        this.styles = styles;
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(page == PageSize.A4 ? PrintSetup.A4_PAPERSIZE : PrintSetup.LETTER_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.getHeader().setLeft(escaped(report.title() + ": " + report.subject()));
        sheet.getHeader().setRight(escaped(report.asOfText()));
        sheet.getFooter()
                .setLeft(escaped("Run "
                        + report.runId()
                                .substring(0, Math.min(12, report.runId().length()))));
        sheet.getFooter().setRight("&A, page &P of &N");
    }

    Sheet sheet() {
        return sheet;
    }

    int next() {
        return next;
    }

    void widths(int... characters) {
        for (int i = 0; i < characters.length; i++) {
            sheet.setColumnWidth(i, characters[i] * 256);
        }
    }

    /** Header row, frozen and repeated on each printed page. */
    void header(List<Column> columns) {
        this.columns = columns;
        longest = columns.stream()
                .mapToInt(column -> column.header().length() + FILTER_BUTTON)
                .toArray();
        widths(columns.stream().mapToInt(Column::width).toArray());
        headerRow(columns.stream().map(Column::header).toList(), List.of());
        sheet.createFreezePane(0, next);
        sheet.setRepeatingRows(new CellRangeAddress(next - 1, next - 1, -1, -1));
    }

    /** Marks the headers of the columns that people fill in, from one on. */
    void inputHeaders(int first, int last) {
        Row row = sheet.getRow(next - 1);
        for (int i = first; i <= last; i++) {
            row.getCell(i).setCellStyle(styles.inputHeader);
        }
    }

    /** Header row of a block inside a sheet; {@code right} names the columns of numbers. */
    void headerRow(List<String> headers, List<Integer> right) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < headers.size(); i++) {
            cell(row, i, headers.get(i), right.contains(i) ? styles.headerRight : styles.header);
        }
    }

    /**
     * Ends the table whose header is the sheet's first row: a filter over it, and columns as wide as what they hold.
     */
    void filter() {
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(0, next - 1), 0, columns.size() - 1));
        int all = 0;
        for (int i = 0; i < columns.size(); i++) {
            int width = Math.min(columns.get(i).width(), longest[i]);
            sheet.setColumnWidth(i, width * 256);
            all += width;
        }
        int pages = (all + PRINTED - 1) / PRINTED;
        sheet.getPrintSetup().setFitWidth((short) pages);
        if (pages > 1) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, KEYS - 1));
        }
    }

    /** Prints the whole sheet on one page. */
    void onOnePage() {
        sheet.getPrintSetup().setFitHeight((short) 1);
    }

    /** Lets cells hold one of a list of words, or nothing. */
    void restrict(CellRangeAddressList cells, List<String> choices, String title) {
        DataValidationHelper validation = sheet.getDataValidationHelper();
        DataValidation rule = validation.createValidation(
                validation.createExplicitListConstraint(choices.toArray(String[]::new)), cells);
        rule.setShowErrorBox(true);
        rule.createErrorBox(title, "Choose one of: " + String.join(", ", choices));
        sheet.addValidationData(rule);
    }

    void section(String text) {
        cell(sheet.createRow(next++), 0, text, styles.section);
    }

    /** A text over several columns, as high as its lines. */
    void merged(String text, XSSFCellStyle style, int columns) {
        Row row = sheet.createRow(next++);
        short points = style.getFont().getFontHeightInPoints();
        int width = 0;
        for (int i = 0; i < columns; i++) {
            width += sheet.getColumnWidth(i) / 256;
        }
        row.setHeightInPoints(TextLines.height(TextLines.count(text, width * TextLines.POINTS / points), points));
        cell(row, 0, text, style);
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, columns - 1));
    }

    void blank() {
        next++;
    }

    Row row(@Nullable Object... values) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < values.length; i++) {
            put(row, i, values[i]);
        }
        grow(row);
        return row;
    }

    /** Makes a row as high as its texts are when they are wrapped; not every spreadsheet program does it by itself. */
    private void grow(Row row) {
        int lines = 1;
        for (Cell cell : row) {
            int i = cell.getColumnIndex();
            String text = cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
            lines = Math.max(lines, TextLines.count(text, sheet.getColumnWidth(i) / 256));
            if (i < longest.length) {
                longest[i] = Math.max(longest[i], room(cell, text));
            }
        }
        if (lines > 1) {
            row.setHeightInPoints(TextLines.height(lines, TextLines.POINTS));
        }
    }

    private boolean isMoment(Cell cell) {
        return cell.getCellStyle().equals(styles.moment) || cell.getCellStyle().equals(styles.local);
    }

    private int room(Cell cell, String text) {
        if (cell.getCellStyle().equals(styles.input) || cell.getCellStyle().equals(styles.inputDate)) {
            return columns.get(cell.getColumnIndex()).width();
        }
        return switch (cell.getCellType()) {
            case STRING -> TextLines.width(text) + MARGIN;
            case NUMERIC -> isMoment(cell) ? MOMENT : DAY;
            default -> 0;
        };
    }

    void put(Row row, int column, @Nullable Object value) {
        if (value == null) {
            cell(row, column, "", styles.text);
            return;
        }
        if (value instanceof Input) {
            row.createCell(column).setCellStyle(styles.input);
        } else if (value instanceof Filled filled) {
            filled(row.createCell(column), filled.value());
        } else if (value instanceof Verdict verdict) {
            cell(row, column, verdict.name(), styles.of(verdict));
        } else if (value instanceof Enum<?> constant) {
            cell(row, column, Wording.words(constant), styles.text);
        } else if (value instanceof LocalDate day) {
            Cell cell = row.createCell(column);
            cell.setCellValue(day);
            cell.setCellStyle(styles.date);
        } else if (value instanceof Instant at) {
            Cell cell = row.createCell(column);
            cell.setCellValue(at.atOffset(ZoneOffset.UTC).toLocalDateTime());
            cell.setCellStyle(styles.moment);
        } else if (value instanceof LocalDateTime local) {
            Cell cell = row.createCell(column);
            cell.setCellValue(local);
            cell.setCellStyle(styles.local);
        } else if (value instanceof Number number) {
            number(row, column, number instanceof BigDecimal big ? big.doubleValue() : number.doubleValue());
        } else {
            cell(row, column, value.toString(), styles.text);
        }
    }

    private void filled(Cell cell, @Nullable Object value) {
        if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(styles.inputDate);
            return;
        }
        String text = value == null ? "" : value.toString();
        if (!text.isEmpty()) {
            cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) + " ..." : text);
        }
        cell.setCellStyle(risky(text) ? styles.inputQuoted : styles.input);
    }

    Cell number(Row row, int column, double value) {
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(styles.number);
        return cell;
    }

    /** A formula with the value it has, so that readers that do not calculate see it too. */
    void formula(Row row, int column, String formula, Number value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellFormula(formula);
        cell.setCellValue(value.doubleValue());
        cell.setCellStyle(style);
    }

    /** Always a text cell; text that a spreadsheet could take for a formula is marked as quoted. */
    void cell(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) + " ..." : text);
        cell.setCellStyle(style == styles.text && risky(text) ? styles.quoted : style);
    }

    private static boolean risky(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
    }

    private static String escaped(String text) {
        return text.replace("&", "&&");
    }
}

package org.winddown.reporting.excel;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.model.PageSize;
import org.winddown.reporting.model.ReportHead;
import org.winddown.reporting.part.Link;
import org.winddown.reporting.part.ToFillIn;
import org.winddown.reporting.text.Texts;
import org.winddown.rules.evaluation.Verdict;

/** A sheet that is written row by row from the top. */
final class SheetRows {

    private static final int RUN = 12;

    /** Links of a sheet; Excel repairs a sheet that has more than 65,530. */
    private static final int MOST_LINKS = 50_000;

    private final Sheet sheet;
    private final CellStyles styles;
    private final Links links;
    private final Texts texts;
    private int next;
    private int linked;

    SheetRows(Sheet sheet, CellStyles styles, Links links, ReportHead head, PageSize page) {
        this.sheet = sheet;
        this.styles = styles;
        this.links = links;
        this.texts = head.texts();
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(page == PageSize.A4 ? PrintSetup.A4_PAPERSIZE : PrintSetup.LETTER_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.getHeader().setLeft(escaped(head.title() + ": " + head.subject()));
        sheet.getHeader().setRight(escaped(head.asOfText()));
        sheet.getFooter()
                .setLeft(escaped(texts.get(
                        "sheet.run",
                        head.runId().substring(0, Math.min(RUN, head.runId().length())))));
        if (!head.look().header().isEmpty()) {
            sheet.getHeader().setCenter(escaped(head.look().header()));
        }
        if (!head.look().footer().isEmpty()) {
            sheet.getFooter().setCenter(escaped(head.look().footer()));
        }
        sheet.getFooter().setRight(texts.get("sheet.page", "&A", "&P", "&N"));
    }

    Sheet sheet() {
        return sheet;
    }

    CellStyles styles() {
        return styles;
    }

    /** The language of the workbook. */
    Texts texts() {
        return texts;
    }

    /** Index of the row that comes next. */
    int next() {
        return next;
    }

    void widths(int... characters) {
        for (int i = 0; i < characters.length; i++) {
            sheet.setColumnWidth(i, characters[i] * 256);
        }
    }

    /** Keeps the row before the next one in sight, and prints it on every page. */
    void freeze() {
        sheet.createFreezePane(0, next);
        sheet.setRepeatingRows(new CellRangeAddress(next - 1, next - 1, -1, -1));
    }

    /** Prints the whole sheet on one page. */
    void onOnePage() {
        sheet.getPrintSetup().setFitHeight((short) 1);
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
        if (columns > 1) {
            sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, columns - 1));
        }
    }

    void blank() {
        next++;
    }

    Row row(@Nullable Object... values) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < values.length; i++) {
            put(row, i, values[i]);
        }
        return row;
    }

    /** Makes a row as high as its texts are when they are wrapped; not every spreadsheet program does it by itself. */
    void grow(Row row) {
        int lines = 1;
        for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING) {
                lines = Math.max(
                        lines,
                        TextLines.count(cell.getStringCellValue(), sheet.getColumnWidth(cell.getColumnIndex()) / 256));
            }
        }
        if (lines > 1) {
            row.setHeightInPoints(TextLines.height(lines, TextLines.POINTS));
        }
    }

    void put(Row row, int column, @Nullable Object value) {
        if (value == null) {
            cell(row, column, "", styles.text);
        } else if (value instanceof ToFillIn filled) {
            toFillIn(row.createCell(column), filled.known());
        } else if (value instanceof Link link) {
            linked(row, column, link);
        } else if (value instanceof Verdict verdict) {
            cell(row, column, verdict.name(), styles.of(verdict));
        } else if (value instanceof Enum<?> constant) {
            cell(row, column, texts.words(constant), styles.text);
        } else if (value instanceof LocalDate day) {
            dated(row.createCell(column), day, styles.date);
        } else if (value instanceof Instant at) {
            Cell cell = row.createCell(column);
            cell.setCellValue(at.atOffset(ZoneOffset.UTC).toLocalDateTime());
            cell.setCellStyle(styles.moment);
        } else if (value instanceof LocalDateTime local) {
            Cell cell = row.createCell(column);
            cell.setCellValue(local);
            cell.setCellStyle(styles.local);
        } else if (value instanceof BigDecimal amount) {
            number(row, column, amount.doubleValue(), amount.scale() > 0 ? styles.money : styles.number);
        } else if (value instanceof Number number) {
            number(row, column, number.doubleValue(), styles.number);
        } else {
            cell(row, column, value.toString(), styles.text);
        }
    }

    private void linked(Row row, int column, Link link) {
        String place = links.place(link);
        if (place.isEmpty() || linked == MOST_LINKS) {
            cell(row, column, link.text(), styles.text);
            return;
        }
        cell(row, column, link.text(), styles.link);
        link(row, column, place);
    }

    /** Makes a cell lead to another place of the workbook. */
    void link(Row row, int column, String place) {
        Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(place);
        row.getCell(column).setHyperlink(link);
        linked++;
    }

    private void toFillIn(Cell cell, @Nullable Object known) {
        if (known instanceof LocalDate day) {
            dated(cell, day, styles.inputDate);
            return;
        }
        String text = known == null ? "" : CellText.of(known.toString());
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
        cell.setCellStyle(CellText.isRisky(text) ? styles.inputQuoted : styles.input);
    }

    private static void dated(Cell cell, LocalDate day, CellStyle style) {
        cell.setCellValue(day);
        cell.setCellStyle(style);
    }

    private static void number(Row row, int column, double value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style);
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
        cell.setCellValue(CellText.of(text));
        cell.setCellStyle(style == styles.text && CellText.isRisky(text) ? styles.quoted : style);
    }

    private static String escaped(String text) {
        return text.replace("&", "&&");
    }
}

package org.winddown.reporting.excel;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.winddown.rules.evaluation.Verdict;

/** The few styles of the workbook, made once for each workbook. */
final class CellStyles {

    static final String INK = "1B2330";
    static final String MUTED = "555E6B";
    private static final String LINK = "3A4A8C";
    private static final String LINE = "C9CDD3";
    private static final String INPUT = "FFF7E0";
    private static final String BAND = "E8EBEF";
    /** Keeps a number off the text of the next column. */
    private static final short APART = 1;

    private final XSSFWorkbook workbook;
    final XSSFCellStyle title;
    final XSSFCellStyle headline;
    final XSSFCellStyle muted;
    final XSSFCellStyle section;
    final XSSFCellStyle header;
    final XSSFCellStyle headerRight;
    final XSSFCellStyle text;
    final XSSFCellStyle quoted;
    final XSSFCellStyle link;
    final XSSFCellStyle numberLink;
    final XSSFCellStyle boldNumberLink;
    final XSSFCellStyle number;
    final XSSFCellStyle money;
    final XSSFCellStyle bold;
    final XSSFCellStyle boldNumber;
    final XSSFCellStyle date;
    /** An instant, in UTC and marked so. */
    final XSSFCellStyle moment;

    /** A time of day in the zone of the report, told beside it. */
    final XSSFCellStyle local;

    final XSSFCellStyle input;
    final XSSFCellStyle inputQuoted;
    final XSSFCellStyle inputDate;
    final XSSFCellStyle inputHeader;
    private final Map<Verdict, XSSFCellStyle> verdicts = new EnumMap<>(Verdict.class);

    /**
     * Styles of a workbook.
     *
     * @param accent colour of titles as six hexadecimal digits; empty for the usual ones
     */
    CellStyles(XSSFWorkbook workbook, String accent) {
        this.workbook = workbook;
        title = plain(font(accent.isEmpty() ? MUTED : accent, 10, true));
        headline = wrapped(font(INK, 16, true));
        muted = wrapped(font(MUTED, 10, false));
        section = plain(font(accent.isEmpty() ? INK : accent, 12, true));
        header = wrapped(font(INK, 10, true));
        header.setFillForegroundColor(color(BAND));
        header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        header.setBorderBottom(BorderStyle.MEDIUM);
        header.setBottomBorderColor(color(accent.isEmpty() ? INK : accent));
        headerRight = workbook.createCellStyle();
        headerRight.cloneStyleFrom(header);
        headerRight.setAlignment(HorizontalAlignment.RIGHT);
        headerRight.setIndention(APART);
        text = lined(font(INK, 10, false));
        quoted = lined(font(INK, 10, false));
        quoted.setQuotePrefixed(true);
        number = formatted(text, "#,##0", HorizontalAlignment.RIGHT);
        money = formatted(text, "#,##0.00", HorizontalAlignment.RIGHT);
        bold = lined(font(INK, 10, true));
        boldNumber = formatted(bold, "#,##0", HorizontalAlignment.RIGHT);
        link = linked(text, false);
        numberLink = linked(number, false);
        boldNumberLink = linked(boldNumber, true);
        date = formatted(text, "yyyy-mm-dd", HorizontalAlignment.LEFT);
        moment = formatted(text, "yyyy-mm-dd\"T\"hh:mm:ss\"Z\"", HorizontalAlignment.LEFT);
        local = formatted(text, "yyyy-mm-dd hh:mm:ss", HorizontalAlignment.LEFT);
        input = workbook.createCellStyle();
        input.cloneStyleFrom(text);
        input.setFillForegroundColor(color(INPUT));
        input.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        input.setLocked(false);
        inputQuoted = workbook.createCellStyle();
        inputQuoted.cloneStyleFrom(input);
        inputQuoted.setQuotePrefixed(true);
        inputDate = formatted(input, "yyyy-mm-dd", HorizontalAlignment.LEFT);
        inputHeader = workbook.createCellStyle();
        inputHeader.cloneStyleFrom(header);
        inputHeader.setFillForegroundColor(color(INPUT));
        for (Verdict verdict : Verdict.values()) {
            verdicts.put(verdict, badge(verdict));
        }
    }

    XSSFCellStyle of(Verdict verdict) {
        XSSFCellStyle style = verdicts.get(verdict);
        return style == null ? text : style;
    }

    static String hex(Verdict verdict) {
        return switch (verdict) {
            case PROHIBITED, BLOCKED, BARRED -> "8B1A2B";
            case WINDING_DOWN, AT_RISK -> "A85F00";
            case REVIEW, NOT_ENFORCED -> "3A4A8C";
            case EXEMPT, AUTHORISED -> "1E6B52";
            case CLEAR -> MUTED;
        };
    }

    /** An opaque colour; with the alpha byte, without which spreadsheets do not show it in fills and borders. */
    static XSSFColor color(String hex) {
        return new XSSFColor(HexFormat.of().parseHex("FF" + hex), null);
    }

    private XSSFCellStyle badge(Verdict verdict) {
        XSSFCellStyle style = lined(font(hex(verdict), 10, true));
        BorderStyle border = switch (verdict) {
            case PROHIBITED, BLOCKED, BARRED, EXEMPT, AUTHORISED -> BorderStyle.THIN;
            case WINDING_DOWN, AT_RISK -> BorderStyle.DASHED;
            case REVIEW, NOT_ENFORCED -> BorderStyle.DOTTED;
            case CLEAR -> BorderStyle.NONE;
        };
        style.setBorderBottom(border);
        style.setBorderTop(border);
        style.setBorderLeft(border);
        style.setBorderRight(border);
        return style;
    }

    /** Underlined, so that it is told without its colour. */
    private XSSFCellStyle linked(XSSFCellStyle base, boolean strong) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(base);
        XSSFFont font = font(LINK, 10, strong);
        font.setUnderline(FontUnderline.SINGLE);
        style.setFont(font);
        return style;
    }

    private XSSFCellStyle formatted(XSSFCellStyle base, String format, HorizontalAlignment alignment) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(base);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setAlignment(alignment);
        if (alignment == HorizontalAlignment.RIGHT) {
            style.setIndention(APART);
        }
        return style;
    }

    private XSSFCellStyle plain(XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private XSSFCellStyle wrapped(XSSFFont font) {
        XSSFCellStyle style = plain(font);
        style.setWrapText(true);
        return style;
    }

    private XSSFCellStyle lined(XSSFFont font) {
        XSSFCellStyle style = wrapped(font);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(color(LINE));
        return style;
    }

    private XSSFFont font(String hex, int points, boolean strong) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) points);
        font.setBold(strong);
        font.setColor(color(hex));
        return font;
    }
}

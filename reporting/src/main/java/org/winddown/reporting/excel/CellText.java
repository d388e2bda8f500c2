package org.winddown.reporting.excel;

import java.util.regex.Pattern;

/** Texts as a cell can hold them. */
final class CellText {

    private static final int LONGEST = 32_000;
    private static final String CUT = " ...";

    /** What a spreadsheet reads as the code of a character. */
    private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** Pictures of control characters, which stand for what no workbook can hold. */
    private static final int PICTURES = 0x2400;

    private CellText() {}

    /** A text with nothing in it that a workbook cannot hold or takes for something else. */
    static String of(String text) {
        String held = text.length() > LONGEST ? text.substring(0, LONGEST) + CUT : text;
        if (held.chars().anyMatch(CellText::isControl)) {
            StringBuilder shown = new StringBuilder(held.length());
            held.chars().forEach(c -> shown.append((char) (isControl(c) ? PICTURES + c : c)));
            held = shown.toString();
        }
        return held.indexOf("_x") < 0 ? held : ESCAPED.matcher(held).replaceAll("_x005F_");
    }

    /** Whether a spreadsheet could take a text for a formula. */
    static boolean isRisky(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r';
    }
}

package org.winddown.reporting.excel;

/** How much room a text takes, estimated without a font: rather a line too many than one cut off. */
final class TextLines {

    /** Size of the workbook's plain text. */
    static final short POINTS = 10;

    private static final float HIGHEST = 409;
    private static final double NARROW = 0.84;
    private static final double CAPITAL = 1;
    private static final double IDEOGRAPH = 2;
    private static final char FIRST_IDEOGRAPH = '\u2e80';

    private TextLines() {}

    /** Width of a text without line breaks, in digits of plain text. */
    static int width(String text) {
        return (int) Math.ceil(measure(text));
    }

    /** Lines of a text that is wrapped between words, and within words that are wider than a line. */
    static int count(String text, int width) {
        if (text.isEmpty() || width <= 0) {
            return 1;
        }
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines++;
            double used = 0;
            for (String word : line.split(" ", -1)) {
                double size = measure(word);
                if (used > 0 && used + NARROW + size > width) {
                    lines++;
                    used = 0;
                }
                used += used > 0 ? NARROW + size : size;
                while (used > width) {
                    lines++;
                    used -= width;
                }
            }
        }
        return lines;
    }

    /** Height of so many lines of letters of a size, in points. */
    static float height(int lines, short points) {
        return Math.min(HIGHEST, lines * points * 1.3f + 2);
    }

    private static double measure(String text) {
        double sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += measure(text.charAt(i));
        }
        return sum;
    }

    private static double measure(char character) {
        if (character >= FIRST_IDEOGRAPH && !Character.isSurrogate(character)) {
            return IDEOGRAPH;
        }
        return Character.isUpperCase(character) ? CAPITAL : NARROW;
    }
}

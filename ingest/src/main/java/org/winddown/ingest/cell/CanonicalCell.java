package org.winddown.ingest.cell;

import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.time.chrono.IsoChronology;
import org.winddown.rules.asset.Field;

/** Finds at a glance that a cell is written as the canonical template wants it, as most are. */
public final class CanonicalCell {

    private static final int ISO_DATE = 10;

    /** No text that stands for a missing date is of this year or a later one. */
    private static final int FIRST_SURE_YEAR = 1971;

    private static final int SURE_DAY = 28;

    private CanonicalCell() {}

    /**
     * Whether a cell is surely canonical: {@link CellReading#of} would leave it as it is and without doubt, however the
     * column is written, and it says what the field may hold. Of what is not sure, much is canonical nevertheless.
     *
     * @param text the cell, without space around it, not empty
     */
    public static boolean sure(Field field, String text) {
        byte[] bytes = bytes(text);
        return sure(field, bytes, 0, bytes.length);
    }

    /** The same of a number with a decimal point, in a column where nothing says that a point is no decimal one. */
    public static boolean sureDecimals(String text) {
        byte[] bytes = bytes(text);
        return sureDecimals(bytes, 0, bytes.length);
    }

    /** What is no digit, point or hyphen stays none, whatever it is written as. */
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The same of a cell as bytes in UTF-8. */
    public static boolean sure(Field field, byte[] bytes, int from, int to) {
        return switch (field.type()) {
            case MOMENT, MOMENT_OR_PERPETUAL -> isDate(bytes, from, to);
            case NUMBER -> digits(bytes, from, to) >= 0;
            case TEXT, YES_NO -> false;
        };
    }

    /** The same of a number as bytes in UTF-8. */
    public static boolean sureDecimals(byte[] bytes, int from, int to) {
        int point = from;
        while (point < to && bytes[point] != '.') {
            point++;
        }
        return point > from && point < to - 1 && digits(bytes, from, point) >= 0 && digits(bytes, point + 1, to) >= 0;
    }

    private static boolean isDate(byte[] bytes, int from, int to) {
        if (to - from != ISO_DATE || bytes[from + 4] != '-' || bytes[from + 7] != '-') {
            return false;
        }
        int year = digits(bytes, from, from + 4);
        int month = digits(bytes, from + 5, from + 7);
        int day = digits(bytes, from + 8, to);
        return year >= FIRST_SURE_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && (day <= SURE_DAY || day <= Month.of(month).length(IsoChronology.INSTANCE.isLeapYear(year)));
    }

    /** A number that is not negative, of digits alone; -1 when there is something else. Long ones lose digits. */
    private static int digits(byte[] bytes, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = (number * 10 + digit) & Integer.MAX_VALUE;
        }
        return number;
    }
}

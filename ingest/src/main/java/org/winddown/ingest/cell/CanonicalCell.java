package org.winddown.ingest.cell;

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
    public static boolean sure(Field field, CharSequence text) {
        return switch (field.type()) {
            case MOMENT, MOMENT_OR_PERPETUAL -> isDate(text);
            case NUMBER -> digits(text, 0, text.length()) >= 0;
            case TEXT, YES_NO -> false;
        };
    }

    /** The same of a number with a decimal point, in a column where nothing says that a point is no decimal one. */
    public static boolean sureDecimals(CharSequence text) {
        int point = 0;
        while (point < text.length() && text.charAt(point) != '.') {
            point++;
        }
        return point > 0
                && point < text.length() - 1
                && digits(text, 0, point) >= 0
                && digits(text, point + 1, text.length()) >= 0;
    }

    private static boolean isDate(CharSequence text) {
        if (text.length() != ISO_DATE || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, ISO_DATE);
        return year >= FIRST_SURE_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && (day <= SURE_DAY || day <= Month.of(month).length(IsoChronology.INSTANCE.isLeapYear(year)));
    }

    /** A number that is not negative, of digits alone; -1 when there is something else. Long ones lose digits. */
    private static int digits(CharSequence text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = (number * 10 + digit - '0') & Integer.MAX_VALUE;
        }
        return number;
    }
}

package org.winddown.ingest.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text of a number: in ISO form when its number format shows it as a date, a time or a duration, else its plain
 * digits without a trailing zero.
 *
 * <p>Workbooks store dates as days since an epoch; only the format of the cell tells them from other numbers.
 */
final class CellText {

    private static final long SECONDS_PER_DAY = 86_400;
    private static final double DAYS_UNTIL_YEAR_10000 = 2_958_466;
    private static final double WHOLE = 0x1p63;
    private static final MathContext SHOWN_DIGITS = new MathContext(15);
    private static final int DAY_THAT_NEVER_WAS = 60;
    private static final String OF_NO_NUMBER = "#NUM!";

    private enum Shown {
        NUMBER,
        DATE,
        TIME,
        DURATION
    }

    private final LocalDate epoch;
    private final boolean from1904;
    private final Map<String, Shown> formats = new HashMap<>();

    CellText(boolean from1904) {
        this.from1904 = from1904;
        this.epoch = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    /**
     * Whether a number format shows something else than the number itself.
     *
     * @param id number of the format, those up to 58 have a fixed meaning
     * @param format its code, for example {@code dd.mm.yyyy}
     */
    boolean isMoment(int id, @Nullable String format) {
        return shown(id, format) != Shown.NUMBER;
    }

    /** The text of a number under a number format, see {@link #isMoment}. */
    String of(double number, int id, @Nullable String format) {
        Shown shown = shown(id, format);
        if (shown == Shown.NUMBER || number <= 0 || !(number < DAYS_UNTIL_YEAR_10000)) {
            return plain(number);
        }
        long seconds = Math.round(number * SECONDS_PER_DAY);
        if (shown == Shown.DURATION) {
            return Duration.ofSeconds(seconds).toString();
        }
        if (seconds < SECONDS_PER_DAY && (shown == Shown.TIME || !from1904)) {
            return LocalTime.ofSecondOfDay(seconds).toString();
        }
        boolean beforeLeapDay = !from1904 && number < DAY_THAT_NEVER_WAS;
        LocalDateTime moment =
                epoch.plusDays(beforeLeapDay ? 1 : 0).atStartOfDay().plusSeconds(seconds);
        LocalDate date = moment.toLocalDate();
        return moment.equals(date.atStartOfDay()) ? date.toString() : moment.toString();
    }

    /** The digits of a number: all of a whole number, the 15 that a spreadsheet shows of any other. */
    static String plain(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return OF_NO_NUMBER;
        }
        if (number == Math.rint(number) && Math.abs(number) < WHOLE) {
            return Long.toString((long) number);
        }
        return new BigDecimal(number).round(SHOWN_DIGITS).stripTrailingZeros().toPlainString();
    }

    private Shown shown(int id, @Nullable String format) {
        Shown fixed = fixed(id);
        if (fixed != null) {
            return fixed;
        }
        return format == null ? Shown.NUMBER : formats.computeIfAbsent(format, CellText::read);
    }

    /** Formats that every workbook has and none writes down; those from 27 to 58 are dates of East Asia. */
    private static @Nullable Shown fixed(int id) {
        return switch (id) {
            case 14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58 -> Shown.DATE;
            case 18, 19, 20, 21, 32, 33, 45, 47, 55, 56 -> Shown.TIME;
            case 46 -> Shown.DURATION;
            default -> null;
        };
    }

    private static Shown read(String format) {
        String first = format.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "").toLowerCase(Locale.ROOT);
        first = first.contains(";") ? first.substring(0, first.indexOf(';')) : first;
        if (first.strip().equals("general")) {
            return Shown.NUMBER;
        }
        if (first.contains("[h") || first.contains("[m]") || first.contains("[mm]") || first.contains("[s")) {
            return Shown.DURATION;
        }
        String codes = first.replaceAll("\\[[^\\]]*\\]|general", "");
        boolean clock = codes.contains("h") || codes.contains("s");
        if (codes.contains("y") || codes.contains("d") || (codes.contains("m") && !clock)) {
            return Shown.DATE;
        }
        return clock ? Shown.TIME : Shown.NUMBER;
    }
}

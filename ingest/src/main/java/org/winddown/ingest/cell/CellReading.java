package org.winddown.ingest.cell;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.winddown.rules.asset.Field;
import org.winddown.rules.time.Moment;

/**
 * What a cell says in the words of the canonical template.
 *
 * @param text the canonical text; as written when it says nothing that the column may hold
 * @param currency currency that a number brings along
 * @param doubt whether it can be read in two ways, and nothing tells which
 */
public record CellReading(String text, Optional<String> currency, boolean doubt) {

    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

    /** Pieces and days: three decimals of them are as likely thousands. */
    private static final Set<Field> COUNTS = Set.of(Field.QUANTITY, Field.NOTICE_DAYS);

    private static final Pattern THOUSANDS_OR_DECIMALS = Pattern.compile("[+-]?[1-9][0-9]{0,2}\\.[0-9]{3}");
    private static final int DATE = 10;
    private static final Set<String> NOTHING = Set.of("-", "--", "n/a", "na", "null", "none", "nil", "-0-", "unknown");
    private static final Set<String> ENDLESS = Set.of("unlimited", "unbefristet", "lifetime", "no expiration");

    /** What programs print for a date they do not have: zero of their clock or calendar. */
    private static final Set<String> NO_DATE =
            Set.of("1970-01-01", "1900-01-00", "1900-01-01", "1899-12-30", "0001-01-01");

    /**
     * Reads a cell.
     *
     * @param field what its column holds
     * @param text the cell, without space around it, not empty
     * @param conventions how the columns of the file are written
     */
    public static CellReading of(Field field, String text, Conventions conventions) {
        return switch (field.type()) {
            case TEXT, YES_NO -> plain(text);
            case NUMBER -> number(field, text, conventions);
            case MOMENT -> date(field, text, conventions);
            case MOMENT_OR_PERPETUAL ->
                ENDLESS.contains(text.toLowerCase(Locale.ROOT)) ? plain("perpetual") : date(field, text, conventions);
        };
    }

    /** Whether a number with a decimal point is canonical as it stands in a column of such numbers. */
    public static boolean pointsAreDecimal(Field field, Conventions conventions) {
        return field.type() == Field.Type.NUMBER
                && !COUNTS.contains(field)
                && conventions.decimals(field).orElse(DecimalMark.POINT) == DecimalMark.POINT;
    }

    private static CellReading plain(String text) {
        return new CellReading(text, Optional.empty(), false);
    }

    private static boolean nothing(String text) {
        return NOTHING.contains(text.toLowerCase(Locale.ROOT));
    }

    private static CellReading number(Field field, String text, Conventions conventions) {
        Optional<DecimalMark> mark = conventions.decimals(field);
        if (mark.isEmpty()
                && PLAIN_NUMBER.matcher(text).matches()
                && !(COUNTS.contains(field)
                        && THOUSANDS_OR_DECIMALS.matcher(text).matches())) {
            return plain(text);
        }
        if (nothing(text)) {
            return plain("");
        }
        Optional<NumberText> number = NumberText.of(text);
        if (number.isEmpty()) {
            return plain(text);
        }
        Optional<String> read = number.get().read(mark.orElse(null));
        return new CellReading(read.orElse(text), number.get().currency(), read.isEmpty());
    }

    private static CellReading date(Field field, String text, Conventions conventions) {
        if (Moment.parseOrPerpetual(text).isPresent()) {
            return plain(none(text) ? "" : text);
        }
        if (nothing(text) || none(text)) {
            return plain("");
        }
        Optional<DateText> date = DateText.of(text);
        if (date.isEmpty()) {
            return plain(text);
        }
        Optional<String> read = date.get().read(conventions.dates(field));
        return read.filter(CellReading::none).isPresent()
                ? plain("")
                : new CellReading(read.orElse(text), Optional.empty(), read.isEmpty());
    }

    private static boolean none(String date) {
        return date.length() >= DATE && NO_DATE.contains(date.substring(0, DATE));
    }
}

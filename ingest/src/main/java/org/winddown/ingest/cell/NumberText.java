package org.winddown.ingest.cell;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it: with separators between thousands, a decimal comma, a currency before or behind.
 *
 * @param point digits with a decimal point when the point stands before decimals, null when that is no number
 * @param comma the same when the comma does
 * @param currency three letters of its currency, when the text says which one
 */
record NumberText(@Nullable String point, @Nullable String comma, Optional<String> currency) {

    private static final Pattern MONEY =
            Pattern.compile("(?:(US\\$|[A-Z]{3}|\\p{Sc}) ?)?([0-9][0-9., '\u00a0\u202f\u2019]*|[.,][0-9]+)"
                    + "(?: ?(US\\$|[A-Z]{3}|\\p{Sc}))?");
    private static final Pattern BETWEEN_THOUSANDS =
            Pattern.compile("(?<=[0-9])[ '\u00a0\u202f\u2019](?=[0-9]{3}(?![0-9]))");

    private static final Pattern POINTS_BETWEEN = Pattern.compile("[1-9][0-9]{0,2}(\\.[0-9]{3})+");
    private static final Pattern COMMAS_BETWEEN = Pattern.compile("[1-9][0-9]{0,2}(,[0-9]{3})+");

    /** Reads a text; empty when it is no number whichever way it is read. */
    static Optional<NumberText> of(String text) {
        String rest = text.strip();
        boolean negative =
                rest.startsWith("-") || rest.startsWith("\u2212") || (rest.startsWith("(") && rest.endsWith(")"));
        if (rest.startsWith("(") && rest.endsWith(")")) {
            rest = rest.substring(1, rest.length() - 1);
        } else if (negative || rest.startsWith("+")) {
            rest = rest.substring(1);
        }
        Matcher money = MONEY.matcher(rest.strip());
        if (!money.matches() || (money.group(1) != null && money.group(3) != null)) {
            return Optional.empty();
        }
        String digits = BETWEEN_THOUSANDS.matcher(money.group(2).strip()).replaceAll("");
        String sign = negative ? "-" : "";
        String point = plain(digits, DecimalMark.POINT);
        String comma = plain(digits, DecimalMark.COMMA);
        if (point == null && comma == null) {
            return Optional.empty();
        }
        return Optional.of(new NumberText(
                point == null ? null : sign + point,
                comma == null ? null : sign + comma,
                currency(money.group(1) == null ? money.group(3) : money.group(1))));
    }

    /** The mark that this number proves by having no other reading. */
    Optional<DecimalMark> proves() {
        if (point == null) {
            return Optional.of(DecimalMark.COMMA);
        }
        return comma == null ? Optional.of(DecimalMark.POINT) : Optional.empty();
    }

    /** The number, when a mark is known or does not matter. */
    Optional<String> read(@Nullable DecimalMark mark) {
        if (point == null || comma == null) {
            return Optional.ofNullable(point == null ? comma : point);
        }
        if (point.equals(comma)) {
            return Optional.of(point);
        }
        return mark == null ? Optional.empty() : Optional.of(mark == DecimalMark.POINT ? point : comma);
    }

    /** Whether the mark matters. */
    boolean doubtful() {
        return read(null).isEmpty();
    }

    /** Digits with a decimal point; null when the separators do not stand as this mark wants them. */
    private static @Nullable String plain(String digits, DecimalMark mark) {
        int decimals = digits.indexOf(mark.character());
        String whole = decimals < 0 ? digits : digits.substring(0, decimals);
        String part = decimals < 0 ? "" : digits.substring(decimals + 1);
        boolean plain = digitsOnly(whole);
        Pattern grouped = mark == DecimalMark.POINT ? COMMAS_BETWEEN : POINTS_BETWEEN;
        if (!(plain || grouped.matcher(whole).matches()) || !digitsOnly(part) || (whole.isEmpty() && part.isEmpty())) {
            return null;
        }
        String joined =
                plain ? whole : whole.replace(String.valueOf(mark.other().character()), "");
        return (joined.isEmpty() ? "0" : joined) + (part.isEmpty() ? "" : "." + part);
    }

    private static boolean digitsOnly(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> currency(@Nullable String sign) {
        if (sign == null) {
            return Optional.empty();
        }
        return switch (sign.toUpperCase(Locale.ROOT)) {
            case "\u20ac" -> Optional.of("EUR");
            case "\u00a3" -> Optional.of("GBP");
            case "US$" -> Optional.of("USD");
            default -> sign.length() == 3 ? Optional.of(sign) : Optional.empty();
        };
    }
}

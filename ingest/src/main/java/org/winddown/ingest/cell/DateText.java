package org.winddown.ingest.cell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as people and programs write it: in numbers with or without separators, with the name of the month, with a
 * time of day. A time without an offset is left out: the date then stands for the whole day, as everywhere.
 *
 * @param dayFirst the date in ISO form when the day stands first, null when that is no calendar date
 * @param monthFirst the date in ISO form when the month stands first, null when that is no calendar date
 */
record DateText(@Nullable String dayFirst, @Nullable String monthFirst) {

    private static final String YEAR = "([0-9]{4}|[0-9]{2})";
    private static final String NAME = "(\\p{L}[\\p{L}\\p{M}]{2,})\\.?";
    private static final Pattern TIME = Pattern.compile("(?:[T ]|, ?| at )\\s*([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?"
            + "(?:[.,][0-9]+)?\\s?([AaPp]\\.?[Mm]\\.?)?\\s?(Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})?$");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})([-/.])([0-9]{1,2})\\2([0-9]{1,2})\\.?");
    private static final Pattern TOGETHER = Pattern.compile("((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})");
    private static final Pattern NUMBERS =
            Pattern.compile("([0-9]{1,2})(?:([-/])([0-9]{1,2})\\2|(\\.) ?([0-9]{1,2})\\. ?)" + YEAR + "\\.?");
    private static final Pattern DAY_NAME = Pattern.compile("([0-9]{1,2})[. -]{1,2}" + NAME + "[ ,-]{1,2}" + YEAR);
    private static final Pattern NAME_DAY =
            Pattern.compile(NAME + "[ -]([0-9]{1,2})(?:st|nd|rd|th)?(?:,? |-)([0-9]{4})");
    private static final int NOON = 12;
    private static final int CENTURY = 100;

    /** Two digits of a year from here on are of the last century. */
    private static final int LAST_CENTURY = 70;

    /** Reads a text; empty when it is no date whichever way it is read. */
    static Optional<DateText> of(String text) {
        Matcher time = TIME.matcher(text);
        boolean timed = time.find();
        String date = timed ? text.substring(0, time.start()).strip() : text;
        DateText read = date(date);
        if (read == null || (read.dayFirst == null && read.monthFirst == null)) {
            return Optional.empty();
        }
        return timed ? read.at(time) : Optional.of(read);
    }

    /** The order that this date proves by having no other reading. */
    Optional<DateOrder> proves() {
        if (dayFirst == null) {
            return Optional.of(DateOrder.MONTH_FIRST);
        }
        return monthFirst == null ? Optional.of(DateOrder.DAY_FIRST) : Optional.empty();
    }

    /** The date, when an order is known or does not matter. */
    Optional<String> read(@Nullable DateOrder order) {
        if (dayFirst == null || monthFirst == null) {
            return Optional.ofNullable(dayFirst == null ? monthFirst : dayFirst);
        }
        if (dayFirst.equals(monthFirst)) {
            return Optional.of(dayFirst);
        }
        return order == null ? Optional.empty() : Optional.of(order == DateOrder.DAY_FIRST ? dayFirst : monthFirst);
    }

    /** Whether the order matters. */
    boolean doubtful() {
        return read(null).isEmpty();
    }

    private static @Nullable DateText date(String text) {
        Matcher match = YEAR_FIRST.matcher(text);
        if (match.matches()) {
            return certain(iso(match.group(1), match.group(3), match.group(4)));
        }
        match = TOGETHER.matcher(text);
        if (match.matches()) {
            return certain(iso(match.group(1), match.group(2), match.group(3)));
        }
        match = NUMBERS.matcher(text);
        if (match.matches()) {
            String first = match.group(1);
            String year = match.group(6);
            if (match.group(4) != null) { // points are written where the day stands first
                return certain(iso(year, match.group(5), first));
            }
            return new DateText(iso(year, match.group(3), first), iso(year, first, match.group(3)));
        }
        match = DAY_NAME.matcher(text);
        if (match.matches()) {
            return named(match.group(3), match.group(2), match.group(1));
        }
        match = NAME_DAY.matcher(text);
        return match.matches() ? named(match.group(3), match.group(1), match.group(2)) : null;
    }

    private static @Nullable DateText named(String year, String name, String day) {
        Optional<Month> month = Months.of(name);
        return month.isEmpty()
                ? null
                : certain(iso(year, Integer.toString(month.get().getValue()), day));
    }

    private static DateText certain(@Nullable String date) {
        return new DateText(date, date);
    }

    private static @Nullable String iso(String year, String month, String day) {
        int number = Integer.parseInt(year);
        int whole = year.length() > 2 ? number : number + (number < LAST_CENTURY ? 20 : 19) * CENTURY;
        try {
            return LocalDate.of(whole, Integer.parseInt(month), Integer.parseInt(day))
                    .toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The same with a time of day, which counts when it says its offset. */
    private Optional<DateText> at(Matcher time) {
        String offset = time.group(5);
        try {
            LocalTime local = LocalTime.of(
                    hour(Integer.parseInt(time.group(1)), time.group(4)),
                    Integer.parseInt(time.group(2)),
                    time.group(3) == null ? 0 : Integer.parseInt(time.group(3)));
            if (offset == null) {
                return Optional.of(this);
            }
            String moment = "T" + local + offset(offset);
            return Optional.of(new DateText(
                    dayFirst == null ? null : dayFirst + moment, monthFirst == null ? null : monthFirst + moment));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int hour(int written, @Nullable String half) {
        if (half == null) {
            return written;
        }
        boolean afternoon = half.charAt(0) == 'P' || half.charAt(0) == 'p';
        return written % NOON + (afternoon ? NOON : 0);
    }

    private static ZoneOffset offset(String text) {
        return Character.isLetter(text.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(text);
    }
}

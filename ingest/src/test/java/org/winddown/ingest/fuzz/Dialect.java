package org.winddown.ingest.fuzz;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** How one hand writes dates and numbers, the same in a whole file. */
record Dialect(String dates, String numbers) {

    private static final List<String> DATES = List.of(
            "iso",
            "iso",
            "d/m/y",
            "m/d/y",
            "d.m.y",
            "d-m-y",
            "d/m/yy",
            "y/m/d",
            "together",
            "d-mon-y",
            "month d, y",
            "iso time");
    private static final List<String> NUMBERS = List.of("plain", "plain", "1,234.5", "1.234,5", "1 234,5", "1'234.5");
    private static final Set<String> DATED = Set.of("signed_at", "start_date", "end_date", "updates_until");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    /** Some dialect. */
    static Dialect of(Random dice) {
        return new Dialect(DATES.get(dice.nextInt(DATES.size())), NUMBERS.get(dice.nextInt(NUMBERS.size())));
    }

    /** A cell of the canonical table as this hand writes it. */
    String written(String column, String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        if (DATED.contains(column) && Character.isDigit(cell.charAt(0))) {
            return date(LocalDate.parse(cell));
        }
        return column.equals("cost") || column.equals("quantity") ? number(cell) : cell;
    }

    private String date(LocalDate date) {
        int year = date.getYear();
        int month = date.getMonthValue();
        int day = date.getDayOfMonth();
        String name = MONTHS.get(month - 1);
        return switch (dates) {
            case "d/m/y" -> format("%02d/%02d/%d", day, month, year);
            case "m/d/y" -> format("%d/%d/%d", month, day, year);
            case "d.m.y" -> format("%02d.%02d.%d", day, month, year);
            case "d-m-y" -> format("%02d-%02d-%d", day, month, year);
            case "d/m/yy" -> format("%02d/%02d/%02d", day, month, year % 100);
            case "y/m/d" -> format("%d/%02d/%02d", year, month, day);
            case "together" -> format("%d%02d%02d", year, month, day);
            case "d-mon-y" -> format("%02d-%s-%d", day, name.substring(0, 3), year);
            case "month d, y" -> format("%s %d, %d", name, day, year);
            case "iso time" -> date + " 00:00:00";
            default -> date.toString();
        };
    }

    private String number(String plain) {
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String decimals = point < 0 ? "" : plain.substring(point + 1);
        return switch (numbers) {
            case "1,234.5" -> joined(whole, ",", decimals, ".");
            case "1.234,5" -> joined(whole, ".", decimals, ",");
            case "1 234,5" -> joined(whole, " ", decimals, ",");
            case "1'234.5" -> joined(whole, "'", decimals, ".");
            default -> plain;
        };
    }

    private static String joined(String whole, String between, String decimals, String mark) {
        StringBuilder out = new StringBuilder(whole);
        for (int i = whole.length() - 3; i > 0; i -= 3) {
            out.insert(i, between);
        }
        return decimals.isEmpty() ? out.toString() : out + mark + decimals;
    }

    private static String format(String pattern, Object... parts) {
        return String.format(Locale.ROOT, pattern, parts);
    }
}

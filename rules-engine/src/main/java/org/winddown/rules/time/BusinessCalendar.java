package org.winddown.rules.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.winddown.rules.yaml.YamlException;
import org.winddown.rules.yaml.YamlFile;
import org.winddown.rules.yaml.YamlNode;

/**
 * A versioned list of days on which no business is done, beside Saturdays and Sundays.
 *
 * @param id name by which packs refer to it
 * @param version version of the list
 * @param first first day it covers
 * @param last last day it covers
 * @param holidays the holidays, observed days where these differ
 */
public record BusinessCalendar(String id, String version, LocalDate first, LocalDate last, Set<LocalDate> holidays) {

    public BusinessCalendar {
        holidays = Set.copyOf(holidays);
    }

    /**
     * Reads a calendar.
     *
     * @param file file name for messages
     * @param content YAML with {@code id, version, first, last, holidays}
     * @throws YamlException when it is not one
     */
    public static BusinessCalendar read(String file, String content) {
        YamlNode root = YamlFile.read(file, content);
        Set<LocalDate> holidays = new TreeSet<>();
        for (YamlNode node : root.at("holidays").items()) {
            holidays.add(date(file, node.at("date")));
        }
        return new BusinessCalendar(
                root.at("id").text(),
                root.at("version").text(),
                date(file, root.at("first")),
                date(file, root.at("last")),
                holidays);
    }

    private static LocalDate date(String file, YamlNode node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeException e) {
            throw new YamlException(file, node.line(), "\"" + node.text() + "\" is not a date; write yyyy-MM-dd");
        }
    }

    /** Whether business is done on the day. */
    public boolean isBusinessDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /**
     * The business day that many business days after a day.
     *
     * @throws IllegalArgumentException when the calendar does not reach that far
     */
    public LocalDate plus(LocalDate day, int businessDays) {
        LocalDate reached = day;
        for (int left = businessDays; left > 0; ) {
            reached = reached.plusDays(1);
            if (reached.isBefore(first) || reached.isAfter(last)) {
                throw new IllegalArgumentException("Calendar " + id + " version " + version + " covers " + first
                        + " to " + last + ", not " + reached + ".");
            }
            if (isBusinessDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** Business days after {@code from} up to and including {@code to}; negative when {@code to} is earlier. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        int days = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isBusinessDay(day)) {
                days++;
            }
        }
        return days;
    }
}

package org.winddown.rules.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.time.BusinessCalendar;
import org.winddown.rules.time.LegalTime;
import org.winddown.rules.yaml.StrictNodes;
import org.winddown.rules.yaml.YamlNode;

/** Reads legal times: an instant, a local day, or a number of days after an event. */
final class TimeReader {

    private static final LocalDateTime NEVER = LocalDateTime.of(1970, 1, 1, 0, 0);

    private final StrictNodes nodes;
    private final Map<String, BusinessCalendar> calendars;

    TimeReader(StrictNodes nodes, Map<String, BusinessCalendar> calendars) {
        this.nodes = nodes;
        this.calendars = calendars;
    }

    /** The time under a key that must be there. */
    LegalTime required(YamlNode parent, String key, boolean start) {
        YamlNode node = parent.at(key);
        if (node.isEmpty()) {
            nodes.problem(parent, "\"" + key + "\" is missing");
            return new LegalTime("", "none", NEVER, ZoneOffset.UTC, false, true, "");
        }
        return time(node, start);
    }

    /** The time under a key; null when there is none. */
    @Nullable LegalTime optional(YamlNode parent, String key, boolean start) {
        YamlNode node = parent.at(key);
        return node.isEmpty() ? null : time(node, start);
    }

    private LegalTime time(YamlNode node, boolean start) {
        nodes.onlyKeys(
                node,
                "printed",
                "printed-zone",
                "local",
                "date",
                "zone",
                "inclusive",
                "after",
                "days",
                "count",
                "calendar");
        String printed = nodes.required(node, "printed");
        ZoneId zone = zone(node);
        boolean day = node.at("local").isEmpty();
        boolean inclusive = nodes.yes(node, "inclusive", start || day);
        if (!day && !node.at("date").isEmpty()) {
            nodes.problem(node, "write \"local\" for a time of day or \"date\" for a whole day, not both");
        }
        String printedZone = node.at("printed-zone").text();
        if (!day && printedZone.isEmpty()) {
            nodes.problem(
                    node,
                    "\"printed-zone\" is missing: the zone as the text prints it, for example EDT; none if"
                            + " it prints none");
        }
        LocalDateTime local = day ? day(node) : local(node);
        return new LegalTime(
                printed, printedZone.isEmpty() ? "none" : printedZone, local, zone, day, inclusive, derivation(node));
    }

    private String derivation(YamlNode node) {
        return node.at("after").isEmpty()
                ? ""
                : node.at("days").text() + " " + node.at("count").text() + " days after "
                        + node.at("after").text();
    }

    private LocalDateTime day(YamlNode node) {
        if (node.at("after").isEmpty()) {
            LocalDate date = nodes.date(node, "date");
            if (date == null && node.at("date").isEmpty()) {
                nodes.problem(
                        node,
                        "a legal time needs \"local\" (date with time of day), \"date\", or \"after\" with"
                                + " \"days\" and \"count\"");
            }
            return date == null ? NEVER : date.atStartOfDay();
        }
        LocalDate after = nodes.date(node, "after");
        Integer days = nodes.number(node, "days");
        if (after == null || days == null) {
            nodes.problem(node, "\"after\" needs a date and \"days\" a number");
            return NEVER;
        }
        return switch (node.at("count").text()) {
            case "calendar" -> after.plusDays(days).atStartOfDay();
            case "business" -> business(node, after, days);
            default -> {
                nodes.problem(node, "\"count\" must be calendar or business");
                yield NEVER;
            }
        };
    }

    private LocalDateTime business(YamlNode node, LocalDate after, int days) {
        BusinessCalendar calendar = calendars.get(node.at("calendar").text());
        if (calendar == null) {
            nodes.problem(
                    node,
                    "business days need a \"calendar\" out of "
                            + calendars.keySet().stream().sorted().toList());
            return NEVER;
        }
        try {
            return calendar.plus(after, days).atStartOfDay();
        } catch (IllegalArgumentException e) {
            nodes.problem(node, String.valueOf(e.getMessage()).replaceFirst("\\.$", ""));
            return NEVER;
        }
    }

    private LocalDateTime local(YamlNode node) {
        try {
            return LocalDateTime.parse(node.at("local").text());
        } catch (DateTimeException e) {
            nodes.problem(node, "\"local\" must be a date with its time of day, for example 2024-09-29T00:00:00");
            return NEVER;
        }
    }

    private @Nullable ZoneId zone(YamlNode node) {
        String zone = node.at("zone").text();
        if (zone.equals("unit")) {
            return null;
        }
        if (zone.isEmpty()) {
            nodes.problem(
                    node,
                    "a legal time stands without a zone. Add \"zone\", for example America/New_York, or"
                            + " unit for the legal day of the business unit; a date alone does not say when the prohibition"
                            + " begins");
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            nodes.problem(node, "zone \"" + zone + "\" is not known; write a name such as America/New_York");
            return ZoneOffset.UTC;
        }
    }
}

package org.winddown.scheduler.quartz;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quartz.CronExpression;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When nights and reports run.
 *
 * @param nightly the night of all units
 * @param reports the reports of one unit, made from what is stored
 */
@ConfigurationProperties(prefix = "winddown.scheduler", ignoreUnknownFields = false)
public record ScheduleProperties(
        @DefaultValue Nightly nightly, @DefaultValue UnitReports reports) {

    /**
     * The night of all units.
     *
     * @param cron Quartz cron expression: seconds, minutes, hours, day of month, month, day of week
     * @param zone zone of the expression
     * @param inbox folder to import from; when absent, {@code inbox} in the home
     */
    public record Nightly(
            @DefaultValue("0 30 1 * * ?") String cron,
            @DefaultValue("UTC") ZoneId zone,
            @Nullable Path inbox) {}

    /**
     * The reports of each unit.
     *
     * @param cron Quartz cron expression in the zone of the unit; {@code off} for none
     * @param units expressions of single units by code, where they differ
     */
    public record UnitReports(
            @DefaultValue("0 0 6 ? * MON") String cron,
            @DefaultValue Map<String, String> units) {

        public UnitReports {
            units = new TreeMap<>(units);
        }

        /** The expression of a unit; {@code off} for none. */
        String cronOf(String unit) {
            return units.getOrDefault(unit, cron);
        }
    }

    /** No schedule. */
    static final String OFF = "off";

    public ScheduleProperties {
        List<String> problems = new ArrayList<>();
        check(problems, "winddown.scheduler.nightly.cron", nightly.cron());
        check(problems, "winddown.scheduler.reports.cron", reports.cron());
        reports.units().forEach((unit, cron) -> check(problems, "winddown.scheduler.reports.units." + unit, cron));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
    }

    private static void check(List<String> problems, String name, String cron) {
        if (!cron.equals(OFF) && !CronExpression.isValidExpression(cron)) {
            problems.add(name + " is \"" + cron + "\", which is no Quartz cron expression. Write for example"
                    + " \"0 30 1 * * ?\" for half past one each night, or \"off\".");
        }
    }
}

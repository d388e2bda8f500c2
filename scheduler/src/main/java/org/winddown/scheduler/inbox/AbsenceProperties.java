package org.winddown.scheduler.inbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.winddown.ingest.absence.AbsencePolicy;
import org.winddown.ingest.absence.AbsenceRule;
import org.winddown.scheduler.store.HomeSettings;

/**
 * When assets that their sources no longer list are silent, and when they are removed.
 *
 * @param silentAfter inventories without an asset after which it is silent
 * @param silentAfterDays days after the first inventory without it after which it is silent
 * @param removedAfter inventories without it after which it is removed; 0 for never
 * @param sources sources with other rules
 */
@ConfigurationProperties(prefix = AbsenceProperties.PREFIX, ignoreUnknownFields = false)
public record AbsenceProperties(
        @DefaultValue("3") int silentAfter,
        @DefaultValue("30") int silentAfterDays,
        @DefaultValue("0") int removedAfter,
        @DefaultValue List<Source> sources) {

    static final String PREFIX = "winddown.absence";

    /**
     * One source; what is not said is as for every source.
     *
     * @param source its name
     * @param unit code of the unit; null for the sources of this name in all units
     */
    public record Source(
            String source,
            @Nullable String unit,
            @Nullable Integer silentAfter,
            @Nullable Integer silentAfterDays,
            @Nullable Integer removedAfter)
            implements OfSource {}

    public AbsenceProperties {
        sources = List.copyOf(sources);
        check(PREFIX, silentAfter, silentAfterDays, removedAfter);
        OfSource.requireNames(PREFIX, sources);
    }

    private static AbsenceRule check(String where, int silentAfter, int silentAfterDays, int removedAfter) {
        least(where + ".silent-after", silentAfter, 1);
        least(where + ".silent-after-days", silentAfterDays, 1);
        least(where + ".removed-after", removedAfter, 0);
        return new AbsenceRule(silentAfter, silentAfterDays, removedAfter);
    }

    private static void least(String setting, int number, int least) {
        if (number < least) {
            throw new IllegalArgumentException(setting + " is " + number + ". Write "
                    + (least == 0 ? "a number of inventories, or 0 for never." : "1 or more."));
        }
    }

    /**
     * The rules with these numbers.
     *
     * @throws IllegalArgumentException when a number is wrong, or a source has two entries
     */
    public AbsencePolicy policy() {
        return new AbsencePolicy(
                new AbsenceRule(silentAfter, silentAfterDays, removedAfter),
                OfSource.byScope(PREFIX, sources, this::rule));
    }

    private AbsenceRule rule(String where, Source own) {
        return check(
                where,
                Objects.requireNonNullElse(own.silentAfter(), silentAfter),
                Objects.requireNonNullElse(own.silentAfterDays(), silentAfterDays),
                Objects.requireNonNullElse(own.removedAfter(), removedAfter));
    }

    /**
     * The settings of a home without a server.
     *
     * @param settings the file; it need not be there
     */
    public static AbsenceProperties of(Path settings) {
        return HomeSettings.read(settings, PREFIX, AbsenceProperties.class);
    }
}

package org.winddown.scheduler.night;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
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
 * @param sources the same for one source, by its name or {@code unit/source}; what it leaves out is as usual
 */
@ConfigurationProperties(prefix = AbsenceProperties.PREFIX, ignoreUnknownFields = false)
public record AbsenceProperties(
        @DefaultValue("3") int silentAfter,
        @DefaultValue("30") int silentAfterDays,
        @DefaultValue("0") int removedAfter,
        @DefaultValue Map<String, OfSource> sources) {

    static final String PREFIX = "winddown.absence";

    /** Settings of one source; null for the usual one. */
    public record OfSource(
            @Nullable Integer silentAfter,
            @Nullable Integer silentAfterDays,
            @Nullable Integer removedAfter) {}

    public AbsenceProperties {
        sources = Map.copyOf(sources);
    }

    /**
     * The settings of a home without a server.
     *
     * @param settings the file; it need not be there
     */
    public static AbsenceProperties of(Path settings) {
        return HomeSettings.read(settings, PREFIX, AbsenceProperties.class);
    }

    AbsencePolicy policy() {
        Map<String, AbsenceRule> rules = new TreeMap<>();
        sources.forEach((source, own) -> rules.put(
                source,
                new AbsenceRule(
                        own.silentAfter() == null ? silentAfter : own.silentAfter(),
                        own.silentAfterDays() == null ? silentAfterDays : own.silentAfterDays(),
                        own.removedAfter() == null ? removedAfter : own.removedAfter())));
        return new AbsencePolicy(new AbsenceRule(silentAfter, silentAfterDays, removedAfter), rules);
    }
}

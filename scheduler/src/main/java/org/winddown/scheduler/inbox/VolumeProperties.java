package org.winddown.scheduler.inbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.winddown.ingest.plan.VolumeGuard;
import org.winddown.ingest.plan.VolumeLimits;
import org.winddown.scheduler.store.HomeSettings;

/**
 * How much the sources may vary before an inventory is held.
 *
 * @param share largest part of the assets that may be retired at once
 * @param fewest fewer assets than this are never too many
 * @param history how many former inventories make up the control limits
 * @param deviations how many deviations from the mean the control limits are
 * @param sources sources with other limits
 */
@ConfigurationProperties(prefix = VolumeProperties.PREFIX, ignoreUnknownFields = false)
public record VolumeProperties(
        @DefaultValue("0.2") double share,
        @DefaultValue("10") long fewest,
        @DefaultValue("10") int history,
        @DefaultValue("3") double deviations,
        @DefaultValue List<Source> sources) {

    static final String PREFIX = "winddown.volume";

    private static final int MOST_HISTORY = 1_000;

    /**
     * One source; what is not said is as for every source.
     *
     * @param source its name
     * @param unit code of the unit; null for the sources of this name in all units
     */
    public record Source(
            String source,
            @Nullable String unit,
            @Nullable Double share,
            @Nullable Long fewest,
            @Nullable Integer history,
            @Nullable Double deviations)
            implements OfSource {}

    public VolumeProperties {
        sources = List.copyOf(sources);
        check(PREFIX, new VolumeLimits(share, fewest, history, deviations));
        OfSource.requireNames(PREFIX, sources);
    }

    private static void check(String where, VolumeLimits limits) {
        if (!(limits.share() >= 0 && limits.share() <= 1)) {
            throw new IllegalArgumentException(where + ".share is " + limits.share()
                    + ", which is no share. Write a number from 0 (hold whatever retires an asset) to 1 (never).");
        }
        if (limits.fewest() < 0) {
            throw new IllegalArgumentException(where + ".fewest is " + limits.fewest() + ". Write 0 or more.");
        }
        if (limits.history() < 0 || limits.history() > MOST_HISTORY) {
            throw new IllegalArgumentException(where + ".history is " + limits.history()
                    + ". Write a number of inventories from 5 to " + MOST_HISTORY + ", or 0 for no control limits.");
        }
        if (!(limits.deviations() > 0)) {
            throw new IllegalArgumentException(
                    where + ".deviations is " + limits.deviations() + ". Write a number above 0; 3 is usual.");
        }
    }

    /**
     * The guard with these limits.
     *
     * @throws IllegalArgumentException when a source has wrong limits, or two entries
     */
    public VolumeGuard guard() {
        return new VolumeGuard(
                new VolumeLimits(share, fewest, history, deviations), OfSource.byScope(PREFIX, sources, this::limits));
    }

    private VolumeLimits limits(String where, Source own) {
        VolumeLimits limits = new VolumeLimits(
                Objects.requireNonNullElse(own.share(), share),
                Objects.requireNonNullElse(own.fewest(), fewest),
                Objects.requireNonNullElse(own.history(), history),
                Objects.requireNonNullElse(own.deviations(), deviations));
        check(where, limits);
        return limits;
    }

    /**
     * The settings of a home without a server.
     *
     * @param settings the file; it need not be there
     */
    public static VolumeProperties of(Path settings) {
        return HomeSettings.read(settings, PREFIX, VolumeProperties.class);
    }
}

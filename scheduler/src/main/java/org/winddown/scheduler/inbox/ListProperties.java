package org.winddown.scheduler.inbox;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.winddown.scheduler.store.HomeSettings;

/**
 * Which feeds of lists are taken.
 *
 * @param smallestShare the share of the entries of the last version below which a feed is refused as cut off
 */
@ConfigurationProperties(prefix = ListProperties.PREFIX, ignoreUnknownFields = false)
public record ListProperties(@DefaultValue("0.9") double smallestShare) {

    static final String PREFIX = "winddown.lists";

    public ListProperties {
        if (!(smallestShare >= 0 && smallestShare <= 1)) {
            throw new IllegalArgumentException(PREFIX + ".smallest-share is " + smallestShare
                    + ", which is no share. Write a number from 0 (take every feed) to 1 (no entry may be gone).");
        }
    }

    /**
     * The settings of a home without a server.
     *
     * @param settings the file; it need not be there
     */
    public static ListProperties of(Path settings) {
        return HomeSettings.read(settings, PREFIX, ListProperties.class);
    }
}

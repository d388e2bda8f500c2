package org.winddown.scheduler.swap;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.winddown.scheduler.store.HomeSettings;

/**
 * When a removal and an addition are one swap.
 *
 * @param days the most calendar days between them, in UTC; 0 for the same day
 */
@ConfigurationProperties(prefix = SwapProperties.PREFIX, ignoreUnknownFields = false)
public record SwapProperties(@DefaultValue("14") int days) {

    static final String PREFIX = "winddown.swaps";

    public SwapProperties {
        if (days < 0) {
            throw new IllegalArgumentException(
                    PREFIX + ".days is " + days + ", which is no number of days. Write 0 (the same day) or more.");
        }
    }

    /**
     * The settings of a home without a server.
     *
     * @param settings the file; it need not be there
     */
    public static SwapProperties of(Path settings) {
        return HomeSettings.read(settings, PREFIX, SwapProperties.class);
    }
}

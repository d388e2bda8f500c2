package org.winddown.scheduler.delivery;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.winddown.reporting.delivery.RetryPolicy;
import org.winddown.scheduler.store.HomeSettings;

/**
 * How reports are delivered.
 *
 * @param attempts how often a delivery is tried before it is held for a person
 * @param firstWait wait after the first attempt that failed; doubled after each further one
 * @param longestWait no wait is longer
 * @param lease after which a sender that has not come back is taken for dead
 */
@ConfigurationProperties(prefix = DeliveryProperties.PREFIX, ignoreUnknownFields = false)
public record DeliveryProperties(
        @DefaultValue("12") int attempts,
        @DefaultValue("1m") Duration firstWait,
        @DefaultValue("6h") Duration longestWait,
        @DefaultValue("15m") Duration lease) {

    static final String PREFIX = "winddown.delivery";

    private static final Duration SHORTEST_LEASE = Duration.ofMinutes(5);

    public DeliveryProperties {
        List<String> problems = new ArrayList<>();
        if (attempts < 1) {
            problems.add(PREFIX + ".attempts is " + attempts + ". Write 1 or more.");
        }
        if (firstWait.isNegative() || firstWait.isZero()) {
            problems.add(PREFIX + ".first-wait is " + firstWait + ". Write a time above 0, for example 1m.");
        }
        if (longestWait.compareTo(firstWait) < 0) {
            problems.add(PREFIX + ".longest-wait is " + longestWait + ", which is less than first-wait.");
        }
        if (lease.compareTo(SHORTEST_LEASE) < 0) {
            problems.add(PREFIX + ".lease is " + lease + ". Write 5m or more: sending may take that long, and whoever"
                    + " loses the lease is sent twice.");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
    }

    RetryPolicy policy() {
        return new RetryPolicy(attempts, firstWait, longestWait);
    }

    /**
     * The settings of a home without a server.
     *
     * @param settings the file; it need not be there
     */
    public static DeliveryProperties of(Path settings) {
        return HomeSettings.read(settings, PREFIX, DeliveryProperties.class);
    }
}

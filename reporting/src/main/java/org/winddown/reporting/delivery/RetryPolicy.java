package org.winddown.reporting.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * When a delivery that failed is tried again.
 *
 * @param attempts how often it is tried in all, at least 1
 * @param first wait after the first attempt; doubled after each further one
 * @param longest no wait is longer
 */
public record RetryPolicy(int attempts, Duration first, Duration longest) {

    public RetryPolicy {
        if (attempts < 1 || first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("Deliveries cannot be tried " + attempts + " times, first after " + first
                    + " and at the latest after " + longest + ".");
        }
    }

    /**
     * The wait after an attempt; empty when there are no further ones.
     *
     * @param tried attempts so far, at least 1
     */
    public Optional<Duration> waitAfter(int tried) {
        if (tried >= attempts) {
            return Optional.empty();
        }
        Duration wait = first;
        for (int doubled = 1; doubled < tried && wait.compareTo(longest) < 0; doubled++) {
            wait = wait.multipliedBy(2);
        }
        return Optional.of(wait.compareTo(longest) < 0 ? wait : longest);
    }
}

package org.winddown.portal.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How signing in is guarded.
 *
 * @param maxFailures wrong passwords in a row after which a name is locked
 * @param lockFor for how long it is locked
 */
@ConfigurationProperties(prefix = "winddown.portal.sign-in", ignoreUnknownFields = false)
public record SignInProperties(
        @DefaultValue("5") int maxFailures,
        @DefaultValue("15m") Duration lockFor) {

    public SignInProperties {
        if (maxFailures < 1) {
            throw new IllegalArgumentException("winddown.portal.sign-in.max-failures is " + maxFailures
                    + ", which would lock everybody out. Use 1 or more, for example 5.");
        }
        if (lockFor.isNegative() || lockFor.isZero()) {
            throw new IllegalArgumentException("winddown.portal.sign-in.lock-for is " + lockFor
                    + ", which would lock nobody out. Use a time, for example 15m.");
        }
    }
}

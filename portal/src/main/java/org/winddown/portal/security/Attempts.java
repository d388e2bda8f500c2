package org.winddown.portal.security;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts wrong passwords for each name, whether or not there is such an account, and locks a name for a while after too
 * many in a row. Kept in memory and bounded: the names not tried for the longest time are forgotten first. Thread-safe.
 */
final class Attempts {

    private static final int MAX_NAMES = 10_000;

    private record Count(int tries, Instant lastTry) {}

    private final SignInProperties limits;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MAX_NAMES;
        }
    };

    Attempts(SignInProperties limits) {
        this.limits = limits;
    }

    /**
     * Counts a try before its password is looked at, so that tries made side by side count too.
     *
     * @return the tries left after this one, or -1 when the name is locked and the password must not be looked at
     */
    synchronized int begin(String name, Instant now) {
        Count count = counts.getOrDefault(name, new Count(0, now));
        if (!count.lastTry().plus(limits.lockFor()).isAfter(now)) {
            count = new Count(0, now);
        }
        if (count.tries() >= limits.maxFailures()) {
            return -1;
        }
        counts.put(name, new Count(count.tries() + 1, now));
        return limits.maxFailures() - count.tries() - 1;
    }

    /** Forgets the tries of a name whose password was right. */
    synchronized void succeeded(String name) {
        counts.remove(name);
    }
}

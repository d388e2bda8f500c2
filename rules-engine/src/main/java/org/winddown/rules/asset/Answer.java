package org.winddown.rules.asset;

import java.util.Locale;
import java.util.Optional;

/** A yes, a no, or not known; never guessed. */
public enum Answer {
    YES,
    NO,
    UNKNOWN;

    /** Reads {@code yes}, {@code no} or an empty cell, in any case; empty result when the text is something else. */
    public static Optional<Answer> of(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true" -> Optional.of(YES);
            case "no", "n", "false" -> Optional.of(NO);
            case "" -> Optional.of(UNKNOWN);
            default -> Optional.empty();
        };
    }
}

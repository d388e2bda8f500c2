package org.winddown.decisions.match;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person says about a match. */
public enum MatchAnswer {
    SAME,
    NOT_SAME,
    /** The person cannot tell; it stays a question, and nobody is asked again while nothing changes. */
    UNSURE;

    /** The answer that a cell holds; case, spaces and hyphens do not matter. */
    public static Optional<MatchAnswer> of(String cell) {
        String word = cell.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        return Arrays.stream(values()).filter(each -> each.name().equals(word)).findFirst();
    }
}

package org.winddown.decisions.match;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * What one person said about a match.
 *
 * @param pair the match, with both sides as they were then
 * @param answer what was said
 * @param by who said it
 * @param why why, in words
 * @param fourEyes whether it counts only when a second person says the same
 * @param recordedAt since when it is known
 */
public record RecordedMatch(
        MatchPair pair, MatchAnswer answer, String by, String why, boolean fourEyes, Instant recordedAt) {

    /** Who said it, when and why. */
    public String words() {
        return by + " on " + recordedAt.atOffset(ZoneOffset.UTC).toLocalDate() + ": " + why;
    }

    /** The name by which two persons are told apart: letter case and spaces do not count. */
    String person() {
        return person(by);
    }

    static String person(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}

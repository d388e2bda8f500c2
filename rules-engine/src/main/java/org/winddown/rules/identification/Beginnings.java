package org.winddown.rules.identification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.identification.Candidate.Placed;
import org.winddown.rules.identification.vendor.Expressions;

/** Regular expressions that are tried only where a text goes on with their fixed first characters. */
final class Beginnings {

    private record Rule(Pattern pattern, Placed placed) {}

    /**
     * What an expression matched.
     *
     * @param placed what it names
     * @param end the character after the last one that matched
     * @param shown the expression
     */
    record Hit(Placed placed, int end, String shown) {}

    private final Map<String, List<Rule>> byBeginning = new HashMap<>();

    void add(List<String> expressions, Placed placed) {
        for (String expression : expressions) {
            byBeginning
                    .computeIfAbsent(key(Expressions.beginning(expression), 0), key -> new ArrayList<>())
                    .add(new Rule(Pattern.compile(expression, Pattern.CASE_INSENSITIVE), placed));
        }
    }

    private static String key(String text, int from) {
        return text.substring(from, from + Expressions.FIXED).toLowerCase(Locale.ROOT);
    }

    /** A match that starts at a character, one that knows its family before one that does not; or null. */
    @Nullable Hit at(String text, int from) {
        if (from + Expressions.FIXED > text.length()) {
            return null;
        }
        Hit best = null;
        for (Rule rule : byBeginning.getOrDefault(key(text, from), List.of())) {
            Matcher matcher = rule.pattern().matcher(text).region(from, text.length());
            if (matcher.lookingAt()) {
                boolean places = best == null
                        || (best.placed().family().isEmpty()
                                && !rule.placed().family().isEmpty());
                best = places
                        ? new Hit(rule.placed(), matcher.end(), rule.pattern().pattern())
                        : best;
            }
        }
        return best;
    }
}

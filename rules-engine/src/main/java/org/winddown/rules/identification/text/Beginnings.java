package org.winddown.rules.identification.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Regular expressions that are tried only where a text goes on with their fixed first characters.
 *
 * @param <T> what an expression stands for
 */
public final class Beginnings<T> {

    /** How many characters at its beginning tell which expressions to try. */
    public static final int FIXED = 2;

    private record Rule<T>(Pattern pattern, T meaning) {}

    /**
     * What an expression matched.
     *
     * @param meaning what it stands for
     * @param end the character after the last one that matched
     * @param shown the expression
     */
    public record Hit<T>(T meaning, int end, String shown) {}

    private final Map<String, List<Rule<T>>> byBeginning = new HashMap<>();

    /** Adds expressions that stand for the same; the first added are tried first. */
    public void add(List<String> expressions, T meaning) {
        for (String expression : expressions) {
            byBeginning
                    .computeIfAbsent(key(fixed(expression), 0), key -> new ArrayList<>())
                    .add(new Rule<>(Pattern.compile(expression, Pattern.CASE_INSENSITIVE), meaning));
        }
    }

    private static String key(String text, int from) {
        return text.substring(from, from + FIXED).toLowerCase(Locale.ROOT);
    }

    /** The first expression that matches from a character on, or null. */
    public @Nullable Hit<T> at(String text, int from) {
        if (from + FIXED > text.length()) {
            return null;
        }
        for (Rule<T> rule : byBeginning.getOrDefault(key(text, from), List.of())) {
            Matcher matcher = rule.pattern().matcher(text).region(from, text.length());
            if (matcher.lookingAt()) {
                return new Hit<>(rule.meaning(), matcher.end(), rule.pattern().pattern());
            }
        }
        return null;
    }

    /** The fixed characters after {@code ^} with which everything that an expression matches begins, in lower case. */
    public static String fixed(String expression) {
        StringBuilder fixed = new StringBuilder();
        for (int i = expression.startsWith("^") ? 1 : expression.length(); i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '\\' && i + 1 < expression.length() && !Character.isLetterOrDigit(expression.charAt(i + 1))) {
                i++;
                c = expression.charAt(i);
            } else if ("?*{".indexOf(c) >= 0) {
                fixed.setLength(Math.max(0, fixed.length() - 1));
                break;
            } else if ("\\.[]()|+^$".indexOf(c) >= 0) {
                break;
            }
            fixed.append(c);
        }
        return expression.indexOf('|') >= 0 && alternatives(expression)
                ? ""
                : fixed.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether there are alternatives outside parentheses and classes, whose beginnings differ. */
    private static boolean alternatives(String expression) {
        int depth = 0;
        for (int i = 0; i < expression.length(); i++) {
            switch (expression.charAt(i)) {
                case '\\' -> i++;
                case '(', '[' -> depth++;
                case ')', ']' -> depth--;
                case '|' -> {
                    if (depth == 0) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }
}

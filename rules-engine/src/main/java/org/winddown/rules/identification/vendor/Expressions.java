package org.winddown.rules.identification.vendor;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.winddown.rules.yaml.StrictNodes;
import org.winddown.rules.yaml.YamlNode;

/** The regular expressions of a catalogue file. */
public final class Expressions {

    /** How many characters at its beginning tell which expressions to try. */
    public static final int FIXED = 2;

    private final StrictNodes nodes;

    Expressions(StrictNodes nodes) {
        this.nodes = nodes;
    }

    /** Expressions that are tried on every text they might stand in, so that they need fixed first characters. */
    List<String> beginning(YamlNode list) {
        for (YamlNode each : items(list)) {
            if (compiles(each) && beginning(each.text()).length() < FIXED) {
                nodes.problem(
                        each,
                        "\"" + each.text() + "\" must begin with ^ and " + FIXED
                                + " fixed characters, for example ^KL\\d{4}: they tell where to try it");
            }
        }
        return list.texts();
    }

    /** Expressions that are tried seldom. */
    List<String> anywhere(YamlNode list) {
        items(list).forEach(this::compiles);
        return list.texts();
    }

    private static List<YamlNode> items(YamlNode list) {
        return list.text().isEmpty() ? list.items() : List.of(list);
    }

    private boolean compiles(YamlNode each) {
        try {
            Pattern.compile(each.text());
            return true;
        } catch (PatternSyntaxException e) {
            nodes.problem(each, "\"" + each.text() + "\" is not a regular expression: " + e.getDescription());
            return false;
        }
    }

    /** The fixed characters after {@code ^} with which everything that an expression matches begins, in lower case. */
    public static String beginning(String expression) {
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

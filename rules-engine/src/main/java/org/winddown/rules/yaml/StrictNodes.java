package org.winddown.rules.yaml;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads plain values of a file and collects what is wrong with them, each with file, line and what to write. */
public final class StrictNodes {

    private final String file;
    private final List<String> problems = new ArrayList<>();

    /** Reads values of a file of this name. */
    public StrictNodes(String file) {
        this.file = file;
    }

    /** What is wrong so far, in the order found. */
    public List<String> problems() {
        return problems;
    }

    /** Notes what is wrong with a value. */
    public void problem(YamlNode node, String text) {
        problems.add(file + ", line " + node.line() + ": " + text + ".");
    }

    /** The text of a key that must be there. */
    public String required(YamlNode node, String key) {
        String text = node.at(key).text();
        if (text.isEmpty()) {
            problem(node, "\"" + key + "\" is missing");
        }
        return text;
    }

    /** Notes every key that is none of the allowed ones. */
    public void onlyKeys(YamlNode node, String... allowed) {
        List<String> known = Arrays.stream(allowed).sorted().toList();
        for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
            if (!known.contains(entry.getKey())) {
                problem(
                        entry.getValue(),
                        "\"" + entry.getKey() + "\" is not known here; " + nearest(entry.getKey(), known));
            }
        }
        if (!node.text().isEmpty() || !node.items().isEmpty()) {
            problem(node, "expected a mapping with keys out of " + known);
        }
    }

    private static String nearest(String word, List<String> known) {
        return known.stream()
                .filter(each -> distance(word, each) <= 2)
                .findFirst()
                .map(each -> "did you mean \"" + each + "\"?")
                .orElse("known are " + known);
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int swap = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[other.length()];
    }

    /** The text of a key that must be one of some names. */
    public String known(YamlNode node, String key, Set<String> names) {
        String name = required(node, key);
        if (!name.isEmpty()) {
            among(node.at(key), key, name, names);
        }
        return name;
    }

    /** Notes a name that is not one of the defined ones. */
    public void among(YamlNode node, String what, String name, Set<String> names) {
        if (!names.contains(name)) {
            problem(
                    node,
                    what + " \"" + name + "\" is not defined in this pack; defined are "
                            + names.stream().sorted().toList());
        }
    }

    /** The constant that a text spells; upper case with underscores. */
    public <E extends Enum<E>> Optional<E> constant(Class<E> type, YamlNode node) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(node.text())) {
                return Optional.of(value);
            }
        }
        problem(node, "\"" + node.text() + "\" is none of " + Arrays.toString(type.getEnumConstants()));
        return Optional.empty();
    }

    /** The constants of a list; upper-case words with underscores. */
    public <E extends Enum<E>> Set<E> constants(Class<E> type, YamlNode node) {
        Set<E> values = EnumSet.noneOf(type);
        if (!node.text().isEmpty()) {
            constant(type, node).ifPresent(values::add);
        }
        node.items().forEach(item -> constant(type, item).ifPresent(values::add));
        return values;
    }

    /** The texts of a list, each once. */
    public Set<String> texts(YamlNode node, String key) {
        return new LinkedHashSet<>(node.at(key).texts());
    }

    /** A yes or no. */
    public boolean yes(YamlNode node, String key, boolean otherwise) {
        String text = node.at(key).text().toLowerCase(Locale.ROOT);
        return switch (text) {
            case "" -> otherwise;
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> {
                problem(node.at(key), key + " must be yes or no");
                yield otherwise;
            }
        };
    }

    /** A whole number, or null when there is none. */
    public @Nullable Integer number(YamlNode node, String key) {
        String text = node.at(key).text();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            problem(node.at(key), key + " \"" + text + "\" is not a whole number");
            return null;
        }
    }

    /** A date, or null when there is none. */
    public @Nullable LocalDate date(YamlNode node, String key) {
        String text = node.at(key).text();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            problem(node.at(key), key + " \"" + text + "\" is not a date; write yyyy-MM-dd");
            return null;
        }
    }

    /** An instant, or another one when there is none. */
    public Instant instant(YamlNode node, String key, Instant otherwise) {
        String text = node.at(key).text();
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            problem(node.at(key), key + " \"" + text + "\" is not an instant; write for example 2024-06-26T00:00:00Z");
            return otherwise;
        }
    }
}

package org.winddown.scheduler.lookback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.winddown.reporting.store.RunRecord.Input;

/**
 * Something that reports depend on, and that is another now than it was then.
 *
 * @param what what it is, for example {@code law us-icts-kaspersky-2024}
 * @param was its identity then; empty when it was not there
 * @param now its identity now; empty when it is not there
 */
public record InputChange(String what, String was, String now) {

    private static final String LAW = "law";
    private static final String INSTANT = "instant";
    private static final int LONGEST = 120;
    private static final int ENOUGH = 12;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** What is different between two lists of inputs, but for the instants; the parts of the law each for itself. */
    static List<InputChange> between(List<Input> then, List<Input> now) {
        Map<String, List<String>> before = named(then);
        Map<String, List<String>> after = named(now);
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        List<InputChange> changes = new ArrayList<>();
        for (String name : names) {
            List<String> was = new ArrayList<>(before.getOrDefault(name, List.of()));
            List<String> is = new ArrayList<>(after.getOrDefault(name, List.of()));
            was.removeAll(after.getOrDefault(name, List.of()));
            is.removeAll(before.getOrDefault(name, List.of()));
            for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
                changes.add(new InputChange(name, at(was, i), at(is, i)));
            }
        }
        return changes;
    }

    /** In words; hashes by their first twelve digits. */
    public String words() {
        if (was.isEmpty()) {
            return what + " was not there";
        }
        return now.isEmpty() ? what + " is not there any more" : what + ": " + brief(was) + " -> " + brief(now);
    }

    private static String brief(String value) {
        if (HASH.matcher(value).matches()) {
            return value.substring(0, ENOUGH);
        }
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "\u2026";
    }

    private static String at(List<String> values, int index) {
        return index < values.size() ? values.get(index) : "";
    }

    private static Map<String, List<String>> named(List<Input> inputs) {
        Map<String, List<String>> named = new LinkedHashMap<>();
        for (Input input : inputs) {
            if (input.sort().equals(LAW)) {
                for (String part : List.of(input.value().split("; ", -1))) {
                    int gap = part.indexOf(' ', part.startsWith("not ") ? "not ".length() : 0);
                    add(named, LAW + " " + (gap < 0 ? part : part.substring(0, gap)), part.substring(gap + 1));
                }
            } else if (!input.sort().equals(INSTANT)) {
                add(named, (input.sort() + " " + shown(input)).strip(), input.value());
            }
        }
        return named;
    }

    /** Some inputs have no other name than their identity. */
    private static String shown(Input input) {
        return input.name().equals(input.value()) ? "" : input.name();
    }

    private static void add(Map<String, List<String>> named, String name, String value) {
        named.computeIfAbsent(name, each -> new ArrayList<>()).add(value);
    }
}

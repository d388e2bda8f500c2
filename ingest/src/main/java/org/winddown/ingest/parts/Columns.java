package org.winddown.ingest.parts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The columns of several tables together, in the order in which they are first met. */
public final class Columns {

    /** Of the names of the wider of two headers so many are in both when they are of one kind. */
    private static final double ALIKE = 0.75;

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();

    /** Adds the columns of a table that are not there yet, and says where each of its columns is now. */
    int[] add(List<String> header) {
        int[] at = new int[header.size()];
        List<String> keys = keys(header);
        for (int i = 0; i < at.length; i++) {
            Integer known = places.putIfAbsent(keys.get(i), names.size());
            if (known == null) {
                known = names.size();
                names.add(header.get(i));
            }
            at[i] = known;
        }
        return at;
    }

    /** All columns so far. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** Whether two headers are of tables of one kind: the same names in any order, but for a few. */
    public static boolean alike(List<String> one, List<String> other) {
        Set<String> names = named(one);
        Set<String> others = named(other);
        int wider = Math.max(names.size(), others.size());
        names.retainAll(others);
        return !names.isEmpty() && names.size() >= ALIKE * wider;
    }

    /** The names of a header that another has not. */
    static List<String> beyond(List<String> header, List<String> other) {
        Set<String> known = named(other);
        return header.stream()
                .filter(name -> !name.isBlank() && !known.contains(key(name)))
                .map(String::strip)
                .toList();
    }

    private static Set<String> named(List<String> header) {
        Set<String> names = new HashSet<>();
        header.stream().filter(name -> !name.isBlank()).map(Columns::key).forEach(names::add);
        return names;
    }

    /** A name that is there again is a column of its own. */
    private static List<String> keys(List<String> header) {
        Map<String, Integer> seen = new HashMap<>();
        return header.stream()
                .map(Columns::key)
                .map(key -> key + "\u0000" + seen.merge(key, 1, Integer::sum))
                .toList();
    }

    private static String key(String name) {
        return name.replace("\ufeff", "").strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\u00a0_-]+", "_");
    }
}

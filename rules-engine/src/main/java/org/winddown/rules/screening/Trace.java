package org.winddown.rules.screening;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a step of a judgement looked at.
 *
 * @param seen the facts asked for and their values, by name
 * @param readings ids of the readings asked for
 */
record Trace(Map<String, String> seen, Set<String> readings) {

    static final Trace NOTHING = new Trace(Map.of(), Set.of());

    static Trace of(Map<String, Object> asked, Set<String> readings) {
        Map<String, String> seen = new TreeMap<>();
        asked.forEach((fact, value) -> seen.put(fact, print(value)));
        return new Trace(seen, new TreeSet<>(readings));
    }

    static String print(Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (value instanceof List<?> several) {
            return several.isEmpty()
                    ? "none"
                    : String.join("; ", several.stream().map(Object::toString).toList());
        }
        return value.toString();
    }
}

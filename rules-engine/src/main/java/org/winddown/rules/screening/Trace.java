package org.winddown.rules.screening;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a step of a judgement looked at.
 *
 * @param seen the facts asked for and their values, by name; empty when no proof is wanted
 * @param readings the readings asked for, one bit each
 */
record Trace(Map<String, String> seen, long readings) {

    static final Trace NOTHING = new Trace(Map.of(), 0);

    static Trace of(Map<String, Object> asked, long readings) {
        if (asked.isEmpty()) {
            return readings == 0 ? NOTHING : new Trace(Map.of(), readings);
        }
        Map<String, String> seen = new TreeMap<>();
        asked.forEach((fact, value) -> seen.put(fact, print(value)));
        return new Trace(seen, readings);
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

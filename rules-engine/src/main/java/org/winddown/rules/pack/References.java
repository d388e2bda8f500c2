package org.winddown.rules.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the parts of a pack refer to.
 *
 * @param citations by id, in file order
 * @param readings by id, in file order
 * @param needs names of the facts the measure needs, in file order
 * @param notEncoded what the pack leaves out, and why
 */
public record References(
        Map<String, Citation> citations, Map<String, Reading> readings, List<String> needs, List<String> notEncoded) {

    public References {
        citations = Collections.unmodifiableMap(new LinkedHashMap<>(citations));
        readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
        needs = List.copyOf(needs);
        notEncoded = List.copyOf(notEncoded);
    }
}

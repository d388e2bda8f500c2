package org.winddown.oracle;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A thing, the unit that holds it and the acts on record for it, in the words of an inventory. A cell that is absent is
 * not known.
 *
 * @param unit cells of the unit
 * @param thing cells of the thing
 * @param records cells of each recorded act that names it
 * @param product what it is, as {@code maker/family}; the family is empty when only the maker is known
 * @param contains what is built into it, as {@code maker/family}
 */
public record Situation(
        Map<String, String> unit,
        Map<String, String> thing,
        List<Map<String, String>> records,
        String product,
        List<String> contains) {

    /** Keeps the cells in the order of their names, so that a situation always prints alike. */
    public Situation {
        unit = new TreeMap<>(unit);
        thing = new TreeMap<>(thing);
        records = records.stream()
                .map(record -> (Map<String, String>) new TreeMap<>(record))
                .toList();
        contains = List.copyOf(contains);
    }

    String cell(String name) {
        return thing.getOrDefault(name, unit.getOrDefault(name, ""));
    }

    boolean told(String name) {
        return !cell(name).isEmpty();
    }

    String maker() {
        return product.substring(0, product.indexOf('/'));
    }

    String family() {
        return product.substring(product.indexOf('/') + 1);
    }

    ZoneId zone() {
        return told("time_zone") ? ZoneId.of(cell("time_zone")) : null;
    }

    boolean is(String... kinds) {
        return List.of(kinds).contains(cell("kind"));
    }
}

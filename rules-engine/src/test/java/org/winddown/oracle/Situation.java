package org.winddown.oracle;

import java.util.List;
import java.util.Map;

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

    boolean is(String... kinds) {
        return List.of(kinds).contains(cell("kind"));
    }
}

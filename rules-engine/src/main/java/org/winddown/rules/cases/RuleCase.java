package org.winddown.rules.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case beside the law: facts in the words of the inventory template, an instant, and the verdict counsel expects.
 *
 * @param name what it shows
 * @param why the reason in words
 * @param unit the cells of the unit
 * @param asset the cells of the asset
 * @param recorded the cells of each recorded act that names the asset
 * @param contains product names of components built into the asset, or {@code vendor/family}
 * @param identified what the product is taken for, as {@code vendor/family}; empty to ask the catalogue
 * @param asOf the instants at which the expectation holds
 * @param law which state of the law it is about
 * @param expect expected values by finding column, for example {@code verdict}
 * @param keptFor why a case is kept that notices no change of the pack, or empty
 * @param place file and line, for messages
 */
public record RuleCase(
        String name,
        String why,
        Map<String, String> unit,
        Map<String, String> asset,
        List<Map<String, String>> recorded,
        List<String> contains,
        String identified,
        List<Instant> asOf,
        Variant law,
        Map<String, String> expect,
        String keptFor,
        String place) {

    /**
     * A state of the law.
     *
     * @param knownAt as known at this instant; null for everything known today
     * @param readings readings decided otherwise, by id
     * @param whatIf whether proposals count as if they had been adopted
     */
    public record Variant(@Nullable Instant knownAt, Map<String, String> readings, boolean whatIf) {}

    @Override
    public String toString() {
        return place + " " + name;
    }
}

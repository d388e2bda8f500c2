package org.winddown.rules.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A case beside the law: facts in the words of the inventory template, an instant, and the verdict counsel expects.
 *
 * @param name what it shows
 * @param why the reason in words
 * @param unit the cells of the unit
 * @param asset the cells of the asset
 * @param recorded the cells of each recorded act that names the asset
 * @param contains product names of components built into the asset
 * @param asOf the instants at which the expectation holds
 * @param expect expected values by finding column, for example {@code verdict}
 * @param file file and line, for messages
 */
public record RuleCase(
        String name,
        String why,
        Map<String, String> unit,
        Map<String, String> asset,
        List<Map<String, String>> recorded,
        List<String> contains,
        List<Instant> asOf,
        Map<String, String> expect,
        String file) {}

package org.winddown.ingest.absence;

import java.util.Map;

/**
 * The rules of absence of all sources.
 *
 * @param usual the rule of a source that has none of its own
 * @param sources other rules, by {@code unit/source} or by source; the former goes before
 */
public record AbsencePolicy(AbsenceRule usual, Map<String, AbsenceRule> sources) {

    /** The usual rule for each source. */
    public static final AbsencePolicy USUAL = new AbsencePolicy(AbsenceRule.USUAL, Map.of());

    public AbsencePolicy {
        sources = Map.copyOf(sources);
    }

    /** The rule of a source. */
    public AbsenceRule of(String unit, String source) {
        return sources.getOrDefault(unit + "/" + source, sources.getOrDefault(source, usual));
    }
}

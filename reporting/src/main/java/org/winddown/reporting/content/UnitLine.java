package org.winddown.reporting.content;

import java.util.Map;
import org.winddown.rules.evaluation.Verdict;

/**
 * One business unit of an enterprise report.
 *
 * @param code code of the unit
 * @param name name of the unit
 * @param assets assets screened
 * @param counts assets by headline verdict; an absent verdict counts 0
 */
public record UnitLine(String code, String name, long assets, Map<Verdict, Long> counts) {

    public UnitLine {
        counts = Map.copyOf(counts);
    }

    /** Assets whose headline is {@code verdict}. */
    public long count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0L);
    }
}

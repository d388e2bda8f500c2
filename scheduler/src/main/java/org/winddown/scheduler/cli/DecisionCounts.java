package org.winddown.scheduler.cli;

import java.util.Map;
import org.winddown.rules.identification.name.NameDecision;

/** How often each decision was taken, as one line that adds up. */
final class DecisionCounts {

    private DecisionCounts() {}

    static String words(long rows, Map<NameDecision, Long> counts) {
        return rows + " rows = " + counts.getOrDefault(NameDecision.MATCH, 0L) + " MATCH + "
                + counts.getOrDefault(NameDecision.REVIEW, 0L) + " REVIEW + "
                + counts.getOrDefault(NameDecision.NO_MATCH, 0L) + " NO_MATCH";
    }
}

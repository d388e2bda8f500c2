package org.winddown.scheduler.cli;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How often each decision was taken.
 *
 * @param <D> the decisions, in the order in which they are told
 */
final class DecisionCounts<D extends Enum<D>> {

    private final Map<D, Long> counts;

    DecisionCounts(Class<D> decisions) {
        this.counts = new EnumMap<>(decisions);
        for (D decision : decisions.getEnumConstants()) {
            counts.put(decision, 0L);
        }
    }

    void add(D decision) {
        counts.merge(decision, 1L, Long::sum);
    }

    private long rows() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** One line that adds up, for example {@code 4 rows = 3 MATCH + 0 REVIEW + 1 NO_MATCH}. */
    String words() {
        return rows() + " rows = "
                + counts.entrySet().stream()
                        .map(each -> each.getValue() + " " + each.getKey())
                        .collect(Collectors.joining(" + "));
    }

    /** The same by name, for JSON. */
    Map<String, Long> json() {
        Map<String, Long> json = new LinkedHashMap<>();
        json.put("rows", rows());
        counts.forEach((decision, count) -> json.put(decision.name(), count));
        return json;
    }
}

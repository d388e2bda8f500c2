package org.winddown.reporting.store;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.winddown.rules.evaluation.Verdict;

/**
 * A screening run, as it is kept.
 *
 * @param runId hash of the run's inputs, 64 hexadecimal digits
 * @param asOf the instant the verdicts are for
 * @param knownAt the law as known at this instant
 * @param lawVersion versions of the rule packs, as text
 * @param recordedAt when the run was recorded
 * @param units the units screened; only their open findings can end
 * @param assets assets screened
 * @param counts assets by headline verdict
 */
public record RunRecord(
        String runId,
        Instant asOf,
        Instant knownAt,
        String lawVersion,
        Instant recordedAt,
        Set<String> units,
        long assets,
        Map<Verdict, Long> counts) {

    public RunRecord {
        if (runId.length() != 64) {
            throw new IllegalArgumentException(
                    "A run id has 64 hexadecimal digits, but this one is \"" + runId + "\".");
        }
        units = Set.copyOf(units);
        counts = Map.copyOf(counts);
    }
}

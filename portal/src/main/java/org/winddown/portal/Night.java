package org.winddown.portal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.winddown.reporting.model.Artifact;
import org.winddown.rules.evaluation.Verdict;

/**
 * A screening run and the reports made of it.
 *
 * @param runId identity of the run
 * @param asOf the instant the verdicts are for
 * @param knownAt the law as known at this instant
 * @param recordedAt when the run was recorded
 * @param units the units screened, ordered by code
 * @param reports the reports, ordered by unit and format
 */
public record Night(
        String runId, Instant asOf, Instant knownAt, Instant recordedAt, List<UnitCounts> units, List<Report> reports) {

    /**
     * What the run says of one unit.
     *
     * @param unit code of the unit
     * @param assets assets screened
     * @param counts assets by headline verdict; an absent verdict counts 0
     */
    public record UnitCounts(String unit, long assets, Map<Verdict, Long> counts) {

        public UnitCounts {
            counts = Map.copyOf(counts);
        }

        /** Assets whose headline is {@code verdict}. */
        public long count(Verdict verdict) {
            return counts.getOrDefault(verdict, 0L);
        }

        /** Whether each asset has exactly one headline. */
        public boolean conserved() {
            return counts.values().stream().mapToLong(Long::longValue).sum() == assets;
        }
    }

    /** A report: its unit, empty for the whole enterprise, and the file. */
    public record Report(String unit, Artifact artifact) {}

    public Night {
        units = List.copyOf(units);
        reports = List.copyOf(reports);
    }
}

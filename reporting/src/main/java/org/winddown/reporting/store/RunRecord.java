package org.winddown.reporting.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.winddown.rules.evaluation.Verdict;

/**
 * A screening run, as it is kept.
 *
 * @param runId hash of the run's inputs, 64 hexadecimal digits
 * @param asOf the instant the verdicts are for
 * @param knownAt the law as known at this instant
 * @param lawVersion versions of the rule packs and of the lists of parties, as text
 * @param recordedAt when the run was recorded
 * @param units the units screened, ordered by code; only their open findings can end
 * @param inventories ids of the snapshots read, ordered; empty for a run of a version that did not record them
 * @param inputs all that the run depended on, in the order in which they make its id; empty for such a run
 */
public record RunRecord(
        String runId,
        Instant asOf,
        Instant knownAt,
        String lawVersion,
        Instant recordedAt,
        List<Unit> units,
        List<String> inventories,
        List<Input> inputs) {

    /**
     * Something that a run depended on.
     *
     * @param sort what it is, for example {@code inventory}
     * @param name which one; empty where there is but one
     * @param value its identity; equal values are the same input
     */
    public record Input(String sort, String name, String value) {}

    /**
     * What a run says of one unit.
     *
     * @param code code of the unit
     * @param assets assets screened
     * @param recordedActs recorded acts that count with the asset they name
     * @param counts assets by headline verdict; an absent verdict counts 0
     */
    public record Unit(String code, long assets, long recordedActs, Map<Verdict, Long> counts) {

        public Unit {
            counts = Map.copyOf(counts);
        }

        /** Assets whose headline is {@code verdict}. */
        public long count(Verdict verdict) {
            return counts.getOrDefault(verdict, 0L);
        }
    }

    public RunRecord {
        if (runId.length() != 64) {
            throw new IllegalArgumentException(
                    "A run id has 64 hexadecimal digits, but this one is \"" + runId + "\".");
        }
        units = List.copyOf(units);
        inputs = List.copyOf(inputs);
        inventories = inventories.stream().distinct().sorted().toList();
    }
}

package org.winddown.scheduler.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.winddown.decisions.judgement.Judgements;
import org.winddown.ingest.SnapshotRef;
import org.winddown.ingest.expected.SourceStatus;
import org.winddown.rules.asset.BusinessUnit;

/**
 * What a screening run will look at; equal plans find the same.
 *
 * @param law what it judges by
 * @param judgements what people had said and decided when that law was known
 * @param asOf the instant the verdicts are for
 * @param units codes of the units to screen; empty for all that have a snapshot
 * @param snapshots the snapshots in force, by unit
 * @param sources how the expected sources of those units stand; empty without a register
 * @param runId hash of all inputs: instants, law, units, inventories, judgements and engine; 64 hexadecimal digits
 */
public record ScreeningPlan(
        Law law,
        Judgements judgements,
        Instant asOf,
        Set<String> units,
        Map<String, List<SnapshotRef>> snapshots,
        List<SourceStatus> sources,
        String runId) {

    /** Part of every run id, to be counted up whenever the engine judges otherwise or proves in other words. */
    private static final String ENGINE = "winddown engine 5";

    public ScreeningPlan {
        units = Set.copyOf(units);
        snapshots = Map.copyOf(snapshots);
        sources = List.copyOf(sources);
    }

    static ScreeningPlan of(
            Law law,
            Judgements judgements,
            Instant asOf,
            Set<String> only,
            List<BusinessUnit> units,
            Map<String, List<SnapshotRef>> snapshots,
            List<SourceStatus> sources,
            List<String> more) {
        List<String> inputs =
                new ArrayList<>(List.of(ENGINE, asOf.toString(), law.knownAt().toString(), law.version()));
        inputs.add(judgements.version());
        units.forEach(unit -> inputs.add(unit.toString()));
        snapshots.forEach((unit, chosen) -> chosen.forEach(snapshot -> inputs.add(snapshot.snapshotId())));
        inputs.addAll(more);
        sources.forEach(source -> inputs.add(source.toString()));
        return new ScreeningPlan(law, judgements, asOf, only, snapshots, sources, Sha256.of(inputs));
    }
}

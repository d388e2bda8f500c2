package org.winddown.scheduler.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.winddown.decisions.judgement.Judgements;
import org.winddown.ingest.SnapshotRef;
import org.winddown.ingest.expected.SourceStatus;
import org.winddown.reporting.store.RunRecord;
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
 * @param inputs all that the findings and the reports depend on, in words
 * @param runId hash of all inputs: instants, law, units, inventories, judgements and engine; 64 hexadecimal digits
 */
public record ScreeningPlan(
        Law law,
        Judgements judgements,
        Instant asOf,
        Set<String> units,
        Map<String, List<SnapshotRef>> snapshots,
        List<SourceStatus> sources,
        List<RunRecord.Input> inputs,
        String runId) {

    /** Part of every run id, to be counted up whenever the engine judges otherwise or proves in other words. */
    private static final String ENGINE = "winddown engine 5";

    /**
     * Sort of the input that names the units asked for, one a line; it is no part of the id, as the inventories are.
     */
    private static final String UNITS = "units";

    public ScreeningPlan {
        units = Set.copyOf(units);
        snapshots = Map.copyOf(snapshots);
        sources = List.copyOf(sources);
        inputs = List.copyOf(inputs);
    }

    static ScreeningPlan of(
            Law law,
            Judgements judgements,
            Instant asOf,
            Set<String> only,
            List<BusinessUnit> units,
            Map<String, List<SnapshotRef>> snapshots,
            List<SourceStatus> sources,
            List<RunRecord.Input> more) {
        List<RunRecord.Input> inputs = new ArrayList<>(List.of(
                new RunRecord.Input("engine", "", ENGINE),
                new RunRecord.Input("instant", "as-of", asOf.toString()),
                new RunRecord.Input("instant", "known-at", law.knownAt().toString()),
                new RunRecord.Input("law", "", law.version()),
                new RunRecord.Input("decisions", "", judgements.version())));
        units.forEach(unit -> inputs.add(new RunRecord.Input("unit", unit.code(), unit.toString())));
        snapshots.forEach((unit, chosen) -> chosen.forEach(snapshot -> inputs.add(inventory(snapshot))));
        inputs.addAll(more);
        sources.forEach(source -> inputs.add(
                new RunRecord.Input("expected source", source.unit() + "/" + source.source(), source.toString())));
        String runId = Sha256.of(inputs.stream().map(RunRecord.Input::value).toList());
        inputs.add(new RunRecord.Input(UNITS, "", String.join("\n", new TreeSet<>(only))));
        return new ScreeningPlan(law, judgements, asOf, only, snapshots, sources, inputs, runId);
    }

    private static RunRecord.Input inventory(SnapshotRef snapshot) {
        return new RunRecord.Input(
                "inventory",
                snapshot.unit() + "/" + snapshot.source() + " " + snapshot.file() + " of " + snapshot.snapshotAt(),
                snapshot.snapshotId());
    }

    /** The units that a recorded run was asked for; empty for all. */
    public static Set<String> unitsOf(RunRecord run) {
        return run.inputs().stream()
                .filter(input -> input.sort().equals(UNITS) && !input.value().isEmpty())
                .flatMap(input -> input.value().lines())
                .collect(Collectors.toSet());
    }
}

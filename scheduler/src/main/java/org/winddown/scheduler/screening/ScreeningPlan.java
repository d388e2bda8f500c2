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

/**
 * What a screening run will look at; equal plans find the same.
 *
 * @param law what it judges by
 * @param judgements what people had said and decided when that law was known
 * @param asOf the instant the verdicts are for
 * @param units codes of the units to screen; empty for all that have a snapshot
 * @param snapshots the snapshots in force, by unit
 * @param stock the inventories and units it looks at
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
        Stock stock,
        List<SourceStatus> sources,
        List<RunRecord.Input> inputs,
        String runId) {

    /** Part of every run id, to be counted up whenever the engine judges otherwise or proves in other words. */
    private static final String ENGINE = "winddown engine 5";

    /**
     * Sort of the input that names the units asked for, one a line; it is no part of the id, as the inventories are.
     */
    private static final String UNITS = "units";

    /**
     * Sort of the inputs that name the facts that some inventory states; no part of the id, as the measures that can be
     * assessed are.
     */
    static final String STATED = "stated fact";

    /** Sort of the inputs that name the texts of the law; no part of the id, as the versions of the packs are. */
    static final String LAW_TEXT = "law text";

    /** Sort of the input that says when the store was read, to the microsecond; no part of the id or of manifests. */
    static final String READ = "read at";

    /** Sort of the inputs that name the inventories in force. */
    static final String INVENTORY = "inventory";

    /** Sort of the inputs that name the inventories before those in force: reports tell what they show. */
    static final String EARLIER = "earlier inventory";

    /** Sort of the inputs that name the files that were refused: reports tell of them. */
    static final String REFUSED = "refused file";

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
            Stock stock,
            Map<String, List<SnapshotRef>> snapshots,
            List<SourceStatus> sources,
            List<RunRecord.Input> more,
            Instant readAt) {
        List<RunRecord.Input> inputs = new ArrayList<>(List.of(
                new RunRecord.Input("engine", "", ENGINE),
                new RunRecord.Input("instant", "as-of", asOf.toString()),
                new RunRecord.Input("instant", "known-at", law.knownAt().toString()),
                new RunRecord.Input("law", "", law.version()),
                new RunRecord.Input("decisions", "", judgements.version())));
        stock.allUnits().forEach(unit -> inputs.add(new RunRecord.Input("unit", unit.code(), unit.toString())));
        snapshots.forEach((unit, chosen) -> chosen.forEach(snapshot -> inputs.add(inventory(snapshot))));
        inputs.addAll(more);
        sources.forEach(source -> inputs.add(
                new RunRecord.Input("expected source", source.unit() + "/" + source.source(), source.toString())));
        String runId = Sha256.of(inputs.stream().map(RunRecord.Input::value).toList());
        inputs.add(new RunRecord.Input(UNITS, "", String.join("\n", new TreeSet<>(only))));
        law.edition().named().forEach((name, sha256) -> inputs.add(new RunRecord.Input(LAW_TEXT, name, sha256)));
        inputs.add(new RunRecord.Input(READ, "", readAt.toString()));
        stock.stated().forEach(fact -> inputs.add(new RunRecord.Input(STATED, fact, fact)));
        return new ScreeningPlan(law, judgements, asOf, only, snapshots, stock, sources, inputs, runId);
    }

    private static RunRecord.Input inventory(SnapshotRef snapshot) {
        return new RunRecord.Input(
                INVENTORY,
                snapshot.unit() + "/" + snapshot.source() + " " + snapshot.file() + " of " + snapshot.snapshotAt(),
                snapshot.snapshotId());
    }

    /** The inputs without when they were read: the same for the same run, wherever and whenever it is made. */
    public List<RunRecord.Input> lastingInputs() {
        return lasting(inputs);
    }

    /** Some inputs without when they were read. */
    public static List<RunRecord.Input> lasting(List<RunRecord.Input> inputs) {
        return inputs.stream().filter(input -> !input.sort().equals(READ)).toList();
    }

    /** Ids of the imports whose files were refused. */
    public Set<String> refused() {
        return Set.copyOf(values(inputs, REFUSED));
    }

    /** Ids of the inventories before those in force. */
    public Set<String> earlier() {
        return Set.copyOf(values(inputs, EARLIER));
    }

    /** The identities of the inputs of a sort, in their order. */
    static List<String> values(List<RunRecord.Input> inputs, String sort) {
        return inputs.stream()
                .filter(input -> input.sort().equals(sort))
                .map(RunRecord.Input::value)
                .toList();
    }

    /** The units that a recorded run was asked for; empty for all. */
    public static Set<String> unitsOf(RunRecord run) {
        return run.inputs().stream()
                .filter(input -> input.sort().equals(UNITS) && !input.value().isEmpty())
                .flatMap(input -> input.value().lines())
                .collect(Collectors.toSet());
    }
}

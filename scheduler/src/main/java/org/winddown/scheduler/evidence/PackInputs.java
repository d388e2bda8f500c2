package org.winddown.scheduler.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.winddown.ingest.ImportRunSummary;
import org.winddown.ingest.ImportRuns;
import org.winddown.ingest.SnapshotRef;
import org.winddown.reporting.store.RunRecord;
import org.winddown.scheduler.screening.ScreenedUnit;
import org.winddown.scheduler.screening.ScreeningPlan;

/** What a run read, told as {@code inputs.json} of a pack tells it. */
final class PackInputs {

    /** An import with its unit. */
    record Imported(String unit, ImportRunSummary run) {}

    private final ScreeningPlan plan;
    private final List<SnapshotRef> snapshots;
    private final List<Imported> imports;

    /** What the run read of some units. */
    PackInputs(ScreeningPlan plan, List<ScreenedUnit> units, ImportRuns runs) {
        this.plan = plan;
        this.snapshots = units.stream()
                .flatMap(unit -> unit.snapshots().stream())
                .sorted(Comparator.comparing(SnapshotRef::unit)
                        .thenComparing(SnapshotRef::source)
                        .thenComparing(SnapshotRef::snapshotId))
                .toList();
        Set<String> read = new HashSet<>(plan.refused());
        snapshots.forEach(snapshot -> read.add(snapshot.importId()));
        this.imports = units.stream()
                .flatMap(unit -> runs.forUnit(unit.unit().code()).stream()
                        .filter(run -> read.contains(run.importId()))
                        .map(run -> new Imported(unit.unit().code(), run)))
                .sorted(Comparator.comparing(Imported::unit)
                        .thenComparing(each -> each.run().importId()))
                .toList();
    }

    /** The imports whose files were read or refused, ordered by unit and id. */
    List<Imported> imports() {
        return imports;
    }

    /** Hash and name of each file that was read, ordered by hash; each once. */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        imports.forEach(
                each -> files.putIfAbsent(each.run().sha256(), each.run().file()));
        snapshots.forEach(snapshot -> files.putIfAbsent(snapshot.sha256(), snapshot.file()));
        return files;
    }

    /** The run and its counts, of all units that it screened. */
    static Map<String, Object> run(RunRecord run) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("runId", run.runId());
        json.put("asOf", run.asOf().toString());
        json.put("knownAt", run.knownAt().toString());
        json.put("law", run.lawVersion());
        json.put("recordedAt", run.recordedAt().toString());
        json.put(
                "units",
                run.units().stream()
                        .map(unit -> {
                            Map<String, Object> each = new LinkedHashMap<>();
                            each.put("unit", unit.code());
                            each.put("assets", unit.assets());
                            each.put("recordedActs", unit.recordedActs());
                            each.put("verdicts", new TreeMap<>(unit.counts()));
                            return each;
                        })
                        .toList());
        return json;
    }

    /** All that the run depended on, as the manifests of its reports name it. */
    List<Map<String, String>> named() {
        return plan.lastingInputs().stream()
                .map(input -> {
                    Map<String, String> each = new LinkedHashMap<>();
                    each.put("sort", input.sort());
                    each.put("name", input.name());
                    each.put("identity", input.value());
                    return each;
                })
                .toList();
    }

    List<Map<String, Object>> snapshots() {
        List<Map<String, Object>> told = new ArrayList<>();
        for (SnapshotRef snapshot : snapshots) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("snapshotId", snapshot.snapshotId());
            json.put("importId", snapshot.importId());
            json.put("unit", snapshot.unit());
            json.put("source", snapshot.source());
            json.put("kinds", snapshot.kinds());
            json.put("snapshotAt", snapshot.snapshotAt().toString());
            json.put("recordedAt", snapshot.recordedAt().toString());
            json.put("file", snapshot.file());
            json.put("sheet", snapshot.sheet());
            json.put("sha256", snapshot.sha256());
            json.put("assets", snapshot.assets());
            json.put("listed", snapshot.listed());
            json.put("listedAt", snapshot.listedAt().toString());
            told.add(json);
        }
        return told;
    }

    /**
     * The imports.
     *
     * @param rejected entry that holds the rejected rows, by id of the import
     */
    List<Map<String, Object>> files(Map<String, String> rejected) {
        List<Map<String, Object>> told = new ArrayList<>();
        for (Imported each : imports) {
            ImportRunSummary run = each.run();
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("importId", run.importId());
            json.put("unit", each.unit());
            json.put("source", run.source());
            json.put("kind", run.kind());
            json.put("file", run.file());
            json.put("sha256", run.sha256());
            json.put("snapshotAt", run.snapshotAt().toString());
            json.put("read", run.read());
            json.put("accepted", run.accepted());
            json.put("rejected", run.rejected());
            json.put("duplicate", run.duplicate());
            json.put("blank", run.blank());
            json.put("refused", run.refused().orElse(""));
            json.put("rejectedRows", rejected.getOrDefault(run.importId(), ""));
            told.add(json);
        }
        return told;
    }
}

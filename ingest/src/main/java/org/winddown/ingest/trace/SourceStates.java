package org.winddown.ingest.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.winddown.ingest.job.ImportActs;
import org.winddown.ingest.job.Layers;
import org.winddown.ingest.job.Tables;
import org.winddown.ingest.store.ImportAct;
import org.winddown.ingest.store.ImportAct.Act;
import org.winddown.ingest.store.RunRow;
import org.winddown.ingest.store.SnapshotRow;

/** The states of one source, each with what recorded it. */
final class SourceStates {

    private static final int SHORT = 12;

    /**
     * One state.
     *
     * @param layers its snapshots, the full one first; no asset is in two of them
     */
    record State(List<SnapshotRow> layers, Event event) {

        State {
            layers = List.copyOf(layers);
        }

        SnapshotRow full() {
            return layers.get(0);
        }
    }

    private final Tables tables;
    private final List<ImportAct> acts;

    /** The states by date, those of one date by the time of recording: the last of them stands. */
    private final Map<Instant, List<State>> byDate = new TreeMap<>();

    /** The source of some snapshots, of which there is at least one. */
    SourceStates(Tables tables, List<SnapshotRow> snapshots) {
        this.tables = tables;
        SnapshotRow any = snapshots.get(0);
        this.acts = tables.acts().ofScope(any.unit(), any.source());
        for (SnapshotRow full : snapshots) {
            if (full.full()) {
                List<SnapshotRow> layers = new ArrayList<>(List.of(full));
                snapshots.stream()
                        .filter(row -> row.baseId().equals(full.snapshotId()))
                        .forEach(layers::add);
                layers.addAll(tables.snapshots().absent(full.snapshotId()));
                byDate.computeIfAbsent(full.snapshotAt(), date -> new ArrayList<>())
                        .add(new State(layers, event(layers)));
            }
        }
    }

    /** The states that stand, by date. */
    List<State> standing() {
        return byDate.values().stream().map(same -> same.get(same.size() - 1)).toList();
    }

    /** The states of one date, in the order of their recording, where there are several. */
    List<List<State>> replaced() {
        return byDate.values().stream().filter(same -> same.size() > 1).toList();
    }

    private Event event(List<SnapshotRow> layers) {
        SnapshotRow full = layers.get(0);
        for (ImportAct act : acts) {
            if (act.act() == Act.UNDO && Layers.id(act.resultId(), 0).equals(full.snapshotId())) {
                return new Event(
                        act.resultId(),
                        "import " + act.importId().substring(0, SHORT) + " was undone " + ImportActs.by(act),
                        full.snapshotAt(),
                        full.recordedAt());
            }
        }
        String importId = layers.stream()
                .filter(layer -> layer.snapshotId().equals(layer.importId()))
                .filter(layer ->
                        layer.equals(full) || Layers.id(layer.importId(), 0).equals(full.snapshotId()))
                .findFirst()
                .map(SnapshotRow::importId)
                .orElse(full.importId());
        return new Event(importId, words(importId), full.snapshotAt(), full.recordedAt());
    }

    private String words(String importId) {
        String released = acts.stream()
                .filter(act -> act.act() == Act.RELEASE && act.importId().equals(importId))
                .findFirst()
                .map(act -> ", held and released " + ImportActs.by(act))
                .orElse("");
        return "import " + importId.substring(0, SHORT)
                + run(importId).map(run -> " of " + run.file()).orElse("") + released;
    }

    /** The import that read the file of a snapshot. */
    Optional<RunRow> run(String importId) {
        return tables.runs().find(importId);
    }
}

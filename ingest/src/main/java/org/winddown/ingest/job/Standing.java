package org.winddown.ingest.job;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.winddown.ingest.store.ImportAct;
import org.winddown.ingest.store.ImportAct.Act;
import org.winddown.ingest.store.StateRow;

/**
 * Which imports of a source are in effect and which were undone.
 *
 * <p>An undo is an import too and can be undone; then what it had undone is in effect again.
 */
public final class Standing {

    /** Without imports that are held or were declined: they changed nothing, so nothing stands on or below them. */
    private final List<StateRow> entries;

    private final Map<String, ImportAct> undone = new HashMap<>();
    private final Set<String> undos = new HashSet<>();

    private Standing(List<StateRow> entries, List<ImportAct> acts) {
        Set<String> released = acts.stream()
                .filter(act -> act.act() == Act.RELEASE)
                .map(ImportAct::importId)
                .collect(Collectors.toSet());
        this.entries = entries.stream()
                .filter(entry -> entry.held().isEmpty() || released.contains(entry.importId()))
                .toList();
        for (int i = acts.size() - 1; i >= 0; i--) {
            ImportAct act = acts.get(i);
            if (act.act() == Act.UNDO) {
                undos.add(act.resultId());
                if (!undone.containsKey(act.resultId())) {
                    undone.putIfAbsent(act.importId(), act);
                }
            }
        }
    }

    /** Of a source as it is recorded now. */
    public static Standing of(Tables tables, String unit, String source) {
        return new Standing(tables.states().ofScope(unit, source), tables.acts().ofScope(unit, source));
    }

    /** The undo that put an import out of effect; empty when it is in effect. */
    public Optional<ImportAct> undone(String importId) {
        return Optional.ofNullable(undone.get(importId));
    }

    /** Whether an import is the undo of another one. */
    boolean isUndo(String importId) {
        return undos.contains(importId);
    }

    /** How often an import has been undone, in effect or not; distinguishes the undos of one import. */
    static long times(List<ImportAct> acts, String importId) {
        return acts.stream()
                .filter(act -> act.act() == Act.UNDO && act.importId().equals(importId))
                .count();
    }

    /**
     * The newest import in effect that stands on another one, and has to be undone before it. What stands on an import
     * are later imports; on an undo, later undos as well.
     */
    public Optional<String> standsOn(String importId) {
        boolean later = false;
        Optional<String> newest = Optional.empty();
        for (StateRow entry : entries) {
            String id = entry.importId();
            if (later && !undone.containsKey(id) && (isUndo(importId) || !isUndo(id))) {
                newest = Optional.of(id);
            }
            later |= id.equals(importId);
        }
        return newest;
    }
}

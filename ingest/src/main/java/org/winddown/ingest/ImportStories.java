package org.winddown.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.winddown.ingest.ImportStory.Deed;
import org.winddown.ingest.job.Layers;
import org.winddown.ingest.job.Standing;
import org.winddown.ingest.job.Tables;
import org.winddown.ingest.store.ImportAct;
import org.winddown.ingest.store.ImportAct.Act;
import org.winddown.ingest.store.RunRow;
import org.winddown.ingest.store.SnapshotRow;
import org.winddown.ingest.store.StateRow;

/** Reads from the tables what became of imports after their files were read. */
final class ImportStories {

    private final Tables tables;

    ImportStories(DataSource dataSource) {
        this.tables = Tables.of(dataSource);
    }

    Optional<ImportStory> of(String importId) {
        return tables.runs().find(importId).map(this::story);
    }

    private ImportStory story(RunRow run) {
        String id = run.importId();
        Standing standing = Standing.of(tables, run.unit(), run.source());
        List<ImportAct> acts = tables.acts().ofScope(run.unit(), run.source());
        Optional<StateRow> state = tables.states().find(id);
        return new ImportStory(
                state.map(StateRow::before).orElse(""),
                state.map(StateRow::after).orElse(""),
                state.map(StateRow::held).filter(words -> !words.isEmpty()),
                last(acts, act -> act.act() != Act.UNDO && act.importId().equals(id)),
                standing.undone(id).map(ImportStories::deed),
                last(acts, act -> act.act() == Act.UNDO && act.resultId().equals(id)),
                standing.standsOn(id),
                snapshots(run));
    }

    private static Optional<Deed> last(List<ImportAct> acts, Predicate<ImportAct> which) {
        return acts.stream().filter(which).reduce((first, second) -> second).map(ImportStories::deed);
    }

    private static Deed deed(ImportAct act) {
        return new Deed(act.importId(), act.resultId(), act.by(), act.at(), act.because());
    }

    /** What it wrote itself, and what later imports copied of it. */
    private List<String> snapshots(RunRow run) {
        List<SnapshotRow> scope = tables.snapshots().all().stream()
                .filter(row -> row.unit().equals(run.unit()) && row.source().equals(run.source()))
                .toList();
        Set<String> own = new HashSet<>(Layers.ids(run.importId(), scope.size()));
        return scope.stream()
                .filter(row -> row.importId().equals(run.importId()) || own.contains(row.snapshotId()))
                .map(SnapshotRow::snapshotId)
                .toList();
    }
}

package org.winddown.ingest.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.winddown.ingest.plan.Fingerprint;
import org.winddown.ingest.plan.PlanChangedException;
import org.winddown.ingest.plan.PlanId;
import org.winddown.ingest.store.ImportAct;
import org.winddown.ingest.store.Layer;
import org.winddown.ingest.store.RunRow;
import org.winddown.ingest.store.RunRow.State;
import org.winddown.ingest.store.RunTable;
import org.winddown.ingest.store.SnapshotRow;
import org.winddown.ingest.store.SnapshotTable;
import org.winddown.ingest.store.StageTable;
import org.winddown.ingest.store.StateRow;
import org.winddown.ingest.store.Tally;
import org.winddown.rules.asset.AssetKind;

/**
 * Makes a snapshot of the staged rows of one import, in one transaction.
 *
 * <p>Rows are brought into key order, repeats dropped, conflicts rejected, blocks cut and compared with the snapshot
 * before; the snapshot's own row is inserted last.
 */
final class SealTasklet implements Tasklet {

    private final ImportPlan plan;
    private final Tables tables;
    private final RunTable runs;
    private final StageTable staged;
    private final SnapshotTable snapshots;
    private final GatheredRows gathered;
    private ImportJob.@Nullable Done sealed;

    SealTasklet(ImportPlan plan, Tables tables, GatheredRows gathered) {
        this.plan = plan;
        this.tables = tables;
        this.gathered = gathered;
        this.runs = tables.runs();
        this.staged = tables.staged();
        this.snapshots = tables.snapshots();
    }

    /** The run with its counts, once sealed by this call. */
    Optional<ImportJob.Done> sealed() {
        return Optional.ofNullable(sealed);
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        String id = plan.id();
        if (runs.find(id).filter(run -> run.state() != State.STAGING).isPresent()) {
            return RepeatStatus.FINISHED;
        }
        if (gathered.nameMore()) {
            return RepeatStatus.CONTINUABLE; // in a transaction of its own
        }
        tables.scopes().holdUntilCommit(plan.run().unit(), plan.run().source());
        KeyConflicts conflicts = new KeyConflicts(plan);
        Optional<SnapshotRow> inForce = inForce();
        List<Layer> before =
                inForce.map(full -> snapshots.state(full.snapshotId())).orElse(List.of());
        MergedRows held = MergedRows.of(snapshots, plan.base().isPresent() ? Layer.listed(before) : List.of());
        gathered.complete(staged.committedRows(id));
        RowsTold told = new RowsTold(plan.changes(), tables.products());
        StateAfter after = new StateAfter(plan, tables, before, inForce.map(SnapshotRow::snapshotAt), told);
        SnapshotBlocks blocks = new SnapshotBlocks(
                plan,
                snapshots,
                tables.signatures(),
                held,
                conflicts,
                after.comparing(gathered.known().snapshotId()));
        blocks.make(gathered);
        conflicts.store(staged);

        RunRow run = plan.run();
        after.write();
        SnapshotDifference difference = after.difference();
        long beforeRows = difference.unchanged() + difference.changed() + difference.retired();
        long afterRows = difference.unchanged() + difference.changed() + difference.added();
        List<Long> former = former();
        StateRow state = new StateRow(
                id,
                run.unit(),
                run.source(),
                Fingerprint.ofState(snapshots, before),
                Fingerprint.ofState(snapshots, after.layers()),
                Fingerprint.ofRejects(staged, id),
                Layer.ids(before),
                held(difference, beforeRows, afterRows, former).orElse(""),
                after.absences());
        confirm(state);
        plan.kept().run();
        plan.stamp().requireSame();
        Tally tally = new Tally(
                staged.committedRows(id),
                blocks.accepted(),
                staged.rejectedRows(id),
                blocks.duplicate(),
                staged.blankRows(id),
                difference.added(),
                difference.changed(),
                plan.base().isPresent() ? 0 : difference.unchanged(),
                difference.retired());
        if (!tally.conserved()) {
            throw new LostRowsException(run.file(), "rows were lost or counted twice: " + tally);
        }
        finish(tally, state, after, blocks, remarks(beforeRows, afterRows, former));
        return RepeatStatus.FINISHED;
    }

    /** Why the import waits for a person; empty when it takes effect at once, as the first of a source always does. */
    private Optional<String> held(SnapshotDifference difference, long before, long after, List<Long> former) {
        if (difference.retired() == 0) {
            return Optional.empty();
        }
        RunRow run = plan.run();
        return TornEnd.of(plan.file())
                .or(plan.file()::incomplete)
                .map(torn -> torn + " It would retire " + difference.retired() + " of " + before + " assets.")
                .or(() -> plan.guard().hold(run.unit(), run.source(), before, after, difference.retired(), former));
    }

    /** Sizes of the former inventories, the newest first; those before a drop that a person accepted do not count. */
    private List<Long> former() {
        RunRow run = plan.run();
        Instant since = tables.acts().ofScope(run.unit(), run.source()).stream()
                .filter(act -> act.act() == ImportAct.Act.RELEASE)
                .map(ImportAct::at)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        int history = plan.guard().limits(run.unit(), run.source()).history();
        return snapshots.sizes(run.unit(), run.source(), run.snapshotAt(), since, history);
    }

    private void confirm(StateRow state) {
        PlanId now = PlanId.of(state.before(), state.after(), state.rejects());
        plan.terms().plan().filter(planned -> !planned.equals(now)).ifPresent(planned -> {
            throw new PlanChangedException(plan.file().name(), planned, now);
        });
    }

    /** The full snapshot of the state before; empty when there was none. */
    private Optional<SnapshotRow> inForce() {
        RunRow run = plan.run();
        Optional<SnapshotRow> newest = snapshots.latest(run.unit(), run.source(), run.snapshotAt());
        plan.base()
                .filter(base ->
                        newest.filter(full -> full.snapshotId().equals(base)).isEmpty())
                .ifPresent(gone -> {
                    throw PlanChangedException.ofBase(plan.file().name());
                });
        return newest;
    }

    private List<String> remarks(long before, long after, List<Long> former) {
        RunRow run = plan.run();
        List<String> remarks = new ArrayList<>(gathered.remarks());
        if (plan.base().isEmpty()) {
            plan.guard().grown(run.unit(), run.source(), before, after, former).ifPresent(remarks::add);
        }
        return remarks;
    }

    private void finish(Tally tally, StateRow state, StateAfter after, SnapshotBlocks blocks, List<String> remarks) {
        RunRow run = plan.run();
        String found = blocks.kinds().stream().map(AssetKind::name).collect(Collectors.joining(","));
        RunRow complete = run.sealed(found, tally, remarks);
        RunRow done = state.held().isEmpty() ? complete : complete.inState(State.HELD);
        staged.deleteChunks(run.importId());
        if (plan.dryRun()) {
            after.takeBack();
            snapshots.takeBack(run.importId(), blocks.newBlocks());
            plan.rejected().accept(run.importId());
            staged.deleteRejected(run.importId());
            runs.delete(run.importId());
        } else {
            runs.save(done);
            tables.states().insert(state);
            after.keep();
            if (state.held().isEmpty()) {
                show(after, found);
            }
        }
        sealed = new ImportJob.Done(done, Optional.of(state));
    }

    private void show(StateAfter after, String found) {
        RunRow run = plan.run();
        Instant recorded = plan.base().isPresent() && after.base().equals(plan.base())
                ? run.startedAt()
                : Layers.recordedAfter(snapshots, run.unit(), run.source(), run.snapshotAt(), run.startedAt());
        after.show(recorded);
        snapshots.insert(
                run.importId(),
                run.importId(),
                run.unit(),
                run.source(),
                found,
                run.snapshotAt(),
                recorded,
                after.base());
    }
}

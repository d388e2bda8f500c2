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
    private final List<String> staying = new ArrayList<>();
    private PartialState stays = PartialState.NONE;

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
        tables.scopes().holdUntilCommit(plan.run().unit(), plan.run().source());
        KeyConflicts conflicts = new KeyConflicts(plan);
        List<String> before = before();
        MergedRows held = MergedRows.of(snapshots, plan.base().isPresent() ? before : List.of());
        gathered.complete(staged.committedRows(id));
        RowsTold told = new RowsTold(plan.changes(), tables.products());
        Optional<RowComparison> comparison = knownAre(before) ? Optional.of(new RowComparison(told)) : Optional.empty();
        SnapshotBlocks blocks = new SnapshotBlocks(plan, snapshots, tables.signatures(), held, conflicts, comparison);
        blocks.make(gathered);
        conflicts.store(staged);

        RunRow run = plan.run();
        List<String> after = after(before);
        SnapshotDifference difference = comparison
                .map(RowComparison::end)
                .orElseGet(() -> SnapshotDifference.between(snapshots, before, after, told));
        long beforeRows = difference.unchanged() + difference.changed() + difference.retired();
        long afterRows = difference.unchanged() + difference.changed() + difference.added();
        List<Long> former = former();
        StateRow state = new StateRow(
                id,
                run.unit(),
                run.source(),
                Fingerprint.ofState(snapshots, before),
                Fingerprint.ofState(snapshots, after),
                Fingerprint.ofRejects(staged, id),
                before,
                held(difference, beforeRows, afterRows, former).orElse(""));
        confirm(state);
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
            throw new IllegalStateException("Rows were lost or counted twice in " + run.file() + ": " + tally + ".");
        }
        finish(run, tally, state, blocks, remarks(beforeRows, afterRows, former));
        return RepeatStatus.FINISHED;
    }

    /** Whether the known rows are those of the state before, and the file says all of the state after. */
    private boolean knownAre(List<String> before) {
        return before.equals(List.of(gathered.known().snapshotId()))
                && plan.base().isEmpty()
                && !plan.terms().partial();
    }

    /** The state after, as snapshots without an asset in common. */
    private List<String> after(List<String> before) {
        if (plan.terms().partial() && plan.base().isEmpty()) {
            stays = PartialState.write(snapshots, before, plan.id(), staying::add);
        }
        List<String> after = new ArrayList<>(plan.base().isPresent() ? before : stays.copies());
        after.add(plan.id());
        return after;
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

    /** The state before, as snapshots without an asset in common. */
    private List<String> before() {
        RunRow run = plan.run();
        return plan.base()
                .or(() -> snapshots
                        .latest(run.unit(), run.source(), run.snapshotAt())
                        .map(SnapshotRow::snapshotId))
                .map(snapshots::withCorrections)
                .orElse(List.of());
    }

    private List<String> remarks(long before, long after, List<Long> former) {
        RunRow run = plan.run();
        List<String> remarks = new ArrayList<>(gathered.remarks());
        if (plan.base().isEmpty()) {
            plan.guard().grown(run.unit(), run.source(), before, after, former).ifPresent(remarks::add);
        }
        return remarks;
    }

    private void finish(RunRow run, Tally tally, StateRow state, SnapshotBlocks blocks, List<String> remarks) {
        String found = blocks.kinds().stream().map(AssetKind::name).collect(Collectors.joining(","));
        RunRow complete = run.sealed(found, tally, remarks);
        RunRow done = state.held().isEmpty() ? complete : complete.inState(State.HELD);
        staged.deleteChunks(run.importId());
        if (plan.dryRun()) {
            stays.copies().forEach(copy -> snapshots.takeBack(copy, staying));
            snapshots.takeBack(run.importId(), blocks.newBlocks());
            plan.rejected().accept(run.importId());
            staged.deleteRejected(run.importId());
            runs.delete(run.importId());
        } else {
            runs.save(done);
            tables.states().insert(state);
            if (state.held().isEmpty()) {
                show(run, found);
            }
        }
        sealed = new ImportJob.Done(done, Optional.of(state));
    }

    private void show(RunRow run, String found) {
        Instant recorded = plan.base().isPresent()
                ? run.startedAt()
                : Layers.recordedAfter(snapshots, run.unit(), run.source(), run.snapshotAt(), run.startedAt());
        Layers.show(snapshots, stays.former(), stays.copies(), run.snapshotAt(), recorded);
        snapshots.insert(
                run.importId(),
                run.importId(),
                run.unit(),
                run.source(),
                found,
                run.snapshotAt(),
                recorded,
                plan.base().or(() -> stays.copies().stream().findFirst()));
    }
}

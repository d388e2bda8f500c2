package org.winddown.ingest.job;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.winddown.ingest.store.RunRow;
import org.winddown.ingest.store.RunRow.State;
import org.winddown.ingest.store.RunTable;
import org.winddown.ingest.store.SignatureTable;
import org.winddown.ingest.store.SnapshotRow;
import org.winddown.ingest.store.SnapshotTable;
import org.winddown.ingest.store.StageTable;
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
    private final RunTable runs;
    private final StageTable staged;
    private final SnapshotTable snapshots;
    private final SignatureTable signatures;
    private final GatheredRows gathered;
    private @Nullable RunRow sealed;

    SealTasklet(
            ImportPlan plan,
            RunTable runs,
            StageTable staged,
            SnapshotTable snapshots,
            SignatureTable signatures,
            GatheredRows gathered) {
        this.plan = plan;
        this.runs = runs;
        this.staged = staged;
        this.snapshots = snapshots;
        this.signatures = signatures;
        this.gathered = gathered;
    }

    /** The run with its counts, once sealed. */
    Optional<RunRow> sealed() {
        return Optional.ofNullable(sealed);
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        String id = plan.id();
        sealed = runs.find(id).filter(run -> run.state() == State.SEALED).orElse(null);
        if (sealed != null) {
            return RepeatStatus.FINISHED;
        }
        KeyConflicts conflicts = new KeyConflicts(plan);
        List<String> before = before();
        MergedRows held = MergedRows.of(snapshots, plan.base().isPresent() ? before : List.of());
        gathered.complete(staged.committedRows(id));
        SnapshotBlocks blocks = new SnapshotBlocks(plan, snapshots, signatures, held, conflicts);
        blocks.make(gathered);
        conflicts.store(staged);

        RunRow run = plan.run();
        SnapshotDifference difference = plan.base().isPresent()
                ? new SnapshotDifference(blocks.accepted(), 0, 0, 0)
                : SnapshotDifference.between(snapshots, before, id);
        Tally tally = new Tally(
                staged.committedRows(id),
                blocks.accepted(),
                staged.rejectedRows(id),
                blocks.duplicate(),
                staged.blankRows(id),
                difference.added(),
                difference.changed(),
                difference.unchanged(),
                difference.retired());
        if (!tally.conserved()) {
            throw new IllegalStateException("Rows were lost or counted twice in " + run.file() + ": " + tally + ".");
        }
        finish(run, tally, blocks);
        return RepeatStatus.FINISHED;
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

    private void finish(RunRow run, Tally tally, SnapshotBlocks blocks) {
        String found = blocks.kinds().stream().map(AssetKind::name).collect(Collectors.joining(","));
        RunRow done = run.sealed(found, tally);
        staged.deleteChunks(run.importId());
        if (plan.dryRun()) {
            snapshots.takeBack(run.importId(), blocks.newBlocks());
            staged.deleteRejected(run.importId());
            runs.delete(run.importId());
        } else {
            runs.save(done);
            snapshots.insert(
                    run.importId(),
                    run.importId(),
                    run.unit(),
                    run.source(),
                    found,
                    run.snapshotAt(),
                    run.startedAt(),
                    plan.base());
        }
        sealed = done;
    }
}

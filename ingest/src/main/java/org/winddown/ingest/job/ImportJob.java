package org.winddown.ingest.job;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.winddown.ingest.plan.FileChangedException;
import org.winddown.ingest.plan.PlanChangedException;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.store.RunRow;
import org.winddown.ingest.store.StateRow;

/** Runs an import as a job of two steps, stage and seal, identified by the import's id alone. */
public final class ImportJob {

    private static final String NAME = "import";

    private final JobRepository repository;
    private final JobOperator operator;
    private final PlatformTransactionManager transactions;
    private final Tables tables;

    /**
     * An import that has come to its end.
     *
     * @param state what it did; empty when that is not on record
     */
    public record Done(RunRow run, Optional<StateRow> state) {}

    public ImportJob(
            JobRepository repository, JobOperator operator, PlatformTransactionManager transactions, Tables tables) {
        this.repository = repository;
        this.operator = operator;
        this.transactions = transactions;
        this.tables = tables;
    }

    /** Whether a job of this import was begun and never came to an end; true while one runs. */
    public boolean unfinished(String importId) {
        JobExecution before = repository.getLastJobExecution(NAME, parameters(importId));
        return before != null && before.getStatus() != BatchStatus.COMPLETED;
    }

    private static JobParameters parameters(String importId) {
        return new JobParametersBuilder().addString("importId", importId).toJobParameters();
    }

    /**
     * Runs an import to its end; one that was killed or failed goes on where it was.
     *
     * @return the run with its counts
     * @throws RefusedFileException when the file turned out to be broken half-way
     * @throws PlanChangedException when the import would do something else than was planned; nothing is stored
     * @throws FileChangedException when the file was written to meanwhile; nothing is stored
     * @throws LostRowsException when the rows do not add up; the import is to be discarded
     * @throws IllegalStateException when the run failed; what was committed is kept for the next attempt
     */
    public Done run(ImportPlan plan) {
        JobParameters parameters = parameters(plan.id());
        takeOver(parameters);
        SealTasklet seal;
        JobExecution execution;
        try (GatheredRows gathered = new GatheredRows(plan, tables.products(), known(plan))) {
            seal = new SealTasklet(plan, tables, gathered);
            execution = operator.start(job(plan, gathered, seal), parameters);
        } catch (JobExecutionException e) {
            throw new IllegalStateException("The import of " + plan.file().name() + " could not be started.", e);
        }
        if (plan.dryRun()) {
            repository.deleteJobInstance(execution.getJobInstance());
        }
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw failure(plan, execution);
        }
        return seal.sealed()
                .or(() -> tables.runs()
                        .find(plan.id())
                        .map(run -> new Done(run, tables.states().find(plan.id()))))
                .orElseThrow(() -> new IllegalStateException("The import " + plan.id() + " left no result."));
    }

    /** The rows of the newest inventory of the same source, which most of the file's rows are on most nights. */
    private KnownRows known(ImportPlan plan) {
        return plan.base().isPresent()
                ? KnownRows.none()
                : tables.snapshots()
                        .latest(
                                plan.run().unit(),
                                plan.run().source(),
                                plan.run().snapshotAt())
                        .map(before -> KnownRows.of(tables.signatures(), before.snapshotId()))
                        .orElseGet(KnownRows::none);
    }

    /** Makes what a killed process left of the job startable: it may stand as running, or lack its first execution. */
    private void takeOver(JobParameters parameters) {
        JobExecution before = repository.getLastJobExecution(NAME, parameters);
        if (before != null && before.isRunning()) {
            operator.recover(before);
        }
        JobInstance instance = repository.getJobInstance(NAME, parameters);
        if (before == null && instance != null) {
            repository.deleteJobInstance(instance);
        }
    }

    /** Forgets the job of an import and what was staged for it: run again, it begins anew. */
    public void discard(String importId) {
        // The job first: one that is left without its staged rows would go on as if the file had none.
        JobInstance instance = repository.getJobInstance(NAME, parameters(importId));
        if (instance != null) {
            repository.deleteJobInstance(instance);
        }
        tables.staged().deleteChunks(importId);
        tables.staged().deleteRejected(importId);
        tables.runs().delete(importId);
    }

    private Job job(ImportPlan plan, GatheredRows gathered, SealTasklet seal) {
        long committed = tables.staged().committedRows(plan.id());
        Step stage = new StepBuilder("stage", repository)
                .<StagedRows, StagedRows>chunk(1)
                .transactionManager(transactions)
                .reader(new StageReader(plan, committed, gathered.known(), gathered::remark))
                .writer(new StageWriter(plan, tables.staged(), gathered, committed))
                .build();
        Step sealing =
                new StepBuilder("seal", repository).tasklet(seal, transactions).build();
        return new JobBuilder(NAME, repository).start(stage).next(sealing).build();
    }

    private static RuntimeException failure(ImportPlan plan, JobExecution execution) {
        if (plan.stamp().changed()) {
            return new FileChangedException(plan.file().name());
        }
        Throwable root = null;
        for (Throwable cause = first(execution); cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedFileException refused) {
                return refused;
            }
            if (cause instanceof PlanChangedException
                    || cause instanceof FileChangedException
                    || cause instanceof LostRowsException) {
                return (RuntimeException) cause;
            }
            root = cause;
        }
        return new IllegalStateException(
                "The import of " + plan.file().name() + " stopped: "
                        + (root == null ? execution.getExitStatus().getExitDescription() : root.toString())
                        + ". Import the file again; it goes on after the last committed row.",
                root);
    }

    private static @Nullable Throwable first(JobExecution execution) {
        return execution.getAllFailureExceptions().stream().findFirst().orElse(null);
    }
}

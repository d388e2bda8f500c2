package org.winddown.scheduler.night;

import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;

/**
 * Runs the three parts of a night as the steps of one job.
 *
 * <p>A night that was killed is the same job instance again. Its steps may all be entered once more, since each finds
 * what is done by the hash of its inputs and does the rest.
 */
final class NightJob {

    private static final String NAME = "nightly";

    private final JobRepository repository;
    private final JobOperator operator;
    private final PlatformTransactionManager transactions;

    NightJob(JobRepository repository, JobOperator operator, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.operator = operator;
        this.transactions = transactions;
    }

    /** The parts of a night, called in this order. */
    interface Parts {
        void importInbox();

        void screen();

        void report();
    }

    /**
     * Runs the parts to their end.
     *
     * @param night hash of what the night is asked to do
     * @throws NightException when a part failed; what was committed is kept
     */
    void run(String night, Parts parts) {
        JobParameters parameters = unfinished(night);
        JobExecution execution;
        try {
            execution = operator.start(job(parts), parameters);
        } catch (JobExecutionException e) {
            throw new NightException("The night could not be started: " + e.getMessage(), e);
        }
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw failure(execution);
        }
    }

    /** Parameters of the first attempt that is not complete; one that was killed is taken over. */
    private JobParameters unfinished(String night) {
        for (long attempt = 1; ; attempt++) {
            JobParameters parameters = new JobParametersBuilder()
                    .addString("night", night)
                    .addLong("attempt", attempt)
                    .toJobParameters();
            JobExecution last = repository.getLastJobExecution(NAME, parameters);
            if (last != null && last.isRunning()) {
                operator.recover(last);
            }
            if (last == null || last.getStatus() != BatchStatus.COMPLETED) {
                return parameters;
            }
        }
    }

    private Job job(Parts parts) {
        return new JobBuilder(NAME, repository)
                .start(step("import", parts::importInbox))
                .next(step("screen", parts::screen))
                .next(step("report", parts::report))
                .build();
    }

    /** A part manages its own transactions: an import commits every chunk. */
    private Step step(String name, Runnable part) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            part.run();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .transactionAttribute(new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED))
                .allowStartIfComplete(true)
                .build();
    }

    private static NightException failure(JobExecution execution) {
        List<Throwable> failures = execution.getAllFailureExceptions();
        if (failures.isEmpty()) {
            return new NightException(
                    "The night stopped: " + execution.getExitStatus().getExitDescription(), null);
        }
        Throwable root = failures.get(0);
        while (root.getCause() != null && !ours(root)) {
            root = root.getCause();
        }
        return new NightException(
                "The night stopped: " + root.getMessage() + " Run the same night again; it goes on from there.", root);
    }

    private static boolean ours(Throwable failure) {
        return failure.getClass().getName().startsWith("org.winddown.") || failure instanceof IllegalStateException;
    }
}

package org.winddown.scheduler.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.winddown.scheduler.reports.Reports.Made;

/**
 * Makes reports beside each other, as many as there are processors, but of no more lines at once than one long report
 * may have: so several take no more memory than one. Whoever adds work waits until there is room for it.
 */
final class ReportQueue implements AutoCloseable {

    /** As many as stand in one volume of a PDF file. */
    private static final int MOST_LINES = 25_000;

    private static final long END_SECONDS = 60;

    private final ExecutorService threads;
    private final Semaphore lines = new Semaphore(MOST_LINES, true);
    private final List<Future<List<Made>>> begun = new ArrayList<>();

    /**
     * Nothing to make yet.
     *
     * @param processors how many reports may be made at the same time
     */
    ReportQueue(int processors) {
        this.threads = Executors.newFixedThreadPool(processors);
    }

    /**
     * Begins some work as soon as there is room.
     *
     * @param howMany the lines that it is about
     */
    void add(int howMany, Callable<List<Made>> work) {
        int room = Math.max(1, Math.min(howMany, MOST_LINES));
        try {
            lines.acquire(room);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        begun.add(threads.submit(() -> {
            try {
                return work.call();
            } finally {
                lines.release(room);
            }
        }));
    }

    /** What was made, in the order in which the work was added; fails as the first work that failed. */
    List<Made> all() {
        List<Made> made = new ArrayList<>();
        for (Future<List<Made>> each : begun) {
            try {
                made.addAll(each.get());
            } catch (ExecutionException e) {
                throw failure(e);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
        return made;
    }

    private static RuntimeException failure(ExecutionException e) {
        if (e.getCause() instanceof RuntimeException cause) {
            return cause;
        }
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return new IllegalStateException("A report could not be made.", e);
    }

    private static CancellationException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        CancellationException cancelled = new CancellationException("The reports were told to stop.");
        cancelled.initCause(e);
        return cancelled;
    }

    /** Ends what still goes on, so that nothing is written afterwards. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("A report is still being made " + END_SECONDS + " seconds after it was"
                        + " told to stop. Start the run again when the process has ended.");
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }
}

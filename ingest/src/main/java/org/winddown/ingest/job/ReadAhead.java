package org.winddown.ingest.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes the next things in a thread of its own while the last ones are used.
 *
 * @param <T> what is made; null is the end
 */
final class ReadAhead<T> implements AutoCloseable {

    private static final int AHEAD = 2;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread reader = new Thread(task, "import-reader");
        reader.setDaemon(true);
        return reader;
    });
    private final Deque<Future<@Nullable T>> pending = new ArrayDeque<>();
    private final Callable<@Nullable T> source;

    /** Begins; {@code source} is asked in one thread, and after the end once more at most {@code AHEAD} times. */
    ReadAhead(Callable<@Nullable T> source) {
        this.source = source;
        ask();
    }

    private void ask() {
        while (pending.size() < AHEAD) {
            pending.add(thread.submit(source));
        }
    }

    /** The next thing; null at the end. What the source throws is thrown here. */
    @Nullable T next() {
        try {
            T next = pending.remove().get();
            ask();
            return next;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException runtime) {
                throw runtime;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was interrupted.", e);
        }
    }

    /** Ends when the source is not in use any more. */
    @Override
    public void close() {
        pending.forEach(task -> task.cancel(false));
        thread.shutdown();
        boolean interrupted = false;
        while (!thread.isTerminated()) {
            try {
                thread.awaitTermination(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

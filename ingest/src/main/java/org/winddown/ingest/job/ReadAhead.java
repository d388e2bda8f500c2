package org.winddown.ingest.job;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Makes the next things in a thread of its own while the last ones are used, as many as have room.
 *
 * @param <T> what is made; null is the end
 */
final class ReadAhead<T> implements AutoCloseable {

    /** What was made, and its weight. */
    private record Weighed<T>(@Nullable T thing, int weight) {}

    private static final long LOOK_EVERY_MILLIS = 100;

    private final Callable<@Nullable T> source;
    private final ToLongFunction<T> weights;
    private final int most;
    private final Semaphore room;
    private final BlockingQueue<FutureTask<Weighed<T>>> made = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    /**
     * Begins to make things.
     *
     * @param name name of the thread
     * @param source asked in one thread, and not any more after the end or when it has thrown something
     * @param weights weight of a thing, in any unit
     * @param most how much may wait to be used, besides the thing that is being made
     */
    ReadAhead(String name, Callable<@Nullable T> source, ToLongFunction<T> weights, int most) {
        this.source = source;
        this.weights = weights;
        this.most = most;
        this.room = new Semaphore(most);
        this.thread = new Thread(this::make, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void make() {
        boolean more = true;
        while (more && !closed) {
            FutureTask<Weighed<T>> next = new FutureTask<>(this::weigh);
            next.run();
            more = madeRoomFor(next);
            made.add(next);
        }
    }

    private Weighed<T> weigh() throws Exception {
        T thing = source.call();
        return new Weighed<>(thing, thing == null ? 0 : (int) Math.min(most, weights.applyAsLong(thing)));
    }

    /** Waits until there is room; false when nothing comes after this. */
    private boolean madeRoomFor(FutureTask<Weighed<T>> next) {
        try {
            Weighed<T> weighed = next.get();
            room.acquireUninterruptibly(weighed.weight());
            return weighed.thing() != null;
        } catch (ExecutionException e) {
            return false; // whoever takes it is told
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The next thing; null at the end. What the source throws is thrown here, as often as somebody asks. */
    @Nullable T next() {
        FutureTask<Weighed<T>> next = take();
        try {
            Weighed<T> weighed = next.get();
            room.release(weighed.weight());
            if (weighed.thing() == null) {
                made.add(next);
            }
            return weighed.thing();
        } catch (ExecutionException e) {
            made.add(next);
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

    private FutureTask<Weighed<T>> take() {
        try {
            return made.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was interrupted.", e);
        }
    }

    /** Ends when the source is not in use any more; what was made and not used is lost. */
    @Override
    public void close() {
        closed = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            if (room.availablePermits() < most) {
                room.release(most); // it may wait for room that nobody makes
            }
            try {
                thread.join(LOOK_EVERY_MILLIS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

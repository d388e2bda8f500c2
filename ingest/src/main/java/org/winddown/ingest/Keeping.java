package org.winddown.ingest;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.winddown.ingest.plan.FileChangedException;

/** An original that is being kept in a thread of its own while its rows are read. */
final class Keeping implements AutoCloseable {

    private final FutureTask<Boolean> kept;
    private final Thread thread;

    private Keeping(Runnable keep) {
        this.kept = new FutureTask<>(keep, true);
        this.thread = new Thread(kept, "import-original");
        thread.start();
    }

    /** Begins to keep a copy of a file. */
    static Keeping of(ContentStore originals, Path file, String sha256) {
        return new Keeping(() -> originals.keep(file, sha256));
    }

    /** What a dry run keeps. */
    static Keeping nothing() {
        return new Keeping(() -> {});
    }

    /**
     * Waits until the copy is there.
     *
     * @throws FileChangedException when the file is no longer the one with the hash
     * @throws java.io.UncheckedIOException when it cannot be written
     */
    void await() {
        try {
            kept.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was interrupted.", e);
        }
    }

    /** Waits until nothing is written any more, whether the copy is there or not. */
    @Override
    public void close() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

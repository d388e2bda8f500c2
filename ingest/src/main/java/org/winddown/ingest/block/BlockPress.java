package org.winddown.ingest.block;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Makes blocks of rows beside the calling thread, which gets them in their order, older ones between them. */
public final class BlockPress implements AutoCloseable {

    private static final int AHEAD = 8;

    private final ExecutorService threads =
            Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), task -> {
                Thread thread = new Thread(task, "import-press");
                thread.setDaemon(true);
                return thread;
            });
    private final Deque<Future<BlockLine>> pending = new ArrayDeque<>();
    private final ThreadLocal<Block.Maker> makers;
    private final Consumer<BlockLine> lines;

    /**
     * A press.
     *
     * @param wanted see {@link Block#of}
     * @param lines gets each block, on the thread that calls {@link #add} and {@link #flush}
     */
    public BlockPress(Set<String> wanted, Consumer<BlockLine> lines) {
        this.makers = ThreadLocal.withInitial(() -> new Block.Maker(wanted));
        this.lines = lines;
    }

    /** Takes the rows of the next block, which must not change any more. */
    public void add(List<PackedRow> rows) {
        add(() -> BlockLine.of(makers.get().make(rows)));
    }

    /** Takes an older block, whose rows came again with these numbers. */
    public void again(String blockId, long[] rowNumbers) {
        add(() -> BlockLine.again(blockId, rowNumbers));
    }

    private void add(Callable<BlockLine> line) {
        pending.add(threads.submit(line));
        if (pending.size() > AHEAD) {
            handOn();
        }
    }

    /** Hands on all blocks. */
    public void flush() {
        while (!pending.isEmpty()) {
            handOn();
        }
    }

    private void handOn() {
        try {
            lines.accept(pending.remove().get());
        } catch (ExecutionException e) {
            throw new IllegalStateException("A block could not be made.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was interrupted.", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

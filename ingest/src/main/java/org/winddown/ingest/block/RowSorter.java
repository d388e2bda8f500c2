package org.winddown.ingest.block;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.asset.AssetKind;

/**
 * Sorts rows by key and file order with bounded memory; what does not fit is spilled to temporary files, beside the
 * calling thread.
 */
public final class RowSorter implements AutoCloseable {

    private final long maxWeight;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread sorter = new Thread(task, "import-sorter");
        sorter.setDaemon(true);
        return sorter;
    });
    private List<PackedRow> buffer = new ArrayList<>();
    private @Nullable Future<Path> spilling;
    private final List<Path> runs = new ArrayList<>();
    private long weight;

    /** A sorter that keeps about {@code maxWeight} bytes of rows in memory, and as many again while it spills. */
    public RowSorter(long maxWeight) {
        this.maxWeight = maxWeight;
    }

    /** Takes a row, in any order. */
    public void add(PackedRow row) {
        buffer.add(row);
        weight += row.weight();
        if (weight > maxWeight) {
            spill();
        }
    }

    /** Gives all rows in order; the sorter is then empty but for its temporary files. */
    public void drain(Consumer<PackedRow> rows) {
        awaitSpill();
        buffer.sort(PackedRow.ORDER);
        if (runs.isEmpty()) {
            buffer.forEach(rows);
            buffer.clear();
            return;
        }
        List<Run> open = new ArrayList<>();
        try {
            PriorityQueue<Run> queue = new PriorityQueue<>((a, b) -> PackedRow.ORDER.compare(a.head(), b.head()));
            for (Path run : runs) {
                open.add(new Run(
                        new DataInputStream(new BufferedInputStream(Files.newInputStream(run), 1 << 16)), null));
            }
            open.add(new Run(null, buffer.iterator()));
            open.stream().filter(Run::advance).forEach(queue::add);
            while (!queue.isEmpty()) {
                Run run = queue.remove();
                rows.accept(run.head());
                if (run.advance()) {
                    queue.add(run);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            open.forEach(Run::close);
        }
    }

    private void spill() {
        awaitSpill();
        List<PackedRow> full = buffer;
        spilling = thread.submit(() -> write(full));
        buffer = new ArrayList<>(full.size());
        weight = 0;
    }

    private void awaitSpill() {
        if (spilling == null) {
            return;
        }
        try {
            runs.add(spilling.get());
            spilling = null;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The rows do not find room in the temporary folder.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was interrupted.", e);
        }
    }

    private static Path write(List<PackedRow> rows) throws IOException {
        rows.sort(PackedRow.ORDER);
        Path run = Files.createTempFile("winddown-sort-", ".run");
        boolean complete = false;
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), 1 << 16))) {
            ByteSink sink = new ByteSink(1 << 10);
            for (PackedRow row : rows) {
                sink.clear();
                sink.number(KindCode.of(row.kind()));
                sink.text(row.assetId());
                sink.number(row.productKey());
                sink.bytes(row.body());
                sink.number(row.rowNumber());
                sink.fixed(row.signature().high());
                sink.fixed(row.signature().low());
                out.writeInt(sink.length());
                sink.writeTo(out);
            }
            complete = true;
        } finally {
            if (!complete) {
                Files.deleteIfExists(run);
            }
        }
        return run;
    }

    @Override
    public void close() {
        thread.shutdown();
        if (spilling != null) {
            awaitSpill();
        }
        for (Path run : runs) {
            try {
                Files.deleteIfExists(run);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Run {
        private final @Nullable DataInputStream file;
        private final @Nullable Iterator<PackedRow> memory;
        private @Nullable PackedRow head;

        Run(@Nullable DataInputStream file, @Nullable Iterator<PackedRow> memory) {
            this.file = file;
            this.memory = memory;
        }

        PackedRow head() {
            if (head == null) {
                throw new IllegalStateException("The run has no row.");
            }
            return head;
        }

        boolean advance() {
            if (memory != null) {
                head = memory.hasNext() ? memory.next() : null;
            } else if (file != null) {
                head = read(file);
            }
            return head != null;
        }

        private static @Nullable PackedRow read(DataInputStream in) {
            try {
                ByteSource source = new ByteSource(in.readNBytes(in.readInt()));
                AssetKind kind = KindCode.at(source.number());
                return new PackedRow(
                        kind,
                        source.text(),
                        source.number(),
                        source.slice(),
                        source.number(),
                        new RowSignature(source.fixed(), source.fixed()));
            } catch (EOFException e) {
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void close() {
            if (file != null) {
                try {
                    file.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}

package org.winddown.ingest.block;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sorts rows by key and file order with bounded memory; what does not fit is spilled to temporary files, beside the
 * calling thread.
 */
public final class RowSorter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RowSorter.class);

    private final long maxWeight;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "import-sorter"));
    private List<RowPile> piles = new ArrayList<>();
    private @Nullable Future<Path> spilling;
    private final List<Path> runs = new ArrayList<>();
    private long weight;

    /** A sorter that keeps about {@code maxWeight} bytes of rows in memory, and as many again while it spills. */
    public RowSorter(long maxWeight) {
        this.maxWeight = maxWeight;
    }

    /** Takes rows in any order. */
    public void add(RowPile pile) {
        piles.add(pile);
        weight += pile.weight();
        if (weight > maxWeight) {
            spill();
        }
    }

    /**
     * All rows in order, to be taken once by any one thread.
     *
     * @param keys keys of the products, by the numbers that the rows have; must not change meanwhile
     */
    public SortedRows sorted(long[] keys) {
        awaitSpill();
        SortedRows rows = new SortedRows(runs, sorted(piles), keys);
        piles = new ArrayList<>();
        return rows;
    }

    private void spill() {
        awaitSpill();
        List<RowPile> full = piles;
        spilling = thread.submit(() -> write(full));
        piles = new ArrayList<>();
        weight = 0;
    }

    private void awaitSpill() {
        Future<Path> file = spilling;
        if (file == null) {
            return;
        }
        try {
            runs.add(file.get());
            spilling = null;
        } catch (ExecutionException e) {
            spilling = null;
            throw new IllegalStateException("The rows do not find room in the temporary folder.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was interrupted.", e);
        }
    }

    private static List<RowRecord.Place> sorted(List<RowPile> piles) {
        List<RowRecord.Place> places =
                new ArrayList<>(piles.stream().mapToInt(RowPile::rows).sum());
        piles.forEach(pile -> pile.list(places));
        places.sort(Comparator.naturalOrder());
        return places;
    }

    private static Path write(List<RowPile> piles) throws IOException {
        Path run = Files.createTempFile("winddown-sort-", ".run");
        boolean complete = false;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(run), 1 << 16)) {
            for (RowRecord.Place place : sorted(piles)) {
                out.write(place.bytes(), place.at(), RowRecord.length(place.bytes(), place.at()));
            }
            complete = true;
        } finally {
            if (!complete) {
                Files.deleteIfExists(run);
            }
        }
        return run;
    }

    /** Deletes the temporary files, also of rows that are being written. */
    @Override
    public void close() {
        Future<Path> last = spilling;
        List<Path> files = List.copyOf(runs);
        thread.execute(() -> {
            files.forEach(RowSorter::delete);
            if (last != null) {
                delete(last);
            }
        });
        thread.shutdown();
    }

    private static void delete(Future<Path> file) {
        try {
            delete(file.get());
        } catch (ExecutionException e) {
            LOG.debug("the rows were not written", e); // and nothing is left of them
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("the temporary file {} cannot be deleted", file, e);
        }
    }
}

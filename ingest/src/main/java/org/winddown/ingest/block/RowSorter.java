package org.winddown.ingest.block;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
     * @param keys keys of the products, by the numbers that the rows have
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
}

package org.winddown.benchmarks.gauge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One piece of work, done again and again: how long it took by the clock, how much processor time this process used for
 * it, the compiler and the collector of garbage included, and how much heap was in use.
 */
public final class Timings {

    private final String what;
    private final long rows;
    private final HeapPeak heap;
    private final List<Double> seconds = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();
    private long peak;
    private long kept;

    /**
     * Nothing timed yet.
     *
     * @param what the work as it is printed
     * @param rows how many rows it works on, each time
     */
    public Timings(String what, long rows, HeapPeak heap) {
        this.what = what;
        this.rows = rows;
        this.heap = heap;
    }

    /** What is timed. */
    public interface Work {

        /** Does it and returns how many rows it worked on. */
        long run() throws IOException;
    }

    /**
     * Collects garbage, then does the work once.
     *
     * @throws IllegalStateException when it worked on another number of rows than it was to
     */
    public void time(Work work) throws IOException {
        heap.reset();
        long used = LookUps.processorTime();
        long start = System.nanoTime();
        long done = work.run();
        seconds.add((System.nanoTime() - start) / 1e9);
        processor.add((LookUps.processorTime() - used) / 1e9);
        peak = Math.max(peak, heap.peakMiB());
        kept = Math.max(kept, heap.keptMiB());
        if (done != rows) {
            throw new IllegalStateException(what + ": expected " + rows + " rows and got " + done + ".");
        }
    }

    /** Of each repetition, how many times as long this took as another did in the same turn. */
    public Spread over(Timings other) {
        return ratio(seconds, other.seconds);
    }

    /** The same in processor time, which says nothing about work that another process does. */
    public Spread processorOver(Timings other) {
        return ratio(processor, other.processor);
    }

    /**
     * Of each repetition, how many times as long it took as its processor time shared evenly between processors would
     * have.
     */
    public Spread overShareOf(int processors) {
        return ratio(seconds, processor.stream().map(each -> each / processors).toList());
    }

    private static Spread ratio(List<Double> over, List<Double> under) {
        List<Double> ratios = new ArrayList<>(over.size());
        for (int i = 0; i < over.size(); i++) {
            ratios.add(over.get(i) / under.get(i));
        }
        return Spread.of(ratios);
    }

    /** One line with seconds, rows a second and heap. */
    public String line() {
        Spread spread = Spread.of(seconds);
        return String.format(
                Locale.ROOT,
                "  %-46s %20s s %9.0f rows/s; processor %.2f s; heap at most %d MiB, after a collection %d",
                what,
                spread,
                rows / spread.median(),
                Spread.of(processor).median(),
                peak,
                kept);
    }
}

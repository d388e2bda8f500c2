package org.winddown.benchmarks.rules;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.winddown.rules.pack.RulePacks;

/** Times how long it takes to load and type-check all packs, on this thread's own clock. */
public final class PackBench {

    private static final int WARM_UP = 10;
    private static final int MEASURED = 10;
    private static final double MOST_MILLISECONDS = 500;

    private final PrintWriter out;

    /** A measurement that prints to {@code out}. */
    public PackBench(PrintWriter out) {
        this.out = out;
    }

    /**
     * Runs it.
     *
     * @return whether it takes no longer than it may
     */
    public boolean run() {
        double first = load();
        for (int i = 1; i < WARM_UP; i++) {
            load();
        }
        List<Double> milliseconds = new ArrayList<>();
        for (int i = 0; i < MEASURED; i++) {
            milliseconds.add(load());
        }
        Collections.sort(milliseconds);
        double median = (milliseconds.get(MEASURED / 2 - 1) + milliseconds.get(MEASURED / 2)) / 2;
        out.printf(
                Locale.ROOT,
                "%d packs loaded and type-checked: %.0f ms of CPU, median of %d after %d (%.0f-%.0f; the first, cold,"
                        + " %.0f; at most %.0f)%n",
                RulePacks.ids().size(),
                median,
                MEASURED,
                WARM_UP,
                milliseconds.get(0),
                milliseconds.get(MEASURED - 1),
                first,
                MOST_MILLISECONDS);
        return median < MOST_MILLISECONDS;
    }

    private static double load() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        int loaded = RulePacks.shipped().size();
        if (loaded != RulePacks.ids().size()) {
            throw new IllegalStateException("Only " + loaded + " packs were loaded.");
        }
        return (threads.getCurrentThreadCpuTime() - before) / 1e6;
    }
}

package org.winddown.benchmarks.gauge;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks things up one after the other in this thread, by what is measured and by a baseline in turns.
 *
 * <p>The aims are for one processor, so processor time counts: that of the whole process for all look-ups, the compiler
 * and the collector of garbage included, and that of the thread for a single one. The clock is kept beside it.
 */
public final class LookUps {

    private static final int ROUNDS = 5;

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private LookUps() {}

    /** Looks one thing up. */
    public interface LookUp<T> {

        /** Whether anything was found. */
        boolean finds(T asked) throws IOException;
    }

    /**
     * Both, over all rounds.
     *
     * @param measured what was measured
     * @param baseline the baseline, over a part of the same things
     * @param ratios of each round, how many times as many things the measured one looks up in a second of processor
     *     time
     */
    public record Comparison(Tally measured, Tally baseline, List<Double> ratios) {

        public Comparison {
            ratios = ratios.stream().sorted().toList();
        }

        /** The ratio of the median round. */
        public double ratio() {
            return ratios.get(ratios.size() / 2);
        }
    }

    /** Nanoseconds of processor time that the process has used so far. */
    public static long processorTime() {
        return PROCESS.getProcessCpuTime();
    }

    /**
     * Looks all things up in five rounds; in each the measured one comes first with a fifth of the things, then the
     * baseline with the first of these. Nothing is warmed up: the first round is that of a process just started.
     *
     * @param asked what to look up
     * @param measured what is measured
     * @param baseline what it is compared with
     * @param sample how many things the baseline looks up in all, at most as many as there are
     */
    public static <T> Comparison compare(List<T> asked, LookUp<T> measured, LookUp<T> baseline, int sample)
            throws IOException {
        Tally ours = new Tally(asked.size());
        Tally theirs = new Tally(Math.min(sample, asked.size()));
        List<Double> ratios = new ArrayList<>(ROUNDS);
        for (int round = 0; round < ROUNDS; round++) {
            List<T> part = asked.subList(share(asked.size(), round), share(asked.size(), round + 1));
            int first = share(theirs.planned(), round + 1) - share(theirs.planned(), round);
            double each = pass(part, measured, ours);
            ratios.add(pass(part.subList(0, first), baseline, theirs) / each);
        }
        return new Comparison(ours, theirs, ratios);
    }

    private static int share(int all, int round) {
        return (int) ((long) all * round / ROUNDS);
    }

    /** Seconds of processor time a thing. */
    private static <T> double pass(List<T> asked, LookUp<T> lookUp, Tally tally) throws IOException {
        long processor = processorTime();
        long clock = System.nanoTime();
        for (T each : asked) {
            long before = THREAD.getCurrentThreadCpuTime();
            boolean found = lookUp.finds(each);
            tally.add(THREAD.getCurrentThreadCpuTime() - before, found);
        }
        double used = (processorTime() - processor) / 1e9;
        tally.took(used, (System.nanoTime() - clock) / 1e9);
        return used / asked.size();
    }
}

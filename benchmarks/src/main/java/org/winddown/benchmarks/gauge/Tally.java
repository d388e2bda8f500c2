package org.winddown.benchmarks.gauge;

import java.util.Arrays;
import java.util.Locale;

/** Look-ups, counted: how long each took, how long all took, and how many found something. */
public final class Tally {

    private final long[] each;
    private int lookedUp;
    private int found;
    private double processor;
    private double clock;

    Tally(int planned) {
        each = new long[planned];
    }

    int planned() {
        return each.length;
    }

    void add(long nanos, boolean any) {
        each[lookedUp++] = nanos;
        found += any ? 1 : 0;
    }

    void took(double processorSeconds, double clockSeconds) {
        processor += processorSeconds;
        clock += clockSeconds;
    }

    /** Seconds of processor time that all look-ups took. */
    public double processor() {
        return processor;
    }

    /** Milliseconds under which so many of a hundred single look-ups stay; 100 is the slowest. */
    public double millis(int percent) {
        long[] sorted = Arrays.copyOf(each, lookedUp);
        Arrays.sort(sorted);
        return sorted[Math.min(lookedUp - 1, (int) ((long) lookedUp * percent / 100))] / 1e6;
    }

    /** One line. */
    public String line(String what) {
        return String.format(
                Locale.ROOT,
                "%-24s %6d in %6.2f s of processor time (%.2f by the clock); a look-up: median %.3f ms, p99 %.3f ms,"
                        + " slowest %.1f ms; %d found something",
                what,
                lookedUp,
                processor,
                clock,
                millis(50),
                millis(99),
                millis(100),
                found);
    }
}

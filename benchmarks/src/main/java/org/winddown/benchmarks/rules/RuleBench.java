package org.winddown.benchmarks.rules;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Compares the engine with Drools: first that they say the same, then how fast. */
public final class RuleBench {

    private static final double LEAST_FROM_RECORDS = 5;
    private static final double LEAST_FROM_INDEX = 20;

    private final int forks;
    private final PrintWriter out;

    /**
     * A comparison.
     *
     * @param forks how many processes each is measured in
     */
    public RuleBench(int forks, PrintWriter out) {
        this.forks = forks;
        this.out = out;
    }

    /**
     * Runs it.
     *
     * @return whether the engine is as much faster as it has to be on the nights that follow a first one
     */
    public boolean run() {
        RuleSpeed speed = new RuleSpeed();
        out.println(speed.compare());
        Map<String, Double> bytes = speed.allocated();
        Options options = new OptionsBuilder()
                .include(RuleSpeed.class.getName() + "\\.")
                .forks(forks)
                .threads(1)
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(10)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgs("-Xms2g", "-Xmx2g")
                .build();
        Map<String, Double> nanoseconds = new TreeMap<>();
        try {
            for (RunResult result : new Runner(options).run()) {
                String name = result.getPrimaryResult().getLabel();
                nanoseconds.put(name, median(result));
                print(name, result, bytes.getOrDefault(name, Double.NaN));
            }
        } catch (RunnerException e) {
            throw new IllegalStateException("The measurement did not end.", e);
        }
        double records = ratio(nanoseconds, "droolsFromRecords", "nextNightFromRecords");
        double indexed = ratio(nanoseconds, "drools", "nextNight");
        out.printf(
                Locale.ROOT,
                "facts per second, times those of Drools:%n"
                        + "  both from records, first night %.1f, next nights %.1f (at least %.0f)%n"
                        + "  the index against facts that are ready, first night %.1f, next nights %.1f (at least %.0f)%n"
                        + "  records against facts that are ready, first night %.1f, next nights %.1f%n"
                        + "  every asset judged %.2f%n",
                ratio(nanoseconds, "droolsFromRecords", "fromRecords"),
                records,
                LEAST_FROM_RECORDS,
                ratio(nanoseconds, "drools", "fromIndex"),
                indexed,
                LEAST_FROM_INDEX,
                ratio(nanoseconds, "drools", "fromRecords"),
                ratio(nanoseconds, "drools", "nextNightFromRecords"),
                ratio(nanoseconds, "drools", "everyAsset"));
        return records >= LEAST_FROM_RECORDS && indexed >= LEAST_FROM_INDEX;
    }

    /** The middle one of all iterations, which a disturbance of a few does not move. */
    private static double median(RunResult result) {
        return result.getPrimaryResult().getStatistics().getPercentile(50);
    }

    private static double ratio(Map<String, Double> nanoseconds, String slow, String fast) {
        return nanoseconds.getOrDefault(slow, Double.NaN) / nanoseconds.getOrDefault(fast, Double.NaN);
    }

    private void print(String name, RunResult result, double bytes) {
        out.printf(
                Locale.ROOT,
                "%-18s %8.1f ns an asset (median; %.1f to %.1f), %8.1f B allocated an asset%n",
                name,
                median(result),
                result.getPrimaryResult().getStatistics().getMin(),
                result.getPrimaryResult().getStatistics().getMax(),
                bytes);
    }
}

package org.winddown.benchmarks.gauge;

import java.util.List;
import java.util.Locale;

/**
 * What repetitions gave.
 *
 * @param median the middle one, or the mean of the two in the middle
 * @param least the smallest
 * @param most the largest
 */
public record Spread(double median, double least, double most) {

    /** The spread of at least one figure. */
    public static Spread of(List<Double> all) {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("Nothing was repeated.");
        }
        List<Double> sorted = all.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(median, sorted.get(0), sorted.get(sorted.size() - 1));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f (%.2f-%.2f)", median, least, most);
    }
}

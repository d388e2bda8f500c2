package org.winddown.rules.identification.name;

import java.util.List;
import java.util.Locale;

/**
 * How good confidences are.
 *
 * @param pairs how many were judged
 * @param calibration expected calibration error over ten bins of a tenth: how far, on average, a confidence is from the
 *     share that really was the same
 */
record Figures(int pairs, double precision, double recall, double f1, double calibration) {

    private static final int BINS = 10;

    /** Of confidences, a pair being called the same from {@link NamePolicy#MATCH} on, and labels. */
    static Figures of(List<Double> confidences, List<Boolean> same) {
        int called = 0;
        int right = 0;
        int all = 0;
        double[] sums = new double[BINS];
        int[] hits = new int[BINS];
        for (int i = 0; i < same.size(); i++) {
            boolean match = confidences.get(i) >= NamePolicy.MATCH;
            called += match ? 1 : 0;
            all += same.get(i) ? 1 : 0;
            right += match && same.get(i) ? 1 : 0;
            int bin = Math.min(BINS - 1, (int) (confidences.get(i) * BINS));
            sums[bin] += confidences.get(i);
            hits[bin] += same.get(i) ? 1 : 0;
        }
        double off = 0;
        for (int bin = 0; bin < BINS; bin++) {
            off += Math.abs(sums[bin] - hits[bin]);
        }
        double precision = (double) right / Math.max(1, called);
        double recall = (double) right / Math.max(1, all);
        double f1 = 2 * precision * recall / Math.max(1e-9, precision + recall);
        return new Figures(same.size(), precision, recall, f1, off / same.size());
    }

    String line(String what) {
        return String.format(
                Locale.ROOT,
                "%-14s %4d pairs  precision %.3f  recall %.3f  F1 %.3f  calibration error %.3f",
                what,
                pairs,
                precision,
                recall,
                f1,
                calibration);
    }
}

package org.winddown.rules.identification.name;

import java.util.List;

/**
 * Start and costs as {@link NamePolicy} has them, fitted to labelled pairs: the likeliest ones with costs of zero or
 * more, held back a little from growing.
 */
final class CostFit {

    private static final double HELD_BACK = 0.05;
    private static final int SWEEPS = 100;

    /** What was fitted: the start, and one cost a feature. */
    record Fitted(double start, double[] costs) {

        double confidence(double[] features) {
            return NamePolicy.confidence(features, start, costs);
        }
    }

    private CostFit() {}

    /** Fits; one coordinate after the other, each by a step of Newton's. */
    static Fitted of(List<double[]> features, List<Boolean> same) {
        double start = 0;
        double[] costs = new double[features.get(0).length];
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int at = -1; at < costs.length; at++) {
                double slope = at < 0 ? 0 : HELD_BACK * costs[at];
                double bend = at < 0 ? 1e-9 : HELD_BACK;
                for (int row = 0; row < features.size(); row++) {
                    double value = at < 0 ? 1 : -features.get(row)[at];
                    double confidence = NamePolicy.confidence(features.get(row), start, costs);
                    slope += (confidence - (same.get(row) ? 1 : 0)) * value;
                    bend += confidence * (1 - confidence) * value * value;
                }
                double step = Math.max(-1, Math.min(1, slope / bend));
                if (at < 0) {
                    start -= step;
                } else {
                    costs[at] = Math.max(0, costs[at] - step);
                }
            }
        }
        return new Fitted(start, costs);
    }
}

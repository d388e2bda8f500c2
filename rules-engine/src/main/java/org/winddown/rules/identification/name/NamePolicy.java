package org.winddown.rules.identification.name;

import java.util.ArrayList;
import java.util.List;

/**
 * The thresholds of comparing names, and what each measured difference costs: policy, in one place.
 *
 * <p>A confidence is {@code 1 / (1 + exp(-(start - costs)))}. Start and costs were fitted on labelled pairs, all at once
 * and none below zero; {@code docs/explanation/how-names-are-matched.md} says on which and with what result. A
 * confidence of 0.8 means that of a hundred such labelled pairs some eighty were the same.
 */
public final class NamePolicy {

    /** From this confidence on two names mean the same. */
    public static final double MATCH = 0.5;

    /** From this confidence on, below {@link #MATCH}, a person must say. */
    public static final double REVIEW = 0.2;

    private static final double PERSON_START = 3.46;
    private static final double[] PERSON_COSTS = {0, 6.7, 4.14, 1.47, 1.52, 0, 0, 5.05, 0, 0, 0};
    private static final double OTHER_START = 3.25;
    private static final double[] OTHER_COSTS = {3.1, 4.01, 5.62, 1.44, 1.29, 1.68, 4.49, 0, 0, 0.89, 0};

    private NamePolicy() {}

    static NameDecision decide(double confidence) {
        if (confidence >= MATCH) {
            return NameDecision.MATCH;
        }
        return confidence >= REVIEW ? NameDecision.REVIEW : NameDecision.NO_MATCH;
    }

    /** A name that its list calls weak is no match by itself: a person must say. */
    static NameComparison tempered(NameComparison comparison, AliasStrength strength) {
        if (strength != AliasStrength.WEAK || comparison.decision() != NameDecision.MATCH) {
            return comparison;
        }
        List<String> remarks = new ArrayList<>(comparison.remarks());
        remarks.add("the list calls this name weak");
        return new NameComparison(NameDecision.REVIEW, comparison.confidence(), comparison.words(), remarks);
    }

    static double confidence(double[] features, boolean person) {
        return confidence(features, person ? PERSON_START : OTHER_START, person ? PERSON_COSTS : OTHER_COSTS);
    }

    static double confidence(double[] features, double start, double[] costs) {
        double score = start;
        for (int i = 0; i < features.length; i++) {
            score -= costs[i] * features[i];
        }
        return 1 / (1 + Math.exp(-score));
    }
}

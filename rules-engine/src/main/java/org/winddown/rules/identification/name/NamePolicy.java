package org.winddown.rules.identification.name;

import java.util.ArrayList;
import java.util.List;

/**
 * The thresholds of comparing names, and what each measured difference costs: policy, in one place.
 *
 * <p>A confidence is {@code 1 / (1 + exp(-(start - costs)))}. Start and costs were fitted on labelled pairs, all at
 * once and none below zero; {@code docs/explanation/how-names-are-matched.md} says on which and with what result. A
 * confidence of 0.8 means that of a hundred such labelled pairs some eighty were the same.
 */
public final class NamePolicy {

    /** From this confidence on two names mean the same. */
    public static final double MATCH = 0.5;

    /** From this confidence on, below {@link #MATCH}, a person must say. */
    public static final double REVIEW = 0.2;

    private static final double BELOW_MATCH = 0.45;

    /**
     * When one name has more than the other, words that weigh less than these are too common to decide: a single given
     * name of many, or words of a trade. The pair stays below {@link #MATCH}, whatever it scores.
     */
    static final double COMMON_PERSON = 0.85;

    static final double COMMON_OTHER = 0.65;

    /**
     * A pair that rests on one word which is not quite the same stays below {@link #MATCH} too, when the word has fewer
     * letters than this, is less alike than {@link #LONE_LIKENESS}, or one name has more.
     */
    static final int LONE_LETTERS = 5;

    static final double LONE_LIKENESS = 0.75;

    /** What a pair of persons' names starts from, and what one unit of each of {@link NameFeatures} takes away. */
    static final double PERSON_START = 3.47;

    private static final double[] PERSON_COSTS = {5.72, 3.62, 3.34, 1.00, 0, 0, 5.72};

    /** The same for names of companies and all others. */
    static final double OTHER_START = 3.54;

    private static final double[] OTHER_COSTS = {6.01, 6.79, 3.74, 0.60, 2.25, 5.40, 0};

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

    static double[] costs(boolean person) {
        return (person ? PERSON_COSTS : OTHER_COSTS).clone();
    }

    /**
     * The confidence that two names mean the same.
     *
     * @param slight whether what they share is too little to decide by itself
     */
    static double confidence(NameFeatures features, boolean person, boolean slight) {
        double confidence =
                confidence(features.values(), person ? PERSON_START : OTHER_START, person ? PERSON_COSTS : OTHER_COSTS);
        return slight ? Math.min(confidence, BELOW_MATCH) : confidence;
    }

    static double confidence(double[] features, double start, double[] costs) {
        double score = start;
        for (int i = 0; i < features.length; i++) {
            score -= costs[i] * features[i];
        }
        return 1 / (1 + Math.exp(-score));
    }
}

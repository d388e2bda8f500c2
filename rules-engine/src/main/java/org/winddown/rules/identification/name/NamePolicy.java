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

    private static final double BELOW_MATCH = 0.45;

    /**
     * A name that shares nothing but one common given name or the common words of its trade with a longer one stays
     * below {@link #MATCH}, whatever it scores: words that weigh less than these name nobody.
     */
    static final double COMMON_PERSON = 0.85;

    static final double COMMON_OTHER = 0.65;

    /** What a pair of persons' names starts from, and what one unit of each of {@link NameFeatures} takes away. */
    static final double PERSON_START = 3.68;

    private static final double[] PERSON_COSTS = {5.89, 4.33, 3.52, 2.77, 0, 0, 5.9};

    /** The same for names of companies and all others. */
    static final double OTHER_START = 3.46;

    private static final double[] OTHER_COSTS = {5.93, 6.77, 3.65, 1.71, 2.17, 5.33, 0};

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
     * @param common whether all they share is common, and one has more
     */
    static double confidence(NameFeatures features, boolean person, boolean common) {
        double confidence = confidence(
                features.values(), person ? PERSON_START : OTHER_START, person ? PERSON_COSTS : OTHER_COSTS);
        return common ? Math.min(confidence, BELOW_MATCH) : confidence;
    }

    static double confidence(double[] features, double start, double[] costs) {
        double score = start;
        for (int i = 0; i < features.length; i++) {
            score -= costs[i] * features[i];
        }
        return 1 / (1 + Math.exp(-score));
    }
}

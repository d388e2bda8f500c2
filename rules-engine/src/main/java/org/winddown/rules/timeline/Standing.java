package org.winddown.rules.timeline;

import org.jspecify.annotations.Nullable;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.Verdict;

/**
 * How an act stands at an instant, as far as a change of it is worth telling.
 *
 * @param verdict the verdict; {@link Verdict#CLEAR} for an act that a measure does not look at
 * @param worstCase for a review the worst verdict still possible; else null
 */
public record Standing(Verdict verdict, @Nullable Verdict worstCase) {

    static final Standing CLEAR = new Standing(Verdict.CLEAR, null);

    static Standing of(ActVerdict verdict) {
        return new Standing(verdict.verdict(), verdict.worstCase());
    }

    /** The verdict, for a review with its worst case: {@code REVIEW, worst case BARRED}. */
    @Override
    public String toString() {
        return worstCase == null ? verdict.name() : verdict + ", worst case " + worstCase;
    }
}

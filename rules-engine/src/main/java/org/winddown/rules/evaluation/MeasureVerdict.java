package org.winddown.rules.evaluation;

import java.util.List;

/**
 * All verdicts of one measure on one asset.
 *
 * @param measure id of the measure
 * @param version version of the pack
 * @param acts one verdict an act, most serious first; never empty
 * @param duties what must be done beside; empty when no proof was asked for
 */
public record MeasureVerdict(String measure, String version, List<ActVerdict> acts, List<Duty> duties) {

    public MeasureVerdict {
        acts = List.copyOf(acts);
        duties = List.copyOf(duties);
        if (acts.isEmpty()) {
            throw new IllegalArgumentException("Measure " + measure + " gave no verdict.");
        }
    }

    /** The same verdicts with more steps in the proof of each act that is not clear. */
    public MeasureVerdict noting(List<ProofNode> notes) {
        return new MeasureVerdict(
                measure, version, acts.stream().map(act -> act.noting(notes)).toList(), duties);
    }

    /** The most serious verdict. */
    public ActVerdict headline() {
        return acts.get(0);
    }
}

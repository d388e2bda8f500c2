package org.winddown.scheduler.evidence;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.winddown.rules.screening.Finding;
import org.winddown.rules.swap.Swap;
import org.winddown.scheduler.screening.ScreenedUnit;
import org.winddown.scheduler.screening.Screening;
import org.winddown.scheduler.screening.ScreeningPlan;

/** Tells the proof of every finding of a unit, one after the other. */
@FunctionalInterface
public interface ProofLines {

    /**
     * Tells them in the order of the findings.
     *
     * @param screening what found them
     * @param swaps the swaps that the run tells of
     * @param each given a finding and all that is told of it, to be written as JSON
     */
    void of(
            ScreeningPlan plan,
            Screening screening,
            ScreenedUnit unit,
            List<Swap> swaps,
            BiConsumer<Finding, Map<String, Object>> each);
}

package org.winddown.rules.screening;

import java.util.List;
import java.util.Set;
import org.winddown.rules.evaluation.ClearReason;
import org.winddown.rules.evaluation.ProofNode;

/**
 * Whether a measure covers a thing and reaches its unit.
 *
 * @param classes ids of the classes that the thing falls under; empty when it is not covered
 * @param families families by which it is covered; empty when not by families
 * @param productAssumed whether that rests on what an unknown product may be
 * @param otherwise why acts that no phase forbids are clear; when it is not covered or not reached, why all are
 * @param readings the readings it rests on, one bit each
 * @param proof the steps; empty when no proof is wanted
 */
record Coverage(
        Set<String> classes,
        Set<String> families,
        boolean productAssumed,
        ClearReason otherwise,
        long readings,
        List<ProofNode> proof) {

    /** Whether it is covered and reached. */
    boolean holds() {
        return otherwise == ClearReason.BEFORE_PHASE;
    }
}

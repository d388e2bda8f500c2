package org.winddown.rules.mutation;

import java.util.List;
import org.winddown.rules.cases.RuleCase;

/**
 * What the cases of a measure noticed.
 *
 * @param mutants how many changed versions were tried
 * @param survivors names of those that no case noticed and that are not declared equivalent
 * @param equivalent names of those declared equivalent, and indeed unnoticed
 * @param wronglyEquivalent names declared equivalent that a case notices, or that do not exist
 * @param idle cases that notice nothing and do not say why they are kept
 */
public record MutationResult(
        int mutants,
        List<String> survivors,
        List<String> equivalent,
        List<String> wronglyEquivalent,
        List<RuleCase> idle) {

    /** Whether nothing is left to do. */
    public boolean clean() {
        return survivors.isEmpty() && wronglyEquivalent.isEmpty() && idle.isEmpty();
    }
}

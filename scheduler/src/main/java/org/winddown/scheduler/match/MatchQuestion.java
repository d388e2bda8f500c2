package org.winddown.scheduler.match;

import org.winddown.decisions.match.MatchPair;
import org.winddown.decisions.match.MatchState;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.identification.Identification;

/**
 * Whether a name of the inventory and what it was taken for are the same.
 *
 * @param pair the match
 * @param name the name; the first of those that differ in the version only
 * @param found what the catalogue takes it for
 * @param assets assets in force that go by it
 * @param state where its judgement stands
 */
public record MatchQuestion(MatchPair pair, ProductName name, Identification found, long assets, MatchState state) {

    /** Whether the catalogue is sure without a person. */
    public boolean sure() {
        return found.decision() == Identification.Decision.MATCH;
    }

    /** Whether somebody has to answer: what is sure is asked only when somebody spoke against it. */
    public boolean asks() {
        return sure() ? state.asks() && state.standing() != MatchState.Standing.OPEN : state.asks();
    }
}

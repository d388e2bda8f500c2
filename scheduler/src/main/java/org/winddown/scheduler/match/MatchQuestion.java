package org.winddown.scheduler.match;

import org.winddown.decisions.match.MatchMemory.Reading;
import org.winddown.decisions.match.MatchPair;
import org.winddown.decisions.match.MatchState;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.identification.Identification.Decision;
import org.winddown.rules.party.lookup.PartyHit;

/**
 * Whether a name of the inventory and what it was taken for are the same.
 *
 * @param pair the match
 * @param name the product's name, the first of those that differ in the version only; empty for a party
 * @param party the party's name; empty for a product
 * @param takenFor what it is taken for
 * @param decision how sure that is without a person
 * @param evidence why
 * @param sure whether only two persons together can deny it
 * @param assets assets in force that go by it
 * @param state where its judgement stands
 */
public record MatchQuestion(
        MatchPair pair,
        ProductName name,
        String party,
        String takenFor,
        String decision,
        String evidence,
        boolean sure,
        long assets,
        MatchState state) {

    /** About a product. */
    static MatchQuestion product(MatchPair pair, ProductName name, Reading reading, long assets, MatchState state) {
        Identification found = reading.taken();
        return new MatchQuestion(
                pair,
                name,
                "",
                found.component(),
                found.decision().name(),
                found.evidence(),
                reading.sure(),
                assets,
                state);
    }

    /** About a party of an agreement. */
    static MatchQuestion party(MatchPair pair, String party, PartyHit hit, long assets, MatchState state) {
        return new MatchQuestion(
                pair,
                ProductName.of("", ""),
                party,
                pair.entry().key() + " " + hit.party().name(),
                hit.decision().name(),
                hit.words(),
                hit.matches(),
                assets,
                state);
    }

    /** The same question about two names that differ in nothing that counts: the surer one, and the assets of both. */
    MatchQuestion and(MatchQuestion other) {
        MatchQuestion surer = other.sure ? other : this;
        return new MatchQuestion(
                other.pair,
                name,
                party,
                surer.takenFor,
                surer.decision,
                surer.evidence,
                surer.sure,
                assets + other.assets,
                surer.state);
    }

    /** Whether somebody has to answer: what counts without a person is asked only when somebody spoke against it. */
    public boolean asks() {
        return decision.equals(Decision.MATCH.name())
                ? state.asks() && state.standing() != MatchState.Standing.OPEN
                : state.asks();
    }
}

package org.winddown.scheduler.match;

import java.util.Optional;
import java.util.Set;
import org.winddown.decisions.match.MatchAnswer;
import org.winddown.decisions.match.MatchKind;
import org.winddown.decisions.match.MatchMemory;
import org.winddown.decisions.match.MatchPair;
import org.winddown.decisions.match.MatchSide;
import org.winddown.decisions.match.MatchState;
import org.winddown.decisions.match.MatchState.Standing;
import org.winddown.rules.identification.name.NameDecision;
import org.winddown.rules.party.lookup.PartyHit;
import org.winddown.rules.party.lookup.PartyJudge;

/** What people said about names of parties and the entries of lists that they may mean. Thread-safe. */
public final class PartyRecognition implements PartyJudge {

    private final MatchMemory memory;
    private final boolean silent;

    /** @param memory what people had said */
    public PartyRecognition(MatchMemory memory) {
        this.memory = memory;
        this.silent = !memory.knows(MatchKind.PARTY);
    }

    /** A word that does not count shows in the evidence and changes nothing else. */
    @Override
    public PartyHit heard(String name, PartyHit hit) {
        if (silent) {
            return hit;
        }
        MatchState state = state(name, hit);
        if (state.standing() == Standing.OPEN) {
            return hit;
        }
        Optional<MatchAnswer> answer = state.decided();
        if (answer.equals(Optional.of(MatchAnswer.SAME))) {
            return hit.said(NameDecision.MATCH, 1, state.words());
        }
        if (answer.equals(Optional.of(MatchAnswer.NOT_SAME))) {
            return hit.said(NameDecision.NO_MATCH, 0, state.words());
        }
        return hit.said(hit.decision(), hit.confidence(), state.words());
    }

    /** Where the judgement of a hit stands. */
    public MatchState state(String name, PartyHit hit) {
        return memory.state(pair(name, hit), hit.matches());
    }

    /** The match that a hit is: the name as written, and all that the list says of the entry. */
    static MatchPair pair(String name, PartyHit hit) {
        String content = new CanonicalText(Set.of()).add("entry", hit.party()).toString();
        return MatchPair.party(
                MatchSide.party(name, "", ""), hit.list(), hit.party().id(), content);
    }
}

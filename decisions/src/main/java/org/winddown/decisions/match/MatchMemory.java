package org.winddown.decisions.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winddown.decisions.match.MatchState.Standing;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.identification.Identification.Decision;

/**
 * What people had said about matches by one instant.
 *
 * <p>A word counts only while both sides are what they were when it was said; otherwise the match is reopened. Where
 * two persons are needed, each person's newest word counts, and all of them must agree. Immutable.
 */
public final class MatchMemory {

    private final List<RecordedMatch> all;
    private final Map<String, List<RecordedMatch>> byPair = new HashMap<>();

    /** Takes what was recorded, the newest last. */
    public MatchMemory(List<RecordedMatch> recorded) {
        this.all = List.copyOf(recorded);
        all.forEach(each -> byPair.computeIfAbsent(each.pair().id(), id -> new ArrayList<>()).add(each));
    }

    /** Nobody has said anything. */
    public static MatchMemory none() {
        return new MatchMemory(List.of());
    }

    /** All that was said, the newest last. */
    public List<RecordedMatch> all() {
        return all;
    }

    /**
     * Where a match stands.
     *
     * @param sure whether the two are taken for the same without a person; only two persons together can say they are
     *     not
     */
    public MatchState state(MatchPair pair, boolean sure) {
        List<RecordedMatch> said = byPair.getOrDefault(pair.id(), List.of());
        if (said.isEmpty()) {
            return MatchState.open();
        }
        List<RecordedMatch> now =
                said.stream().filter(each -> each.pair().unchanged(pair)).toList();
        return now.isEmpty() ? reopened(pair, said.get(said.size() - 1)) : counted(newestOfEach(now), sure);
    }

    /** The newest word of a person about a match as it is now. */
    public Optional<RecordedMatch> saidBy(MatchPair pair, String name) {
        String person = RecordedMatch.person(name);
        return byPair.getOrDefault(pair.id(), List.of()).stream()
                .filter(each -> each.pair().unchanged(pair) && each.person().equals(person))
                .reduce((earlier, later) -> later);
    }

    private static MatchState reopened(MatchPair pair, RecordedMatch last) {
        List<String> changes = new ArrayList<>();
        pair.raw().changesSince(last.pair().raw().text()).forEach(line -> changes.add("name: " + line));
        pair.entry()
                .changesSince(last.pair().entry().text())
                .forEach(line -> changes.add(pair.entry().key() + ": " + line));
        return new MatchState(Standing.REOPENED, last.answer(), List.of(last), changes);
    }

    private static Collection<RecordedMatch> newestOfEach(List<RecordedMatch> said) {
        Map<String, RecordedMatch> newest = new LinkedHashMap<>();
        for (RecordedMatch each : said) {
            newest.remove(each.person());
            newest.put(each.person(), each);
        }
        return newest.values();
    }

    private static MatchState counted(Collection<RecordedMatch> newest, boolean sure) {
        List<RecordedMatch> votes = List.copyOf(newest);
        MatchAnswer answer = votes.get(votes.size() - 1).answer();
        List<RecordedMatch> agreeing =
                votes.stream().filter(each -> each.answer() == answer).toList();
        boolean two = votes.stream().anyMatch(RecordedMatch::fourEyes) || (sure && answer == MatchAnswer.NOT_SAME);
        if (!two) {
            return new MatchState(Standing.DECIDED, answer, List.of(votes.get(votes.size() - 1)), List.of());
        }
        if (agreeing.size() < votes.size()) {
            return new MatchState(Standing.DISAGREED, answer, votes, List.of());
        }
        return new MatchState(agreeing.size() > 1 ? Standing.DECIDED : Standing.WAITING, answer, votes, List.of());
    }

    /**
     * What a product's name means once people were heard. A word that does not count shows in the evidence and changes
     * nothing.
     *
     * @param found what the catalogue takes the name for
     * @param definition how the catalogue defines the family it was taken for
     */
    public Identification applied(Identification found, ProductName name, String definition) {
        if (found.decision() == Decision.NO_MATCH || all.isEmpty()) {
            return found;
        }
        MatchState state =
                state(MatchPair.product(name, found.component(), definition), found.decision() == Decision.MATCH);
        return switch (state.standing()) {
            case OPEN -> found;
            case WAITING -> noted(found, state.said() + "; a second person must say the same");
            case DISAGREED -> noted(found, "persons disagree: " + state.said());
            case REOPENED -> noted(found, "reopened, " + state.said() + "; since then " + state.changed());
            case DECIDED -> decided(found, state);
        };
    }

    private static Identification decided(Identification found, MatchState state) {
        return switch (state.decided().orElseThrow()) {
            case SAME -> new Identification(
                    Decision.MATCH,
                    found.vendorId(),
                    found.family(),
                    found.product(),
                    1,
                    decidedBy(state) + "; " + found.evidence(),
                    found.nearest());
            case NOT_SAME -> new Identification(
                    Decision.NO_MATCH,
                    "",
                    "",
                    "",
                    0,
                    "not " + found.component() + ", " + decidedBy(state) + "; " + found.evidence(),
                    found.component());
            case UNSURE -> noted(found, decidedBy(state));
        };
    }

    private static String decidedBy(MatchState state) {
        return "decided by " + String.join(" and ", state.votes().stream().map(RecordedMatch::words).toList())
                + (state.decided().orElseThrow() == MatchAnswer.UNSURE ? " (unsure)" : "");
    }

    private static Identification noted(Identification found, String note) {
        return new Identification(
                found.decision(),
                found.vendorId(),
                found.family(),
                found.product(),
                found.confidence(),
                found.evidence() + "; " + note,
                found.nearest());
    }
}

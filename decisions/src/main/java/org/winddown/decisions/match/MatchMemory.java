package org.winddown.decisions.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
        all.forEach(each -> byPair.computeIfAbsent(each.pair().id(), id -> new ArrayList<>())
                .add(each));
    }

    /** Nobody has said anything. */
    public static MatchMemory none() {
        return new MatchMemory(List.of());
    }

    /** Whether anybody said anything about matches of a kind. */
    public boolean knows(MatchKind kind) {
        return all.stream().anyMatch(each -> each.pair().kind() == kind);
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
        boolean two =
                votes.stream().anyMatch(each -> each.fourEyes() || (sure && each.answer() == MatchAnswer.NOT_SAME));
        if (!two) {
            return new MatchState(Standing.DECIDED, answer, List.of(votes.get(votes.size() - 1)), List.of());
        }
        if (agreeing.size() < votes.size()) {
            return new MatchState(Standing.DISAGREED, answer, votes, List.of());
        }
        return new MatchState(agreeing.size() > 1 ? Standing.DECIDED : Standing.WAITING, answer, votes, List.of());
    }

    /** How the catalogue defines things now. */
    @FunctionalInterface
    public interface Definition {

        /**
         * The definition of a family, or of a maker where the family is empty; canonical text.
         *
         * @param vendorId catalogue id of the maker
         * @param family catalogue id of the family, or empty
         */
        String of(String vendorId, String family);
    }

    /**
     * The readings of a name that a person may confirm or deny one by one: what it was taken for, then each other maker
     * that it may mean too.
     */
    public static List<Identification> readings(Identification found) {
        List<Identification> readings = new ArrayList<>();
        if (found.decision() != Decision.NO_MATCH) {
            readings.add(found);
        }
        found.also().stream().sorted().forEach(maker -> readings.add(possibly(maker, found, Set.of())));
        return readings;
    }

    private static Identification possibly(String maker, Identification found, Set<String> also) {
        return new Identification(
                Decision.REVIEW, maker, "", "", Identification.POSSIBLE, found.evidence(), found.nearest(), also);
    }

    /**
     * What a product's name means once people were heard. A word that does not count shows in the evidence and changes
     * nothing.
     *
     * @param found what the catalogue takes the name for
     * @param definition how the catalogue defines what it takes it for
     */
    public Identification applied(Identification found, ProductName name, Definition definition) {
        if (all.isEmpty()) {
            return found;
        }
        List<String> said = new ArrayList<>();
        Set<String> also = new TreeSet<>(found.also());
        String affirmed = "";
        for (Identification reading : readings(found)) {
            MatchState state = state(reading, name, definition);
            if (state.standing() != Standing.OPEN) {
                said.add(reading.component() + ": " + state.words());
            }
            if (found.also().contains(reading.vendorId())) {
                if (state.decided().equals(Optional.of(MatchAnswer.NOT_SAME))) {
                    also.remove(reading.vendorId());
                } else if (affirmed.isEmpty() && state.decided().equals(Optional.of(MatchAnswer.SAME))) {
                    affirmed = reading.vendorId();
                }
            }
        }
        if (said.isEmpty()) {
            return found;
        }
        Optional<MatchAnswer> answer = found.decision() == Decision.NO_MATCH
                ? Optional.empty()
                : state(found, name, definition).decided();
        said.add(found.evidence());
        String evidence = String.join("; ", said);
        if (!affirmed.isEmpty() && !answer.equals(Optional.of(MatchAnswer.SAME))) {
            also.remove(affirmed);
            if (found.decision() != Decision.NO_MATCH && !answer.equals(Optional.of(MatchAnswer.NOT_SAME))) {
                also.add(found.vendorId());
            }
            return new Identification(Decision.MATCH, affirmed, "", "", 1, evidence, found.nearest(), also);
        }
        if (!answer.equals(Optional.of(MatchAnswer.NOT_SAME))) {
            boolean same = answer.equals(Optional.of(MatchAnswer.SAME));
            return new Identification(
                    same ? Decision.MATCH : found.decision(),
                    found.vendorId(),
                    found.family(),
                    found.product(),
                    same ? 1 : found.confidence(),
                    evidence,
                    found.nearest(),
                    also);
        }
        Identification denied =
                new Identification(Decision.NO_MATCH, "", "", "", 0, evidence, found.component(), Set.of());
        if (also.isEmpty()) {
            return denied;
        }
        String next = also.iterator().next();
        also.remove(next);
        return possibly(next, denied, also);
    }

    private MatchState state(Identification reading, ProductName name, Definition definition) {
        String text = definition.of(reading.vendorId(), reading.family());
        return state(MatchPair.product(name, reading.component(), text), reading.decision() == Decision.MATCH);
    }
}

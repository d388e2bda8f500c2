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
     * A way to read a name, which a person may confirm or deny.
     *
     * @param taken what the name is taken for
     * @param sure whether only two persons together can deny it
     */
    public record Reading(Identification taken, boolean sure) {}

    /**
     * The readings of a name that a person may confirm or deny one by one: what it was taken for; its maker, once that
     * family of the maker is denied; then each other maker that it may mean too.
     *
     * @param found what the catalogue takes the name for
     * @param definition how the catalogue defines what it takes it for
     */
    public List<Reading> readings(Identification found, ProductName name, Definition definition) {
        List<Reading> readings = new ArrayList<>();
        if (found.decision() != Decision.NO_MATCH) {
            Reading first = new Reading(found, found.decision() == Decision.MATCH);
            readings.add(first);
            if (!found.family().isEmpty() && is(state(first, name, definition), MatchAnswer.NOT_SAME)) {
                readings.add(new Reading(possibly(found.vendorId(), found), first.sure()));
            }
        }
        found.also().stream().sorted().forEach(maker -> readings.add(new Reading(possibly(maker, found), false)));
        return readings;
    }

    private static Identification possibly(String maker, Identification found) {
        return new Identification(
                Decision.REVIEW, maker, "", "", Identification.POSSIBLE, found.evidence(), found.nearest());
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
        List<Identification> affirmed = new ArrayList<>();
        List<Identification> open = new ArrayList<>();
        String nearest = found.nearest();
        for (Reading reading : readings(found, name, definition)) {
            MatchState state = state(reading, name, definition);
            if (state.standing() != Standing.OPEN) {
                said.add(reading.taken().component() + ": " + state.words());
            }
            if (is(state, MatchAnswer.SAME)) {
                affirmed.add(reading.taken());
            } else if (!is(state, MatchAnswer.NOT_SAME)) {
                open.add(reading.taken());
            } else if (reading.taken().equals(found)) {
                nearest = found.component();
            }
        }
        if (said.isEmpty()) {
            return found;
        }
        said.add(found.evidence());
        String evidence = String.join("; ", said);
        if (affirmed.isEmpty() && open.isEmpty()) {
            return new Identification(Decision.NO_MATCH, "", "", "", 0, evidence, nearest);
        }
        List<Identification> left = new ArrayList<>(affirmed);
        left.addAll(open);
        Identification first = left.get(0);
        Set<String> also = new TreeSet<>();
        left.subList(1, left.size()).forEach(each -> also.add(each.vendorId()));
        return new Identification(
                affirmed.isEmpty() ? first.decision() : Decision.MATCH,
                first.vendorId(),
                first.family(),
                first.product(),
                affirmed.isEmpty() ? first.confidence() : 1,
                evidence,
                nearest,
                also);
    }

    private static boolean is(MatchState state, MatchAnswer answer) {
        return state.decided().equals(Optional.of(answer));
    }

    private MatchState state(Reading reading, ProductName name, Definition definition) {
        Identification taken = reading.taken();
        String text = definition.of(taken.vendorId(), taken.family());
        return state(MatchPair.product(name, taken.component(), text), reading.sure());
    }
}

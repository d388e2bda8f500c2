package org.winddown.scheduler.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.winddown.decisions.match.MatchAnswer;
import org.winddown.decisions.match.MatchState;
import org.winddown.ingest.AssetInventory;
import org.winddown.ingest.SnapshotRef;
import org.winddown.ingest.list.ListVersion;
import org.winddown.reporting.register.PartyScreening;
import org.winddown.reporting.register.PartyScreening.Match;
import org.winddown.reporting.register.PartyScreening.Outcome;
import org.winddown.reporting.register.PartyScreening.Owned;
import org.winddown.reporting.register.PartyScreening.Party;
import org.winddown.reporting.register.PartyScreening.Scope;
import org.winddown.reporting.register.PartyScreening.State;
import org.winddown.reporting.register.PartyScreening.UsedList;
import org.winddown.reporting.register.PartyScreening.Vote;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.party.lookup.ListedOwners;
import org.winddown.rules.party.lookup.PartyHit;
import org.winddown.rules.party.lookup.PartyLookup;
import org.winddown.rules.party.lookup.PartyRole;
import org.winddown.scheduler.match.PartyRecognition;
import org.winddown.scheduler.screening.KnownParties;
import org.winddown.scheduler.screening.Screened;
import org.winddown.scheduler.screening.ScreenedUnit;
import org.winddown.scheduler.screening.ScreeningPlan;

/** Looks the parties of a recorded run up again, on the lists and with the decisions that it knew. */
final class PartyScreenings {

    /** A name with fewer letters or digits says nothing. */
    private static final int FEWEST_LETTERS = 2;

    private final AssetInventory inventory;
    private final KnownParties parties;

    PartyScreenings(AssetInventory inventory, KnownParties parties) {
        this.inventory = inventory;
        this.parties = parties;
    }

    private static final class Named {

        private final Set<PartyRole> roles = EnumSet.noneOf(PartyRole.class);
        private final Set<String> sources = new TreeSet<>();
        private long rows;
        private final List<PartyHit> hits;

        Named(List<PartyHit> hits) {
            this.hits = hits;
        }
    }

    /** The screening of the parties of some units. */
    PartyScreening of(Screened screened, List<ScreenedUnit> units) {
        ScreeningPlan plan = screened.plan();
        Instant knownAt = plan.law().knownAt();
        Instant loadedBy = plan.stock().recordedBy();
        List<ListVersion> versions = parties.versions(knownAt, loadedBy);
        PartyRecognition recognition = new PartyRecognition(plan.judgements().matches());
        PartyLookup lookup = parties.at(knownAt, plan.asOf(), loadedBy).heeding(recognition);
        List<Party> named = new ArrayList<>();
        List<Match> matches = new ArrayList<>();
        List<Owned> owned = new ArrayList<>();
        List<Scope> scopes = new ArrayList<>();
        Set<String> asked = asked(plan);
        for (ScreenedUnit unit : units) {
            String code = unit.unit().code();
            Map<String, Named> names = new TreeMap<>();
            Map<String, List<PartyHit>> owners = new TreeMap<>();
            Map<String, Scope> bySource = new TreeMap<>();
            for (SnapshotRef snapshot : unit.snapshots()) {
                scan(snapshot, plan, lookup, names, owners, bySource);
            }
            scopes.addAll(bySource.values());
            names.forEach((name, found) -> {
                List<Match> here = found.hits.stream()
                        .map(hit -> match(code, name, hit, recognition))
                        .toList();
                matches.addAll(here);
                named.add(new Party(
                        code,
                        name,
                        found.roles,
                        found.sources,
                        found.rows,
                        versions.isEmpty() ? Outcome.NOT_SCREENED : outcome(name, here)));
                if (found.roles.contains(PartyRole.COUNTERPARTY)) {
                    asked.stream()
                            .filter(lookup.loaded()::contains)
                            .forEach(list -> lookup.owners(name, list)
                                    .map(answer -> owned(code, name, list, answer))
                                    .ifPresent(owned::add));
                }
            });
            owners.forEach((name, hits) -> {
                if (!names.containsKey(name)) {
                    hits.forEach(hit -> matches.add(match(code, name, hit, recognition)));
                }
            });
        }
        named.sort(Comparator.comparing(Party::unit).thenComparing(Party::name));
        return new PartyScreening(
                versions.stream().map(this::used).toList(), missing(plan, lookup), named, matches, owned, scopes);
    }

    private void scan(
            SnapshotRef snapshot,
            ScreeningPlan plan,
            PartyLookup lookup,
            Map<String, Named> names,
            Map<String, List<PartyHit>> owners,
            Map<String, Scope> scopes) {
        long[] counted = new long[2];
        inventory.scan(snapshot, (product, kind, id) -> PartyRole.in(kind), row -> {
            Asset asset = plan.judgements().answered(row.asset());
            counted[0]++;
            Set<String> here = new TreeSet<>();
            for (PartyRole role : PartyRole.values()) {
                String name = role.name(asset);
                if (!name.isBlank()) {
                    Named found = names.get(name);
                    if (found == null) {
                        Map<String, List<PartyHit>> all = lookup.found(asset);
                        found = new Named(parties(all.getOrDefault(name, List.of())));
                        names.put(name, found);
                        all.forEach((each, hits) -> owners.putIfAbsent(each, parties(hits)));
                    }
                    found.roles.add(role);
                    found.sources.add(snapshot.source());
                    found.rows += here.add(name) ? 1 : 0;
                }
            }
            if (here.isEmpty()) {
                counted[1]++;
            }
        });
        Scope before = scopes.getOrDefault(snapshot.source(), new Scope(snapshot.unit(), snapshot.source(), 0, 0, 0));
        scopes.put(
                snapshot.source(),
                new Scope(
                        snapshot.unit(),
                        snapshot.source(),
                        before.rows() + snapshot.assets(),
                        before.agreements() + counted[0],
                        before.unnamed() + counted[1]));
    }

    /** Ships and aircraft are no party. */
    private static List<PartyHit> parties(List<PartyHit> hits) {
        return hits.stream().filter(hit -> !PartyHit.thing(hit.party())).toList();
    }

    private static Outcome outcome(String name, List<Match> matches) {
        if (name.codePoints().filter(Character::isLetterOrDigit).count() < FEWEST_LETTERS) {
            return Outcome.NOT_SCREENABLE;
        }
        if (matches.isEmpty()) {
            return Outcome.NOTHING_FOUND;
        }
        Set<State> states = EnumSet.noneOf(State.class);
        matches.forEach(match -> states.add(match.state()));
        return states.contains(State.SURE) || states.contains(State.CONFIRMED)
                ? Outcome.MATCHED
                : states.contains(State.OPEN) ? Outcome.OPEN : Outcome.CLEARED;
    }

    private static Match match(String unit, String name, PartyHit hit, PartyRecognition recognition) {
        MatchState said = recognition.state(name, hit);
        PartyHit heard = recognition.heard(name, hit);
        return new Match(
                unit,
                name,
                hit.version(),
                hit.party().id(),
                hit.name().text(),
                hit.party().since(),
                hit.countsAs(),
                state(heard, said),
                heard.confidence(),
                hit.evidence(),
                said.votes().stream()
                        .map(vote -> new Vote(
                                vote.answer().name(),
                                vote.by(),
                                vote.recordedAt(),
                                vote.why(),
                                said.decided().equals(Optional.of(vote.answer()))))
                        .toList());
    }

    private static State state(PartyHit heard, MatchState said) {
        Optional<MatchAnswer> decided = said.decided();
        if (heard.denied()) {
            return State.CLEARED;
        }
        return decided.equals(Optional.of(MatchAnswer.SAME))
                ? State.CONFIRMED
                : heard.matches() ? State.SURE : State.OPEN;
    }

    private static Owned owned(String unit, String name, String list, ListedOwners answer) {
        return new Owned(
                unit,
                name,
                list,
                answer.decision(),
                answer.proof().direct().atLeast(),
                answer.proof().direct().atMost(),
                String.join(" ", answer.proof().words()));
    }

    private UsedList used(ListVersion version) {
        return new UsedList(
                version.label(),
                parties.countsAs(version),
                version.publishedAt(),
                version.loadedAt(),
                version.format(),
                version.sha256(),
                version.entries(),
                version.names());
    }

    /** The lists that measures ask about. */
    private static Set<String> asked(ScreeningPlan plan) {
        Set<String> asked = new TreeSet<>();
        plan.law().known().forEach(measure -> asked.addAll(measure.lists()));
        return asked;
    }

    /** Of these the ones that are not loaded, each with the measures that ask. */
    private static List<String> missing(ScreeningPlan plan, PartyLookup lookup) {
        return asked(plan).stream()
                .filter(list -> !lookup.loaded().contains(list))
                .map(list -> list + " ("
                        + String.join(
                                ", ",
                                plan.law().known().stream()
                                        .filter(measure -> measure.lists().contains(list))
                                        .map(Measure::id)
                                        .toList())
                        + ")")
                .toList();
    }
}

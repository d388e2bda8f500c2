package org.winddown.rules.party.lookup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.identification.name.NameKind;
import org.winddown.rules.party.ownership.BlockedBy;
import org.winddown.rules.party.ownership.OwnershipDecision;
import org.winddown.rules.party.ownership.OwnershipGraph;
import org.winddown.rules.party.ownership.OwnershipRule;
import org.winddown.rules.time.Moment;

/**
 * Looks the parties of an agreement, and who owns them, up on the lists in force.
 *
 * <p>A fact is settled only where every list that the measure asks about was looked at and none leaves a doubt; a doubt
 * leaves it unknown, so that a person must say. Thread-safe.
 */
public final class PartyLookup {

    /** No list is loaded: nothing is looked up. */
    public static final PartyLookup NONE = new PartyLookup(
            Set.of(), () -> ListsInForce.of(List.of()), () -> OwnershipGraph.of(List.of()), LocalDate.EPOCH, "");

    /** The list whose parties are blocked, so that what they sign counts. */
    private static final String BLOCKED = "us-sdn";

    /** Hits that a reason tells; all of them count. */
    private static final int TOLD = 10;

    private final Set<String> loaded;
    private final Supplier<ListsInForce> lists;
    private final Supplier<OwnershipGraph> owners;
    private final LocalDate day;
    private final String version;
    private final PartyJudge judge;
    private final Map<String, List<PartyHit>> heard = new ConcurrentHashMap<>();

    /**
     * Prepares looking up.
     *
     * @param loaded names of the lists in force, as measures name them
     * @param lists gives these lists, when the first name is looked up; asked again for each name
     * @param owners gives who owns whom, likewise
     * @param day the day for which owners count
     * @param version text of all that is looked at; equal texts and days find the same
     */
    public PartyLookup(
            Set<String> loaded,
            Supplier<ListsInForce> lists,
            Supplier<OwnershipGraph> owners,
            LocalDate day,
            String version) {
        this(loaded, lists, owners, day, version, PartyJudge.NOBODY);
    }

    private PartyLookup(
            Set<String> loaded,
            Supplier<ListsInForce> lists,
            Supplier<OwnershipGraph> owners,
            LocalDate day,
            String version,
            PartyJudge judge) {
        this.loaded = Set.copyOf(loaded);
        this.lists = lists;
        this.owners = owners;
        this.day = day;
        this.version = version;
        this.judge = judge;
    }

    /** The same where people are heard: what they said of a name and an entry counts. */
    public PartyLookup heeding(PartyJudge said) {
        return new PartyLookup(loaded, lists, owners, day, version, said);
    }

    /**
     * The entries of lists that each party of an asset, and each owner on record of the other party, may mean, whatever
     * people said; by the name as written.
     */
    public Map<String, List<PartyHit>> found(Asset asset) {
        if (loaded.isEmpty() || !PartyRole.in(asset.key().kind())) {
            return Map.of();
        }
        Map<String, List<PartyHit>> found = new TreeMap<>();
        for (PartyRole role : PartyRole.values()) {
            String name = role.name(asset);
            if (!name.isEmpty()) {
                found.put(name, lists.get().find(name, role.kind()));
            }
        }
        String counterparty = PartyRole.COUNTERPARTY.name(asset);
        if (owners.get().records(counterparty)) {
            owners.get()
                    .owners(counterparty)
                    .forEach(owner -> found.put(owner, lists.get().find(owner, NameKind.UNKNOWN)));
        }
        return found;
    }

    /** What a name means or may mean once people were heard, the surest first; what they denied comes last. */
    private List<PartyHit> find(String name, NameKind kind) {
        return heard.computeIfAbsent(kind + " " + name, key -> lists.get().find(name, kind, judge));
    }

    /** Text of all that is looked at; empty when no list is loaded. */
    public String version() {
        return version;
    }

    /** Names of the lists in force, as measures name them. */
    public Set<String> loaded() {
        return loaded;
    }

    /**
     * Whether owners on one list hold enough of a party, once people were heard; empty when no owner of it is on
     * record.
     *
     * @param list name of the list, as measures name it
     */
    public Optional<ListedOwners> owners(String party, String list) {
        if (!owners.get().records(party)) {
            return Optional.empty();
        }
        BlockedBy sure = blocked(party, list, true);
        if (sure.decision() == OwnershipDecision.OWNED) {
            return Optional.of(new ListedOwners(OwnershipDecision.OWNED, sure));
        }
        BlockedBy possible = blocked(party, list, false);
        return Optional.of(new ListedOwners(
                possible.decision() == OwnershipDecision.NOT_OWNED
                        ? OwnershipDecision.NOT_OWNED
                        : OwnershipDecision.UNKNOWN,
                possible));
    }

    private List<PartyHit> hits(String name, NameKind kind, Set<String> on) {
        return find(name, kind).stream()
                .filter(hit -> hit.countsAs().stream().anyMatch(on::contains))
                .toList();
    }

    /** Without those of which people said that they are somebody else. */
    private static List<PartyHit> possible(List<PartyHit> hits) {
        return hits.stream().filter(hit -> !hit.denied()).toList();
    }

    private BlockedBy blocked(String name, String list, boolean surely) {
        Set<String> listed = new HashSet<>();
        for (String owner : owners.get().owners(name)) {
            List<PartyHit> hits = possible(hits(owner, NameKind.UNKNOWN, Set.of(list)));
            if (surely ? hits.stream().anyMatch(PartyHit::matches) : !hits.isEmpty()) {
                listed.add(owner);
            }
        }
        return owners.get().blocked(name, listed, day);
    }

    /** Whether any of these lists is loaded. */
    public boolean covers(Set<String> asked) {
        return asked.stream().anyMatch(loaded::contains);
    }

    /** What is known of an asset's parties, for a measure that asks about some lists. */
    public PartyFacts facts(Asset asset, Set<String> asked) {
        if (!covers(asked) || !PartyRole.in(asset.key().kind())) {
            return PartyFacts.NONE;
        }
        return new Question(asset, asked).answer();
    }

    /** What was found of each party of an asset, whatever the measure; a line each. */
    public List<String> words(Asset asset) {
        if (loaded.isEmpty() || !PartyRole.in(asset.key().kind())) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        for (PartyRole role : PartyRole.values()) {
            String name = role.name(asset);
            if (!name.isEmpty()) {
                for (PartyHit hit : find(name, role.kind())) {
                    words.add(role.column(asset) + " \"" + name + "\" " + hit.words());
                }
            }
        }
        return words;
    }

    private final class Question {

        private final Asset asset;
        private final Set<String> asked;
        private final Set<String> looked;
        private final boolean whole;
        private final Map<String, Object> values = new HashMap<>();
        private final Map<String, String> reasons = new HashMap<>();
        private boolean touched;

        Question(Asset asset, Set<String> asked) {
            this.asset = asset;
            this.asked = asked;
            this.looked = asked.stream().filter(loaded::contains).collect(Collectors.toCollection(TreeSet::new));
            this.whole = looked.size() == asked.size();
        }

        PartyFacts answer() {
            String counterparty = PartyRole.COUNTERPARTY.name(asset);
            if (!counterparty.isEmpty()) {
                listed(counterparty);
                owned(counterparty);
            }
            String signatory = PartyRole.SIGNATORY.name(asset);
            if (!signatory.isEmpty() && looked.contains(BLOCKED)) {
                signed(signatory);
            }
            return new PartyFacts(values, reasons, touched);
        }

        private void listed(String name) {
            List<PartyHit> all = hits(name, PartyRole.COUNTERPARTY.kind(), looked);
            List<PartyHit> hits = possible(all);
            String who = PartyRole.COUNTERPARTY.column(asset) + " \"" + name + "\" ";
            reasons.put(PartyFacts.LISTED, who + words(all, looked));
            touched |= !hits.isEmpty();
            Set<String> matched = new TreeSet<>();
            Set<String> doubtful = new TreeSet<>();
            hits.forEach(hit -> hit.countsAs().stream()
                    .filter(looked::contains)
                    .forEach(list -> (hit.matches() ? matched : doubtful).add(list)));
            doubtful.removeAll(matched);
            boolean settled = whole && doubtful.isEmpty();
            if (settled || (asked.size() == 1 && !matched.isEmpty())) {
                values.put(PartyFacts.LISTED, List.copyOf(matched));
                since(hits);
            }
        }

        /** Since when it is listed, where all its entries tell and tell the same. */
        private void since(List<PartyHit> hits) {
            List<PartyHit> matched = hits.stream().filter(PartyHit::matches).toList();
            Set<LocalDate> days = new HashSet<>();
            for (PartyHit hit : matched) {
                LocalDate since = hit.party().since();
                if (since == null) {
                    return;
                }
                days.add(since);
            }
            if (days.size() == 1) {
                Moment.parse(days.iterator().next().toString())
                        .ifPresent(moment -> values.put(PartyFacts.LISTED_SINCE, moment));
            }
        }

        private void signed(String name) {
            List<PartyHit> all = hits(name, PartyRole.SIGNATORY.kind(), Set.of(BLOCKED));
            List<PartyHit> hits = possible(all);
            reasons.put(PartyFacts.SIGNATORY_BLOCKED, "signatory \"" + name + "\" " + words(all, Set.of(BLOCKED)));
            touched |= !hits.isEmpty();
            if (hits.isEmpty() || hits.stream().anyMatch(PartyHit::matches)) {
                values.put(PartyFacts.SIGNATORY_BLOCKED, !hits.isEmpty());
            }
        }

        private String words(List<PartyHit> hits, Set<String> on) {
            if (hits.isEmpty()) {
                return "resembles no name of "
                        + on.stream()
                                .map(list -> list + " (" + lists.get().versions(list) + ")")
                                .collect(Collectors.joining(", "));
            }
            String first = hits.stream().limit(TOLD).map(PartyHit::words).collect(Collectors.joining("; it "));
            return hits.size() <= TOLD ? first : first + "; and it resembles " + (hits.size() - TOLD) + " more entries";
        }

        private void owned(String name) {
            if (!owners.get().records(name)) {
                return;
            }
            Map<String, BigDecimal> shares = new TreeMap<>();
            List<String> words = new ArrayList<>();
            boolean settled = whole;
            for (String list : looked) {
                BlockedBy sure = blocked(name, list, true);
                BlockedBy possible = blocked(name, list, false);
                boolean owned = sure.decision() == OwnershipDecision.OWNED;
                boolean open = !owned && possible.decision() != OwnershipDecision.NOT_OWNED;
                touched |= owned || open;
                settled &= owned || (!open && accounted(possible));
                BigDecimal share = sure.direct().atLeast();
                if (share.signum() > 0) {
                    shares.put(list, share);
                }
                words.add(list + " (" + lists.get().versions(list) + "), " + day + ": "
                        + (owned ? "OWNED" : open ? "UNKNOWN" : "NOT_OWNED on record") + ". "
                        + String.join(" ", (owned ? sure : possible).words())
                        + entries(owned ? sure : possible, list));
            }
            reasons.put(PartyFacts.OWNED_BY, String.join(" ", words));
            if ((settled && shares.size() <= 1) || (asked.size() == 1 && owned(shares))) {
                values.put(
                        PartyFacts.OWNED_BY,
                        shares.entrySet().stream()
                                .map(share -> share.getKey() + ":"
                                        + share.getValue().stripTrailingZeros().toPlainString())
                                .toList());
            }
        }

        private boolean owned(Map<String, BigDecimal> shares) {
            return shares.values().stream().anyMatch(OwnershipRule.FIFTY_PERCENT::met);
        }

        /** Which entries the listed owners are. */
        private String entries(BlockedBy answer, String list) {
            return answer.listedOwners().stream()
                    .map(owner -> " Owner \"" + owner + "\" "
                            + words(hits(owner, NameKind.UNKNOWN, Set.of(list)), Set.of(list)) + ".")
                    .collect(Collectors.joining());
        }

        /** Whether who owns the rest, which nobody recorded, cannot turn the answer. */
        private boolean accounted(BlockedBy possible) {
            return !OwnershipRule.FIFTY_PERCENT.met(possible.direct().atMost().add(possible.unrecorded()));
        }
    }
}

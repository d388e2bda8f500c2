package org.winddown.rules.party.ownership;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who owns how much of whom, by day. Names that differ in case or white space only are the same party.
 *
 * <p>A party is blocked when it is listed, or when blocked parties own enough of it; that is all that makes it so.
 * Owners that own each other in a circle block nobody unless one of them is listed or owned from outside. The answers
 * are about what is on record: of an owner that nobody recorded nothing is known. Immutable and thread-safe.
 */
public final class OwnershipGraph {

    private final Map<String, List<Stake>> byOwned;

    private OwnershipGraph(Map<String, List<Stake>> byOwned) {
        this.byOwned = byOwned;
    }

    /** A graph of these stakes. */
    public static OwnershipGraph of(Collection<Stake> stakes) {
        Map<String, List<Stake>> byOwned = new HashMap<>();
        for (Stake stake : stakes) {
            byOwned.computeIfAbsent(PartyKey.of(stake.owned()), owned -> new ArrayList<>())
                    .add(stake);
        }
        byOwned.replaceAll((owned, of) -> List.copyOf(of));
        return new OwnershipGraph(byOwned);
    }

    /** Whether listed parties own enough of a party, by {@link OwnershipRule#FIFTY_PERCENT}. */
    public BlockedBy blocked(String party, Set<String> listed, LocalDate day) {
        return blocked(party, listed, day, OwnershipRule.FIFTY_PERCENT);
    }

    /**
     * Whether listed parties own enough of a party.
     *
     * @param party name of the party; that it is listed itself does not count here
     * @param listed names of all listed parties
     * @param day the day; law and lists are dated to the second, stakes to the day
     * @param rule what is enough
     */
    public BlockedBy blocked(String party, Set<String> listed, LocalDate day, OwnershipRule rule) {
        Set<String> keys = listed.stream().map(PartyKey::of).collect(Collectors.toSet());
        return new OwnershipQuestion(party, keys, day, rule, Owners.above(this, party, keys, day)).answer();
    }

    /** Names of all who hold something of a party, of its owners, and so on, at any time. */
    public Set<String> owners(String party) {
        Set<String> names = new TreeSet<>();
        above(party).forEach(stake -> names.add(stake.owner()));
        return names;
    }

    /** Whether any stake in a party is on record, at any time. */
    public boolean records(String party) {
        return byOwned.containsKey(PartyKey.of(party));
    }

    /** The days on which an answer about a party can change; between two of them it stays. */
    public SortedSet<LocalDate> criticalDays(String party) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (Stake stake : above(party)) {
            if (stake.from() != null) {
                days.add(stake.from());
            }
            if (stake.to() != null) {
                days.add(stake.to());
            }
        }
        return days;
    }

    /** Stakes in a party by key, whatever the day. */
    List<Stake> in(String owned) {
        return byOwned.getOrDefault(owned, List.of());
    }

    private List<Stake> above(String party) {
        List<Stake> stakes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        String first = PartyKey.of(party);
        seen.add(first);
        open.add(first);
        while (!open.isEmpty()) {
            for (Stake stake : in(open.remove())) {
                stakes.add(stake);
                String owner = PartyKey.of(stake.owner());
                if (seen.add(owner)) {
                    open.add(owner);
                }
            }
        }
        return stakes;
    }
}

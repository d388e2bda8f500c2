package org.winddown.rules.party.ownership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All that bears on one party on one day: who holds how much of it, of its owners, and so on. Nothing is said of what
 * owns a listed party, which counts whoever owns it.
 */
final class Owners {

    /** What one owner holds, as far as the sources that speak of it agree. */
    record Held(String owner, String name, BigDecimal atLeast, BigDecimal atMost, List<Stake> stakes) {

        boolean open() {
            return atLeast.compareTo(atMost) != 0;
        }
    }

    /** The owners of one party; their order is that of their keys. */
    record Shares(String name, List<Held> owners, BigDecimal stated) {

        /** Whether what is stated leaves something over, so that no more than that can be unknown. */
        boolean consistent() {
            return stated.compareTo(Stake.WHOLE) <= 0;
        }
    }

    private final String party;
    private final Map<String, Shares> shares;

    private Owners(String party, Map<String, Shares> shares) {
        this.party = party;
        this.shares = shares;
    }

    static Owners above(OwnershipGraph graph, String party, Set<String> listed, LocalDate day) {
        Map<String, Shares> shares = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>();
        String first = PartyKey.of(party);
        names.put(first, party);
        open.add(first);
        while (!open.isEmpty()) {
            String owned = open.remove();
            Shares of = shares(names.getOrDefault(owned, owned), graph.in(owned), day);
            shares.put(owned, of);
            for (Held held : of.owners()) {
                if (names.putIfAbsent(held.owner(), held.name()) == null && !listed.contains(held.owner())) {
                    open.add(held.owner());
                }
            }
        }
        return new Owners(first, shares);
    }

    private static Shares shares(String name, List<Stake> stakes, LocalDate day) {
        Map<String, List<Stake>> byOwner = new TreeMap<>();
        for (Stake stake : stakes) {
            if (stake.holds(day)) {
                byOwner.computeIfAbsent(PartyKey.of(stake.owner()), owner -> new ArrayList<>())
                        .add(stake);
            }
        }
        List<Held> owners = new ArrayList<>();
        BigDecimal stated = BigDecimal.ZERO;
        for (Map.Entry<String, List<Stake>> owner : byOwner.entrySet()) {
            Held held = held(owner.getKey(), owner.getValue());
            owners.add(held);
            stated = stated.add(held.atLeast());
        }
        return new Shares(name, owners, stated);
    }

    /** Two sources that speak of the same stake are not added up; who does not know the share does not contradict. */
    private static Held held(String owner, List<Stake> stakes) {
        List<BigDecimal> known = stakes.stream()
                .flatMap(stake -> stake.share().stream())
                .sorted()
                .toList();
        return new Held(
                owner,
                stakes.get(0).owner(),
                known.isEmpty() ? BigDecimal.ZERO : known.get(0),
                known.isEmpty() ? Stake.WHOLE : known.get(known.size() - 1),
                stakes);
    }

    /** Key of the party that all this is about. */
    String party() {
        return party;
    }

    /** The parties whose owners are looked at, the party itself first, then by how far they are from it. */
    Map<String, Shares> all() {
        return shares;
    }

    /** The owners of a party by key; of one whose owners do not matter there are none. */
    Shares of(String owned) {
        return shares.getOrDefault(owned, new Shares(owned, List.of(), BigDecimal.ZERO));
    }
}

package org.winddown.rules.party.ownership;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which owners are blocked: the listed ones, then what they own enough of, and so on until nothing is added. Each link
 * is tested by itself. The party asked about passes nothing on, so that it cannot be its own reason.
 */
final class Spread {

    private record Link(String owned, Owners.Held held) {}

    private final Owners owners;
    private final OwnershipRule rule;
    private final boolean atMost;
    private final Map<String, Integer> rounds = new HashMap<>();
    private final Map<String, Tally> tallies = new HashMap<>();

    /** What blocked owners hold of one party so far. */
    private static final class Tally {
        private BigDecimal sum = BigDecimal.ZERO;
        private BigDecimal largest = BigDecimal.ZERO;
        private BigDecimal stated = BigDecimal.ZERO;
    }

    private Spread(Owners owners, OwnershipRule rule, boolean atMost) {
        this.owners = owners;
        this.rule = rule;
        this.atMost = atMost;
    }

    /** Who is blocked if every open share is as small as it can be. */
    static Spread sure(Owners owners, Set<String> listed, OwnershipRule rule) {
        return new Spread(owners, rule, false).from(listed);
    }

    /** Who is blocked if every open share is as large as it can be. */
    static Spread possible(Owners owners, Set<String> listed, OwnershipRule rule) {
        return new Spread(owners, rule, true).from(listed);
    }

    private Spread from(Set<String> listed) {
        Map<String, List<Link>> links = new HashMap<>();
        Set<String> round = new TreeSet<>();
        owners.all().forEach((owned, shares) -> {
            for (Owners.Held held : shares.owners()) {
                links.computeIfAbsent(held.owner(), owner -> new ArrayList<>()).add(new Link(owned, held));
                if (listed.contains(held.owner()) && !held.owner().equals(owners.party())) {
                    round.add(held.owner());
                }
            }
        });
        int number = 0;
        while (!round.isEmpty()) {
            for (String owner : round) {
                rounds.put(owner, number);
            }
            Set<String> next = new TreeSet<>();
            for (String owner : round) {
                for (Link link : links.getOrDefault(owner, List.of())) {
                    count(link);
                    if (passesOn(link.owned()) && rule.met(counted(link.owned()))) {
                        next.add(link.owned());
                    }
                }
            }
            round.clear();
            round.addAll(next);
            number++;
        }
        return this;
    }

    private boolean passesOn(String owned) {
        return !owned.equals(owners.party()) && !rounds.containsKey(owned);
    }

    private void count(Link link) {
        Tally tally = tallies.computeIfAbsent(link.owned(), owned -> new Tally());
        Owners.Held held = link.held();
        BigDecimal share = atMost ? held.atMost() : held.atLeast();
        tally.sum = tally.sum.add(share);
        tally.stated = tally.stated.add(held.atLeast());
        Owners.Shares all = owners.of(link.owned());
        BigDecimal left = Stake.WHOLE.subtract(all.stated()).add(held.atLeast());
        tally.largest = tally.largest.max(atMost && all.consistent() ? share.min(left) : share);
    }

    /** Percent of a party that counts: never more than what the others, who are not blocked, leave over. */
    BigDecimal counted(String owned) {
        Tally tally = tallies.getOrDefault(owned, new Tally());
        if (!rule.aggregate()) {
            return tally.largest;
        }
        Owners.Shares all = owners.of(owned);
        if (!atMost || !all.consistent()) {
            return tally.sum;
        }
        return tally.sum.min(Stake.WHOLE.subtract(all.stated()).add(tally.stated));
    }

    /** Whether blocked owners hold enough of the party asked about. */
    boolean reaches() {
        return rule.met(counted(owners.party()));
    }

    boolean contains(String owner) {
        return rounds.containsKey(owner);
    }

    /** Whether an owner was blocked before a party was, so that it may be a reason for it. */
    boolean explains(String owner, String owned) {
        Integer of = rounds.get(owner);
        return of != null && of < rounds.getOrDefault(owned, Integer.MAX_VALUE);
    }
}

package org.winddown.rules.party.ownership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Answers whether listed parties own enough of one party on one day. */
final class OwnershipQuestion {

    private final String party;
    private final Set<String> listed;
    private final LocalDate day;
    private final OwnershipRule rule;
    private final Owners owners;
    private final Spread sure;
    private final Spread possible;

    OwnershipQuestion(String party, Set<String> listed, LocalDate day, OwnershipRule rule, Owners owners) {
        this.party = party;
        this.listed = listed;
        this.day = day;
        this.rule = rule;
        this.owners = owners;
        this.sure = Spread.sure(owners, listed, rule);
        this.possible = Spread.possible(owners, listed, rule);
    }

    BlockedBy answer() {
        OwnershipDecision decision = sure.reaches()
                ? OwnershipDecision.OWNED
                : possible.reaches() ? OwnershipDecision.UNKNOWN : OwnershipDecision.NOT_OWNED;
        BigDecimal stated = owners.of(owners.party()).stated();
        return new BlockedBy(
                party,
                day,
                decision,
                proof(decision == OwnershipDecision.OWNED ? sure : possible),
                decision == OwnershipDecision.UNKNOWN ? missing() : List.of(),
                Stake.WHOLE.subtract(stated).max(BigDecimal.ZERO));
    }

    private List<Aggregate> proof(Spread by) {
        List<Aggregate> steps = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        seen.add(owners.party());
        open.add(owners.party());
        while (!open.isEmpty()) {
            String owned = open.remove();
            List<Holding> holdings = new ArrayList<>();
            for (Owners.Held held : owners.of(owned).owners()) {
                if (by.explains(held.owner(), owned)) {
                    holdings.add(holding(held, owned));
                    if (!listed.contains(held.owner()) && seen.add(held.owner())) {
                        open.add(held.owner());
                    }
                }
            }
            steps.add(step(owned, holdings, by));
        }
        return steps;
    }

    private Aggregate step(String owned, List<Holding> holdings, Spread by) {
        BigDecimal atLeast = BigDecimal.ZERO;
        for (Holding holding : holdings) {
            if (holding.why() == Holding.Why.LISTED || holding.why() == Holding.Why.OWNED) {
                atLeast = rule.aggregate() ? atLeast.add(holding.atLeast()) : atLeast.max(holding.atLeast());
            }
        }
        BigDecimal atMost = by == sure ? atLeast : possible.counted(owned).max(atLeast);
        return new Aggregate(owners.of(owned).name(), holdings, atLeast, atMost);
    }

    private Holding holding(Owners.Held held, String owned) {
        return new Holding(
                held.name(), owners.of(owned).name(), held.atLeast(), held.atMost(), why(held.owner()), held.stakes());
    }

    private Holding.Why why(String owner) {
        if (listed.contains(owner)) {
            return Holding.Why.LISTED;
        }
        return sure.contains(owner) ? Holding.Why.OWNED : Holding.Why.MAY_BE_OWNED;
    }

    /** Open shares of what may be owned and is not for sure, held by who is or may be blocked. */
    private List<Holding> missing() {
        List<Holding> missing = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Deque<String> undecided = new ArrayDeque<>();
        seen.add(owners.party());
        undecided.add(owners.party());
        while (!undecided.isEmpty()) {
            String owned = undecided.remove();
            for (Owners.Held held : owners.of(owned).owners()) {
                if (!possible.contains(held.owner())) {
                    continue;
                }
                if (held.open()) {
                    missing.add(holding(held, owned));
                }
                if (!sure.contains(held.owner()) && seen.add(held.owner())) {
                    undecided.add(held.owner());
                }
            }
        }
        return missing;
    }
}

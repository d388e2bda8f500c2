package org.winddown.rules.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.Duty;

/**
 * Judges a measure on one set of facts as of one instant, for every combination of the unknown facts it asks for: what
 * it covers and reaches, and within that each act by itself, so that what is unknown of one does not multiply what is
 * unknown of the others.
 */
final class Exploration {

    private final PreparedMeasure prepared;
    private final Facts facts;
    private final Instant asOf;
    private final LocalDate day;
    private final boolean proving;
    private final Coverages.@Nullable Key key;
    private final Unknowns unknowns = new Unknowns();
    private final Map<Act, Outcomes> byAct = new EnumMap<>(Act.class);
    private final List<Leaf> leaves = new ArrayList<>(1);

    /** A path at its end, for what every act comes to that is not looked at. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Leaf(int[] choices, Judgement judgement) {

        Unknowns.Path<ActVerdict> about(Act act) {
            return new Unknowns.Path<>(choices, judgement.otherwise().about(act));
        }
    }

    /** What an act comes to, on every path. */
    private static final class Outcomes {

        private final List<Unknowns.Path<ActVerdict>> paths = new ArrayList<>(1);
        private boolean found;
    }

    /**
     * Explores.
     *
     * @param day the day of {@code asOf} in UTC, on which citations are looked up
     * @param proving whether verdicts carry their proofs
     */
    Exploration(PreparedMeasure prepared, Facts facts, Instant asOf, LocalDate day, boolean proving) {
        this.prepared = prepared;
        this.facts = facts;
        this.asOf = asOf;
        this.day = day;
        this.proving = proving;
        this.key = prepared.coverages(proving).key(facts);
        do {
            Judgement judgement = new Judgement(prepared, facts, key, asOf, day, unknowns, proving);
            if (judgement.covers()) {
                acts(judgement);
            } else {
                close(judgement, Set.of());
            }
        } while (unknowns.next(0));
        byAct.values().removeIf(outcomes -> !outcomes.found);
    }

    private void acts(Judgement judgement) {
        int asked = unknowns.asked();
        Dates.Mark mark = judgement.mark();
        Set<Act> acts = judgement.acts(prepared.acts());
        if (unknowns.asked() == asked) {
            acts.forEach(act -> each(judgement, act, Set.of()));
            close(judgement, acts);
            return;
        }
        unknowns.back(asked);
        judgement.back(mark);
        prepared.acts().forEach(act -> each(judgement, act, Set.of(act)));
        close(judgement, prepared.acts());
    }

    /**
     * Explores one act.
     *
     * @param apart the act when its own occasions are to be found on each path; empty when those of all acts are known
     */
    private void each(Judgement judgement, Act act, Set<Act> apart) {
        int asked = unknowns.asked();
        Dates.Mark mark = judgement.mark();
        Outcomes outcomes = byAct.get(act);
        if (outcomes == null) {
            outcomes = new Outcomes();
            byAct.put(act, outcomes);
            for (Leaf leaf : leaves) {
                outcomes.paths.add(leaf.about(act));
            }
        }
        do {
            if (!apart.isEmpty()) {
                judgement.acts(apart);
            }
            ActVerdict verdict = judgement.verdict(act);
            outcomes.found |= verdict != null;
            outcomes.paths.add(new Unknowns.Path<>(
                    unknowns.chosen(), verdict == null ? judgement.otherwise().about(act) : verdict));
            if (unknowns.asked() > asked) {
                judgement.back(mark);
            }
        } while (unknowns.next(asked));
    }

    /** Ends a path on which some acts were looked at. */
    private void close(Judgement judgement, Set<Act> acts) {
        Leaf leaf = new Leaf(unknowns.chosen(), judgement);
        leaves.add(leaf);
        if (byAct.size() > acts.size()) {
            byAct.forEach((act, outcomes) -> {
                if (!acts.contains(act)) {
                    outcomes.paths.add(leaf.about(act));
                }
            });
        }
    }

    /** The acts that came to something on some path; use when there is none. */
    Set<Act> acts() {
        return byAct.isEmpty() ? Set.of(Act.USE) : byAct.keySet();
    }

    /** What an act comes to, one path for each combination; at least one. */
    List<Unknowns.Path<ActVerdict>> paths(Act act) {
        Outcomes outcomes = byAct.get(act);
        return outcomes == null ? leaves.stream().map(leaf -> leaf.about(act)).toList() : outcomes.paths;
    }

    /** The unknown facts asked for, by their numbers in the paths. */
    List<String> unknown() {
        return unknowns.facts();
    }

    /** The duties on a path; what it covers by its assumptions is nothing to remember. */
    List<Duty> duties(Unknowns.Path<ActVerdict> path) {
        Judgement judgement = new Judgement(prepared, facts, null, asOf, day, unknowns.as(path), proving);
        return judgement.covers() ? judgement.duties() : List.of();
    }
}

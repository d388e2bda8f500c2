package org.winddown.rules.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.Duty;
import org.winddown.rules.evaluation.MeasureVerdict;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.time.Interval;

/**
 * The engine: facts, a measure and an instant in, verdicts out. A pure function.
 *
 * <p>A missing fact is never guessed: the measure is judged once for each value the fact may have. When all outcomes
 * agree, or none can be worse than an exemption, the fact did not matter; else the verdict is {@link Verdict#REVIEW},
 * naming the facts that decide and the worst outcome.
 *
 * <p>Thread-safe.
 */
public final class Engine {

    /** Most serious first; among reviews the worst case, among clear ones the reason that says most. */
    private static final Comparator<ActVerdict> MOST_SERIOUS_FIRST = Engine::compare;

    private static final long SECONDS_A_DAY = 86_400;

    private final PreparedMeasure prepared;

    /** An engine for one measure. */
    public Engine(Measure measure) {
        this.prepared = new PreparedMeasure(measure, RulePacks.vocabulary());
    }

    /** The measure it judges by. */
    public Measure measure() {
        return prepared.measure();
    }

    /** The verdicts of the measure on assets with these facts, as of an instant, without their proofs. */
    public MeasureVerdict evaluate(Facts facts, Instant asOf) {
        return judge(facts, asOf, false);
    }

    /** The same verdicts with their proofs. */
    public MeasureVerdict prove(Facts facts, Instant asOf) {
        return judge(facts, asOf, true);
    }

    /**
     * The instants at which verdicts on these facts may change; between two of them they do not, at any whole second.
     *
     * @return whole seconds in order, without repeats; may be empty. The last day on which notice stops a renewal
     *     begins and ends at one of them too
     */
    public List<Instant> criticalInstants(Facts facts) {
        return CriticalInstants.of(prepared, facts);
    }

    /**
     * The time around a whole second in which the verdicts on these facts are the same, with their proofs, at every
     * whole second.
     */
    public Interval constantAround(Facts facts, Instant second) {
        return CriticalInstants.around(prepared, facts, second);
    }

    private MeasureVerdict judge(Facts facts, Instant asOf, boolean proving) {
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(asOf.getEpochSecond(), SECONDS_A_DAY));
        Exploration explored = new Exploration(prepared, facts, asOf, day, proving);
        List<ActVerdict> acts = new ArrayList<>();
        for (Act act : explored.acts()) {
            acts.add(combine(act, explored.unknown(), explored.paths(act)));
        }
        acts.sort(MOST_SERIOUS_FIRST);
        return new MeasureVerdict(
                prepared.measure().id(),
                prepared.measure().version(),
                acts,
                proving ? duties(explored, acts.get(0)) : List.of());
    }

    /** The duties on the path that came out worst. */
    private static List<Duty> duties(Exploration explored, ActVerdict headline) {
        Verdict worst = headline.worstCase() == null ? headline.verdict() : headline.worstCase();
        return worst.worseThan(Verdict.EXEMPT)
                ? explored.paths(headline.act()).stream()
                        .filter(path -> path.result().verdict() == worst)
                        .findFirst()
                        .map(explored::duties)
                        .orElse(List.of())
                : List.of();
    }

    private static int compare(ActVerdict one, ActVerdict other) {
        int order = one.verdict().compareTo(other.verdict());
        if (order == 0) {
            order = compare(one.worstCase(), other.worstCase());
        }
        if (order == 0) {
            order = compare(one.clearReason(), other.clearReason());
        }
        return order == 0 ? one.act().compareTo(other.act()) : order;
    }

    /** Nothing comes last. */
    private static <T extends Comparable<T>> int compare(@Nullable T one, @Nullable T other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        return one.compareTo(other);
    }

    private static ActVerdict combine(Act act, List<String> unknown, List<Unknowns.Path<ActVerdict>> paths) {
        ActVerdict first = paths.get(0).result();
        if (paths.size() == 1) {
            return first;
        }
        ActVerdict worst = first;
        boolean oneOutcome = true;
        boolean onePhase = true;
        for (Unknowns.Path<ActVerdict> path : paths) {
            ActVerdict outcome = path.result();
            oneOutcome &= outcome.verdict() == first.verdict();
            onePhase &= outcome.phase().equals(first.phase());
            if (outcome.verdict().worseThan(worst.verdict()) || earlier(outcome, worst)) {
                worst = outcome;
            }
        }
        if (oneOutcome || !worst.verdict().worseThan(Verdict.EXEMPT)) {
            return onePhase
                    ? worst
                    : worst.saying(worst.reason() + ", or another phase: that depends on "
                            + String.join(", ", DecidingFacts.of(unknown, paths, ActVerdict::phase)));
        }
        return worst.inDoubt(act, DecidingFacts.of(unknown, paths, ActVerdict::verdict));
    }

    /** Of two verdicts alike the one that takes effect earlier is the worse. */
    private static boolean earlier(ActVerdict one, ActVerdict other) {
        Instant at = one.effectiveAt();
        Instant against = other.effectiveAt();
        return one.verdict() == other.verdict() && at != null && against != null && at.isBefore(against);
    }
}

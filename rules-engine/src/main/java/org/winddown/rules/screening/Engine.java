package org.winddown.rules.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.Duty;
import org.winddown.rules.evaluation.MeasureVerdict;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePacks;

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
    private static final Comparator<ActVerdict> MOST_SERIOUS_FIRST = Comparator.comparing(ActVerdict::verdict)
            .thenComparing(ActVerdict::worstCase, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(ActVerdict::clearReason, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(ActVerdict::act);

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

    private MeasureVerdict judge(Facts facts, Instant asOf, boolean proving) {
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(asOf.getEpochSecond(), SECONDS_A_DAY));
        Optional<Judgement.Result> certain = Unknowns.certain(
                unknowns -> new Judgement(prepared, facts, asOf, day, unknowns, proving).result(prepared.acts()));
        return certain.isPresent() ? verdict(certain.get(), proving) : explored(facts, asOf, day, proving);
    }

    private MeasureVerdict verdict(Judgement.Result result, boolean proving) {
        List<ActVerdict> verdicts = result.acts().isEmpty()
                ? new ArrayList<>(List.of(result.otherwise()))
                : new ArrayList<>(result.acts().values());
        return verdict(verdicts, proving ? result.duties() : List.of());
    }

    private MeasureVerdict verdict(List<ActVerdict> verdicts, List<Duty> duties) {
        verdicts.sort(MOST_SERIOUS_FIRST);
        return new MeasureVerdict(prepared.measure().id(), prepared.measure().version(), verdicts, duties);
    }

    /** Each act is explored by itself: what is unknown of one does not multiply what is unknown of the others. */
    private MeasureVerdict explored(Facts facts, Instant asOf, LocalDate day, boolean proving) {
        Map<Act, Unknowns.Exploration<Judgement.Result>> byAct = new EnumMap<>(Act.class);
        for (Act act : implied(facts, asOf)) {
            Unknowns.Exploration<Judgement.Result> explored = explore(facts, asOf, day, proving, EnumSet.of(act));
            if (explored.paths().stream().anyMatch(path -> path.result().acts().containsKey(act))) {
                byAct.put(act, explored);
            }
        }
        if (byAct.isEmpty()) {
            byAct.put(Act.USE, explore(facts, asOf, day, proving, EnumSet.noneOf(Act.class)));
        }
        Map<Act, ActVerdict> combined = new EnumMap<>(Act.class);
        byAct.forEach((act, explored) -> combined.put(act, combine(act, explored)));
        if (!proving) {
            return verdict(new ArrayList<>(combined.values()), List.of());
        }
        Map.Entry<Act, ActVerdict> headline =
                Collections.min(combined.entrySet(), Map.Entry.comparingByValue(MOST_SERIOUS_FIRST));
        Unknowns.Exploration<Judgement.Result> explored = byAct.get(headline.getKey());
        return verdict(
                new ArrayList<>(combined.values()),
                explored == null ? List.of() : duties(headline.getKey(), explored.paths(), headline.getValue()));
    }

    /** The acts that the asset implies, whatever the unknown facts are. */
    private Set<Act> implied(Facts facts, Instant asOf) {
        Set<Act> acts = EnumSet.noneOf(Act.class);
        Unknowns.explore(unknowns -> Judgement.implied(prepared, facts, asOf, unknowns))
                .paths()
                .forEach(path -> acts.addAll(path.result()));
        return acts;
    }

    private Unknowns.Exploration<Judgement.Result> explore(
            Facts facts, Instant asOf, LocalDate day, boolean proving, Set<Act> acts) {
        return Unknowns.explore(unknowns -> new Judgement(prepared, facts, asOf, day, unknowns, proving).result(acts));
    }

    /** The duties on the path that came out worst. */
    private static List<Duty> duties(Act act, List<Unknowns.Path<Judgement.Result>> paths, ActVerdict headline) {
        Verdict worst = headline.worstCase() == null ? headline.verdict() : headline.worstCase();
        for (Unknowns.Path<Judgement.Result> path : paths) {
            if (of(act, path).verdict() == worst) {
                return path.result().duties();
            }
        }
        return List.of();
    }

    private static ActVerdict combine(Act act, Unknowns.Exploration<Judgement.Result> explored) {
        ActVerdict first = of(act, explored.paths().get(0));
        ActVerdict worst = first;
        boolean oneOutcome = true;
        boolean onePhase = true;
        for (Unknowns.Path<Judgement.Result> path : explored.paths()) {
            ActVerdict outcome = of(act, path);
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
                            + String.join(
                                    ", ",
                                    DecidingFacts.of(
                                            explored, path -> of(act, path).phase())));
        }
        Set<String> missing = DecidingFacts.of(explored, path -> of(act, path).verdict());
        return worst.inDoubt(act, missing);
    }

    /** Of two verdicts alike the one that takes effect earlier is the worse. */
    private static boolean earlier(ActVerdict one, ActVerdict other) {
        Instant at = one.effectiveAt();
        Instant against = other.effectiveAt();
        return one.verdict() == other.verdict() && at != null && against != null && at.isBefore(against);
    }

    private static ActVerdict of(Act act, Unknowns.Path<Judgement.Result> path) {
        ActVerdict found = path.result().acts().get(act);
        return found == null ? path.result().otherwise() : found;
    }
}

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
import org.jspecify.annotations.Nullable;
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
    private static final Comparator<ActVerdict> MOST_SERIOUS_FIRST = Engine::compare;

    private static final long SECONDS_A_DAY = 86_400;

    /** Up to so many combinations of unknown facts all acts are explored at once. */
    private static final int FEW = 16;

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
        Optional<Unknowns.Exploration<Judgement.Result>> few = Unknowns.explore(
                FEW, unknowns -> judgement(facts, asOf, day, unknowns, proving).result(prepared.acts()));
        return few.isPresent() && few.get().paths().size() == 1
                ? certain(few.get().paths().get(0).result())
                : combined(few.map(Engine::together).orElseGet(() -> apart(facts, asOf, day, proving)), proving);
    }

    /** The verdicts when nothing is unknown that was asked for. */
    private MeasureVerdict certain(Judgement.Result result) {
        return result.acts().isEmpty()
                ? verdict(List.of(result.otherwise().get()), result.duties())
                : verdict(new ArrayList<>(result.acts().values()), result.duties());
    }

    private MeasureVerdict combined(Map<Act, Unknowns.Exploration<Judgement.Result>> byAct, boolean proving) {
        List<ActVerdict> verdicts = new ArrayList<>(byAct.size());
        byAct.forEach((act, explored) -> verdicts.add(combine(act, explored)));
        ActVerdict headline = Collections.min(verdicts, MOST_SERIOUS_FIRST);
        return verdict(verdicts, proving ? duties(byAct, headline) : List.of());
    }

    private MeasureVerdict verdict(List<ActVerdict> acts, List<Duty> duties) {
        if (acts.size() > 1) {
            acts.sort(MOST_SERIOUS_FIRST);
        }
        return new MeasureVerdict(prepared.measure().id(), prepared.measure().version(), acts, duties);
    }

    private Judgement judgement(Facts facts, Instant asOf, LocalDate day, Unknowns unknowns, boolean proving) {
        return new Judgement(prepared, facts, asOf, day, unknowns, proving);
    }

    /** One exploration for all acts that it came to; for use when it came to none. */
    private static Map<Act, Unknowns.Exploration<Judgement.Result>> together(
            Unknowns.Exploration<Judgement.Result> explored) {
        Map<Act, Unknowns.Exploration<Judgement.Result>> byAct = new EnumMap<>(Act.class);
        explored.paths().forEach(path -> path.result().acts().keySet().forEach(act -> byAct.put(act, explored)));
        if (byAct.isEmpty()) {
            byAct.put(Act.USE, explored);
        }
        return byAct;
    }

    /**
     * Each act explored by itself, so that what is unknown of one does not multiply what is unknown of the others. It
     * comes to the same; with few combinations exploring all acts at once is cheaper.
     */
    private Map<Act, Unknowns.Exploration<Judgement.Result>> apart(
            Facts facts, Instant asOf, LocalDate day, boolean proving) {
        Map<Act, Unknowns.Exploration<Judgement.Result>> byAct = new EnumMap<>(Act.class);
        for (Act act : implied(facts, asOf)) {
            Unknowns.Exploration<Judgement.Result> explored = Unknowns.explore(
                    unknowns -> judgement(facts, asOf, day, unknowns, proving).result(EnumSet.of(act)));
            if (together(explored).containsKey(act)) {
                byAct.put(act, explored);
            }
        }
        return byAct.isEmpty()
                ? together(Unknowns.explore(unknowns ->
                        judgement(facts, asOf, day, unknowns, proving).result(Set.of())))
                : byAct;
    }

    /** The acts that the asset implies, whatever the unknown facts are. */
    private Set<Act> implied(Facts facts, Instant asOf) {
        Set<Act> acts = EnumSet.noneOf(Act.class);
        Unknowns.explore(unknowns -> Judgement.implied(prepared, facts, asOf, unknowns))
                .paths()
                .forEach(path -> acts.addAll(path.result()));
        return acts;
    }

    /** The duties on the path that came out worst. */
    private static List<Duty> duties(Map<Act, Unknowns.Exploration<Judgement.Result>> byAct, ActVerdict headline) {
        Verdict worst = headline.worstCase() == null ? headline.verdict() : headline.worstCase();
        return byAct.entrySet().stream()
                .filter(each -> each.getKey() == headline.act())
                .flatMap(each -> each.getValue().paths().stream())
                .filter(path -> of(headline.act(), path).verdict() == worst)
                .findFirst()
                .map(path -> path.result().duties())
                .orElse(List.of());
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
        return found == null ? path.result().otherwise().get().about(act) : found;
    }
}

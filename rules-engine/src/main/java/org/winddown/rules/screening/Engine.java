package org.winddown.rules.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.MeasureVerdict;
import org.winddown.rules.evaluation.ProofNode;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePacks;

/**
 * The engine: facts, a measure and an instant in, verdicts with proofs out. A pure function.
 *
 * <p>A missing fact is never guessed: the measure is judged once for each value the fact may have. When all outcomes
 * agree, or none can be worse than an exemption, the fact did not matter; else the verdict is {@link Verdict#REVIEW},
 * naming the facts that decide and the worst outcome.
 */
public final class Engine {

    private final PreparedMeasure prepared;

    /** An engine for one measure. Thread-safe. */
    public Engine(Measure measure) {
        this.prepared = new PreparedMeasure(measure, RulePacks.vocabulary());
    }

    /** The measure it judges by. */
    public Measure measure() {
        return prepared.measure();
    }

    /** Most serious first; among reviews the worst case, among clear ones the reason that says most. */
    private static final Comparator<ActVerdict> MOST_SERIOUS_FIRST = Comparator.comparing(ActVerdict::verdict)
            .thenComparing(ActVerdict::worstCase, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(ActVerdict::clearReason, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(ActVerdict::act);

    /** The verdicts of the measure on assets with these facts, as of an instant. */
    public MeasureVerdict evaluate(Facts facts, Instant asOf) {
        Measure measure = prepared.measure();
        List<Unknowns.Path<Judgement.Result>> paths =
                Unknowns.explore(unknowns -> new Judgement(prepared, facts, asOf, unknowns).result());
        Set<Act> acts = EnumSet.noneOf(Act.class);
        paths.forEach(path -> acts.addAll(path.result().acts().keySet()));
        if (acts.isEmpty()) {
            acts.add(Act.USE);
        }
        List<ActVerdict> verdicts = new ArrayList<>();
        for (Act act : acts) {
            verdicts.add(combine(act, paths));
        }
        verdicts.sort(MOST_SERIOUS_FIRST);
        return new MeasureVerdict(measure.id(), measure.version(), verdicts);
    }

    private static ActVerdict combine(Act act, List<Unknowns.Path<Judgement.Result>> paths) {
        ActVerdict worst = of(act, paths.get(0));
        Set<Verdict> outcomes = EnumSet.noneOf(Verdict.class);
        for (Unknowns.Path<Judgement.Result> path : paths) {
            ActVerdict outcome = of(act, path);
            outcomes.add(outcome.verdict());
            if (outcome.verdict().worseThan(worst.verdict())) {
                worst = outcome;
            }
        }
        if (outcomes.size() == 1 || !worst.verdict().worseThan(Verdict.EXEMPT)) {
            return worst;
        }
        Set<String> missing = deciding(act, paths);
        return new ActVerdict(
                act,
                worst.addressee(),
                Verdict.REVIEW,
                null,
                worst.verdict(),
                worst.phase(),
                worst.effectiveAt(),
                worst.actBy(),
                "Decided by " + String.join(", ", missing) + "; worst case " + worst.verdict() + ": " + worst.reason(),
                List.copyOf(missing),
                worst.readings(),
                worst.citation(),
                worst.sourceMark(),
                worst.recorded(),
                worst.strandedDays(),
                new ProofNode(
                        act + " needs review: missing " + String.join(", ", missing),
                        "",
                        "",
                        "",
                        List.of(worst.proof())));
    }

    private static Set<String> deciding(Act act, List<Unknowns.Path<Judgement.Result>> paths) {
        return DecidingFacts.of(paths, path -> of(act, path).verdict());
    }

    private static ActVerdict of(Act act, Unknowns.Path<Judgement.Result> path) {
        ActVerdict found = path.result().acts().get(act);
        return found == null ? path.result().otherwise() : found;
    }
}

package org.winddown.rules.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.ClearReason;
import org.winddown.rules.evaluation.MeasureVerdict;
import org.winddown.rules.screening.Engine;
import org.winddown.rules.screening.Facts;
import org.winddown.rules.time.Moment;

/**
 * The verdicts of one measure on one set of facts, as a function of time.
 *
 * <p>It is constant between the instants that {@link Engine#criticalInstants} names, so each cell between two of them
 * is judged once, when it is first asked for. Instants are taken to the second: a fraction is cut off.
 *
 * <p>Not thread-safe.
 */
public final class Timeline {

    private final Engine engine;
    private final Facts facts;
    private final List<Instant> instants;
    private @Nullable Causes causes;
    private final @Nullable MeasureVerdict[] cells;

    /** The timeline of assets with these facts. */
    public Timeline(Engine engine, Facts facts) {
        this.engine = engine;
        this.facts = facts;
        this.instants = engine.criticalInstants(facts);
        this.cells = new MeasureVerdict[instants.size() + 1];
    }

    /** The verdicts at an instant, without their proofs. */
    public MeasureVerdict at(Instant instant) {
        return cell(cellOf(instant));
    }

    /**
     * Every change after one instant and not later than another.
     *
     * @return by instant; of one instant the headline first, then the acts in their order; may be empty
     */
    public List<VerdictChange> changes(Instant after, Instant until) {
        List<VerdictChange> changes = new ArrayList<>();
        int last = cellOf(until);
        for (int cell = cellOf(after) + 1; cell <= last; cell++) {
            Instant at = instants.get(cell - 1);
            flips(cell(cell - 1), cell(cell))
                    .forEach(flip -> changes.add(flip.change(at, causes().at(at, flip.parts()))));
        }
        return changes;
    }

    /**
     * What stands otherwise at an instant than now, which may lie on either side of it.
     *
     * @return the headline first, then the acts in their order, each at its change nearest to {@code then}, with the
     *     cause of that; may be empty
     */
    public List<VerdictChange> difference(Instant now, Instant then) {
        boolean forward = !then.isBefore(now);
        List<VerdictChange> way = forward ? changes(now, then) : changes(then, now);
        if (forward) {
            Collections.reverse(way);
        }
        List<VerdictChange> differences = new ArrayList<>();
        for (Flip flip : flips(at(now), at(then))) {
            VerdictChange nearest = way.stream()
                    .filter(each -> each.act() == flip.act())
                    .findFirst()
                    .orElseThrow();
            differences.add(flip.change(nearest.at(), nearest.cause()));
        }
        return differences;
    }

    /**
     * The times before which something must be done, from one instant on and before another.
     *
     * @return by time, then by act; may be empty
     */
    public List<Deadline> deadlines(Instant from, Instant until) {
        List<Deadline> deadlines = new ArrayList<>();
        for (int cell = 1; cell < cells.length; cell++) {
            Instant at = instants.get(cell - 1);
            if (at.isBefore(from) || !at.isBefore(until)) {
                continue;
            }
            for (ActVerdict verdict : byAct(cell(cell - 1)).values()) {
                if (at.equals(verdict.effectiveAt())) {
                    deadlines.add(new Deadline(at, null, causes().at(at, Set.of(verdict.phase())), verdict));
                }
            }
            for (ActVerdict verdict : byAct(cell(cell)).values()) {
                LocalDate day = verdict.actBy();
                if (day != null && begins(day, at)) {
                    deadlines.add(new Deadline(at, day, "the last day to give notice begins", verdict));
                }
            }
        }
        return deadlines;
    }

    private Causes causes() {
        Causes known = causes;
        if (known == null) {
            known = new Causes(engine.measure(), facts);
            causes = known;
        }
        return known;
    }

    private boolean begins(LocalDate day, Instant at) {
        return Moment.parse(day.toString())
                .filter(moment -> moment.interval(facts.zone()).from().equals(at))
                .isPresent();
    }

    /** Cells are counted from the one before all instants. */
    private int cellOf(Instant instant) {
        int found = Collections.binarySearch(instants, instant);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private MeasureVerdict cell(int cell) {
        MeasureVerdict known = cells[cell];
        if (known == null) {
            known = engine.evaluate(facts, cell == 0 ? beforeAll() : instants.get(cell - 1));
            cells[cell] = known;
        }
        return known;
    }

    private Instant beforeAll() {
        return instants.isEmpty() ? Instant.EPOCH : instants.get(0).minusSeconds(1);
    }

    private static List<Flip> flips(MeasureVerdict before, MeasureVerdict after) {
        Map<Act, ActVerdict> was = byAct(before);
        Map<Act, ActVerdict> is = byAct(after);
        Set<Act> acts = EnumSet.noneOf(Act.class);
        acts.addAll(was.keySet());
        acts.addAll(is.keySet());
        List<Flip> flips = new ArrayList<>();
        flips.add(new Flip(null, before.headline(), after.headline()));
        acts.forEach(act -> flips.add(new Flip(act, was.get(act), is.get(act))));
        flips.removeIf(flip -> flip.before().equals(flip.after()));
        return flips;
    }

    /**
     * The two verdicts of an act in two cells.
     *
     * @param act null for the headline
     * @param was null where the asset does not call for the act
     * @param is null where the asset does not call for the act
     */
    private record Flip(
            @Nullable Act act,
            @Nullable ActVerdict was,
            @Nullable ActVerdict is) {

        Standing before() {
            return was == null ? Standing.CLEAR : Standing.of(was);
        }

        Standing after() {
            return is == null ? Standing.CLEAR : Standing.of(is);
        }

        Set<String> parts() {
            return Stream.of(was, is)
                    .flatMap(Stream::ofNullable)
                    .map(ActVerdict::phase)
                    .filter(phase -> !phase.isEmpty())
                    .collect(Collectors.toSet());
        }

        VerdictChange change(Instant at, String cause) {
            String reason = is == null ? "the asset does not call for this act" : said(is);
            String citation = Stream.of(is, was)
                    .flatMap(Stream::ofNullable)
                    .map(ActVerdict::citation)
                    .filter(each -> !each.isEmpty())
                    .findFirst()
                    .orElse("");
            return new VerdictChange(act, at, before(), after(), cause, reason, citation);
        }

        private static String said(ActVerdict verdict) {
            ClearReason clear = verdict.clearReason();
            return clear == null ? verdict.reason() : clear + ": " + verdict.reason();
        }
    }

    private static Map<Act, ActVerdict> byAct(MeasureVerdict verdict) {
        Map<Act, ActVerdict> byAct = new EnumMap<>(Act.class);
        verdict.acts().forEach(each -> byAct.put(each.act(), each));
        return byAct;
    }
}

package org.winddown.rules.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.MeasureVerdict;
import org.winddown.rules.evaluation.Verdict;

/**
 * What a measure says of an asset, as far as a change of it is a flip: each act's verdict and the instant it turns on.
 *
 * @param lines most serious first; empty when the measure says nothing, because it is not there or cannot be assessed
 */
public record Outcome(List<Line> lines) {

    /** Of a measure that says nothing. */
    static final Outcome NONE = new Outcome(List.of());

    /**
     * The verdict on one act.
     *
     * @param worstCase of a review; else null
     * @param effectiveAt the first prohibited instant, or null
     */
    public record Line(
            Act act,
            Verdict verdict,
            @Nullable Verdict worstCase,
            @Nullable Instant effectiveAt) {

        @Override
        public String toString() {
            return verdict
                    + (worstCase == null ? "" : " (worst case " + worstCase + ")")
                    + (verdict == Verdict.CLEAR ? "" : " " + act)
                    + (effectiveAt == null ? "" : " from " + effectiveAt);
        }
    }

    public Outcome {
        lines = List.copyOf(lines);
    }

    static Outcome of(MeasureVerdict verdict) {
        List<Line> lines = new ArrayList<>();
        for (ActVerdict act : verdict.acts()) {
            lines.add(new Line(act.act(), act.verdict(), act.worstCase(), act.effectiveAt()));
        }
        return new Outcome(lines);
    }

    /** Acts that are clear are left out, so that a new clear act is no flip. */
    private List<Line> telling() {
        return lines.stream()
                .filter(line -> line.verdict() != Verdict.CLEAR)
                .sorted(Comparator.comparing(Line::act))
                .toList();
    }

    /** Whether both tell a reader the same. */
    boolean tellsTheSameAs(Outcome other) {
        return telling().equals(other.telling());
    }

    /** The most serious line in words. */
    String headline() {
        return lines.isEmpty() ? "no verdict" : lines.get(0).toString();
    }

    /** The line on an act; an act of which nothing is said is clear. */
    Line of(Act act) {
        return lines.stream()
                .filter(line -> line.act() == act)
                .findFirst()
                .orElseGet(() -> new Line(act, Verdict.CLEAR, null, null));
    }

    /** The first act of which the two do not tell the same. */
    Optional<Act> firstUnlike(Outcome other) {
        return Stream.concat(telling().stream(), other.telling().stream())
                .map(Line::act)
                .filter(act -> !of(act).equals(other.of(act)))
                .findFirst();
    }
}

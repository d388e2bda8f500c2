package org.winddown.reporting.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed since the run before.
 *
 * @param with the runs compared with, by unit
 * @param lines what is different, ordered by what became of it, asset and measure
 */
public record Comparison(List<Before> with, List<ChangeLine> lines) {

    /** Nothing was compared. */
    public static final Comparison NONE = new Comparison(List.of(), List.of());

    /**
     * The run before this one that screened a unit.
     *
     * @param unit code of the unit
     * @param run the run; null when there is none
     */
    public record Before(String unit, @Nullable Run run) {}

    /** A run. */
    public record Run(String runId, Instant asOf, Instant knownAt, Instant recordedAt) {}

    public Comparison {
        with = List.copyOf(with);
        lines = List.copyOf(lines);
    }

    /** How many of a sort. */
    public long count(ChangeLine.Sort sort) {
        return lines.stream().filter(line -> line.sort() == sort).count();
    }
}

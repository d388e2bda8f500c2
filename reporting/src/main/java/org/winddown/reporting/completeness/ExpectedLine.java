package org.winddown.reporting.completeness;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How one expected source stands.
 *
 * @param unit code of the unit
 * @param source name of the source
 * @param owner who is to be asked; may be empty
 * @param cadence how often it is to arrive; empty when nobody expects it
 * @param population how many assets are expected, in words; empty when nobody said
 * @param assets assets of its newest inventory
 * @param last day of its newest inventory; null when there is none
 * @param due last day on which the next is, or was, in time; null when none is due
 * @param words how it stands
 * @param missing whether it should have arrived and did not
 * @param attention whether somebody should look at it
 */
public record ExpectedLine(
        String unit,
        String source,
        String owner,
        String cadence,
        String population,
        long assets,
        @Nullable LocalDate last,
        @Nullable LocalDate due,
        String words,
        boolean missing,
        boolean attention) {

    /** What to add to the first sentence of a report: how many sources are missing; empty when none is. */
    public static String warning(List<ExpectedLine> lines) {
        long missing = lines.stream().filter(ExpectedLine::missing).count();
        if (missing == 0) {
            return "";
        }
        return missing == 1
                ? "; 1 expected source did not arrive, so this is not all"
                : "; " + missing + " expected sources did not arrive, so this is not all";
    }

    /** One paragraph that names what needs attention; empty when nothing was expected. */
    public static String sentence(List<ExpectedLine> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        String missing = named(lines, ExpectedLine::missing);
        String others = named(lines, line -> line.attention() && !line.missing());
        if (missing.isEmpty() && others.isEmpty()) {
            return "Every expected source that is due arrived, with as many assets as expected.";
        }
        return (missing.isEmpty()
                        ? ""
                        : "Expected sources that did not arrive: " + missing
                                + ". What they would have told is not in this report.")
                + (missing.isEmpty() || others.isEmpty() ? "" : " ")
                + (others.isEmpty() ? "" : "Sources to look at: " + others + ".");
    }

    private static String named(List<ExpectedLine> lines, Predicate<ExpectedLine> wanted) {
        return lines.stream()
                .filter(wanted)
                .map(line -> line.unit() + "/" + line.source() + " (" + line.words()
                        + (line.owner().isEmpty() ? "" : "; ask " + line.owner()) + ")")
                .collect(Collectors.joining(", "));
    }
}

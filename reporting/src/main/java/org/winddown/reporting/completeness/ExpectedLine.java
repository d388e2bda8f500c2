package org.winddown.reporting.completeness;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.text.Texts;

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
 * @param state how it stands
 * @param outside whether its newest inventory has fewer or more assets than expected
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
        State state,
        boolean outside,
        boolean missing,
        boolean attention) {

    /** How a source stands. */
    public enum State {
        /** Its newest inventory is in time. */
        ARRIVED,
        /** The next inventory should have arrived. */
        LATE,
        /** It never sent anything, and should have. */
        NEVER_ARRIVED,
        /** It never sent anything, and its day is still to come. */
        AWAITED,
        /** Nobody said that it would send anything. */
        UNEXPECTED
    }

    /** How it stands, in a few words. */
    public String words(Texts texts) {
        String state = texts.get(
                "expected.state." + state().name().toLowerCase(Locale.ROOT).replace('_', '-')
                        + (due == null || state() == State.ARRIVED || state() == State.UNEXPECTED ? "" : "-due"),
                String.valueOf(due));
        return outside ? texts.get("expected.outside", state, assets, Long.toString(assets), population) : state;
    }

    /** What to add to the first sentence of a report: how many sources are missing; empty when none is. */
    public static String warning(List<ExpectedLine> lines, Texts texts) {
        long missing = lines.stream().filter(ExpectedLine::missing).count();
        if (missing == 0) {
            return "";
        }
        return texts.get("expected.warning", missing, Long.toString(missing));
    }

    /** One paragraph that names what needs attention; empty when nothing was expected. */
    public static String sentence(List<ExpectedLine> lines, Texts texts) {
        if (lines.isEmpty()) {
            return "";
        }
        String missing = named(lines, ExpectedLine::missing, texts);
        String others = named(lines, line -> line.attention() && !line.missing(), texts);
        if (missing.isEmpty() && others.isEmpty()) {
            return texts.get("expected.all-arrived");
        }
        return Stream.of(
                        missing.isEmpty() ? "" : texts.get("expected.missing", missing),
                        others.isEmpty() ? "" : texts.get("expected.look-at", others))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String named(List<ExpectedLine> lines, Predicate<ExpectedLine> wanted, Texts texts) {
        return lines.stream()
                .filter(wanted)
                .map(line -> texts.get(
                        line.owner().isEmpty() ? "expected.named" : "expected.named-owner",
                        line.unit() + "/" + line.source(),
                        line.words(texts),
                        line.owner()))
                .collect(Collectors.joining(", "));
    }
}

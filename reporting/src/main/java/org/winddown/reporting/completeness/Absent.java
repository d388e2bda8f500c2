package org.winddown.reporting.completeness;

import java.util.Comparator;
import java.util.List;
import org.winddown.reporting.text.Texts;

/**
 * What the sources no longer list and what is screened all the same, as it was listed last.
 *
 * @param missed assets and recorded acts that have not been listed for a short time
 * @param silent those that have not been for long
 * @param lines those that a measure touches: silent ones first, then by seriousness
 */
public record Absent(long missed, long silent, List<AbsentLine> lines) {

    private static final Comparator<AbsentLine> ORDER = Comparator.<AbsentLine>comparingInt(
                    line -> line.silent() ? 0 : 1)
            .thenComparing(AbsentLine::verdict)
            .thenComparing(AbsentLine::asset);

    /** Nothing is absent. */
    public static final Absent NONE = new Absent(0, 0, List.of());

    public Absent {
        lines = lines.stream().sorted(ORDER).toList();
    }

    /** Whether anything is. */
    public boolean any() {
        return missed + silent > 0;
    }

    /** Assets and recorded acts that are absent. */
    public long all() {
        return missed + silent;
    }

    /** What to add to the first sentence of a report; empty when no measure touches a silent asset. */
    public String warning(Texts texts) {
        long loud = lines.stream().filter(AbsentLine::silent).count();
        if (loud == 0) {
            return "";
        }
        return texts.get("absent.warning", loud, Long.toString(loud));
    }

    /** One paragraph on what is absent; empty when nothing is. */
    public String sentence(Texts texts) {
        if (!any()) {
            return "";
        }
        return texts.get("absent.sentence", all(), missed, silent, lines.size());
    }
}

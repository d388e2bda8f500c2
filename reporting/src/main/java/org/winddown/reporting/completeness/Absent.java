package org.winddown.reporting.completeness;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

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
    public String warning() {
        long loud = lines.stream().filter(AbsentLine::silent).count();
        if (loud == 0) {
            return "";
        }
        return "; " + loud + (loud == 1 ? " asset is" : " assets are")
                + " silent: not listed for long, and not removed";
    }

    /** One paragraph on what is absent; empty when nothing is. */
    public String sentence() {
        if (!any()) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "%,d rows that an earlier inventory listed are not in the newest one of their source: %,d missed and %,d"
                        + " silent. Absence is not removal: they are screened as they were listed last. A measure"
                        + " touches %,d of them; the sheet Absent of the workbook names these, with days in the zone of the unit.",
                all(),
                missed,
                silent,
                lines.size());
    }
}

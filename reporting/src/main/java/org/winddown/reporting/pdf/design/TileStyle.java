package org.winddown.reporting.pdf.design;

import org.winddown.rules.evaluation.Verdict;

/** How a tile looks; one that counts nothing steps back. */
public final class TileStyle {

    private TileStyle() {}

    /** The style of its number. */
    public static String ofCount(long count) {
        return count == 0 ? "count-none" : "count";
    }

    /** The style of its edge. */
    public static String ofArea(Verdict verdict, long count) {
        return count == 0 ? "area-none" : Ink.of(verdict).area();
    }
}

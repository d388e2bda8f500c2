package org.winddown.reporting.part;

import java.util.List;
import org.winddown.rules.evaluation.Verdict;

/**
 * Counts as bars, on paper; the workbook draws a chart of the {@link Figures} that hold the same counts.
 *
 * @param bars from top to bottom
 * @param note what is not drawn
 * @param alternative the chart in words, for whoever cannot see it
 */
public record BarChart(String title, List<Bar> bars, String note, String alternative) implements ReportPart {

    /** One bar, in the colour of its verdict. */
    public record Bar(Verdict verdict, long count) {}

    public BarChart {
        bars = List.copyOf(bars);
    }

    @Override
    public Medium medium() {
        return Medium.PAPER;
    }
}

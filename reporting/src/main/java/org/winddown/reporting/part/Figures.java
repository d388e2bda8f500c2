package org.winddown.reporting.part;

import java.util.List;

/**
 * Counts with what they count, one below the other. The workbook has them on its first sheet and calculates anew what
 * can be calculated from other cells.
 *
 * @param headings of the label, of the explanation, and of each count
 * @param chart title of a chart of the first count that the workbook draws beside them; empty for none
 * @param charted how many of the rows the chart shows, from the first on
 */
public record Figures(
        String title, List<String> headings, List<Figure> rows, String note, String chart, int charted, Medium medium)
        implements ReportPart {

    /**
     * One row.
     *
     * @param label a text, or a verdict
     * @param strong whether it sums up others
     */
    public record Figure(Object label, String explanation, List<Count> counts, boolean strong) {

        public Figure {
            counts = List.copyOf(counts);
        }
    }

    /**
     * A number.
     *
     * @param from how it comes about; {@link Formula#NONE} when it is given
     */
    public record Count(long value, Formula from) {}

    /** How a count comes about from others. */
    public sealed interface Formula {

        /** It does not. */
        Formula NONE = new Given();

        /** Nothing to calculate. */
        record Given() implements Formula {}

        /** The rows of a table of this report that have some texts in some columns. */
        record Rows(String table, List<Cell> cells) implements Formula {

            public Rows {
                cells = List.copyOf(cells);
            }
        }

        /** What a column of the table must say. */
        record Cell(String column, String text) {}

        /** The sum of the same count of all rows above. */
        record SumAbove() implements Formula {}

        /** A number less the row above. */
        record LessAbove(long number) implements Formula {}

        /** The first row less all between it and this one. */
        record FirstLessRest() implements Formula {}
    }

    public Figures {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** The same counts elsewhere. */
    public Figures in(Medium other) {
        return new Figures(title, headings, rows, note, chart, charted, other);
    }

    /** Counts without a chart. */
    public static Figures plain(String title, List<String> headings, List<Figure> rows, String note, Medium medium) {
        return new Figures(title, headings, rows, note, "", 0, medium);
    }

    /** A row of one given count. */
    public static Figure given(Object label, String explanation, long value) {
        return new Figure(label, explanation, List.of(new Count(value, Formula.NONE)), false);
    }
}

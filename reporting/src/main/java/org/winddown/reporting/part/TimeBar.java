package org.winddown.reporting.part;

import java.time.Instant;
import java.util.List;

/**
 * Days that matter on one line around the instant of the report, on paper; a table of all of them follows.
 *
 * @param marks by time
 * @param legend what the marks without a label mean
 * @param asOf label of the instant of the report
 * @param alternative the drawing in words, for whoever cannot see it
 */
public record TimeBar(String title, List<Mark> marks, String asOf, String legend, String alternative)
        implements ReportPart {

    /** What a mark stands for. */
    public enum Sort {
        /** Something begins to be forbidden; labelled. */
        PHASE,
        /** Something renews itself. */
        RENEWAL,
        /** The last day for a notice. */
        NOTICE
    }

    /** One mark; the label of a phase says what begins. */
    public record Mark(Sort sort, Instant at, String label) {}

    public TimeBar {
        marks = List.copyOf(marks);
    }

    @Override
    public Medium medium() {
        return Medium.PAPER;
    }
}

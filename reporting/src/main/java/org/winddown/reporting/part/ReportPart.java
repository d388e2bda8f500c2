package org.winddown.reporting.part;

/**
 * A part of a report. Each format knows how to show every one of these, and no kind of report knows a format.
 *
 * <p>Texts are in the language of the report. A part that is told again says the same.
 */
public sealed interface ReportPart permits Tiles, SideBySide, BarChart, TimeBar, Figures, DataTable, AlikeLists, Prose {

    /** What stands above it; empty when nothing does. */
    String title();

    /** Where it is shown. */
    Medium medium();
}

package org.winddown.scheduler.lookback;

import org.winddown.scheduler.reports.Reports.Made;

/**
 * A past report that was derived again with what was known then.
 *
 * @param made its unit and the new file
 * @param likeness how it stands to the delivered one
 * @param difference why it is another, in words; empty unless {@link Likeness#DIFFERENT}
 */
public record DerivedReport(Made made, Likeness likeness, String difference) {

    /** How a derived report stands to the delivered one. */
    public enum Likeness {
        /** The same bytes. */
        IDENTICAL,
        /** Other bytes. */
        DIFFERENT,
        /** No delivered report is on record to compare it with. */
        NOTHING_TO_COMPARE
    }
}

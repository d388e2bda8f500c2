package org.winddown.scheduler.lookback;

import org.winddown.reporting.store.RunRecord;
import org.winddown.scheduler.reports.Reports.Made;

/**
 * A report on record.
 *
 * @param run the run it is of
 * @param made its unit and file, with the hash that it was delivered with
 * @param copy how the copy that is kept stands
 */
public record PastReport(RunRecord run, Made made, Copy copy) {

    /** How a kept copy stands. */
    public enum Copy {
        /** It is there; its hash was not looked at. */
        PRESENT,
        /** It is there, with the hash on record. */
        UNCHANGED,
        /** It is there, and its bytes are others than those that were delivered. */
        CHANGED,
        /** It is not there any more. */
        DELETED
    }
}

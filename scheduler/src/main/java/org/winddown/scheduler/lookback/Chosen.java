package org.winddown.scheduler.lookback;

import java.util.Optional;
import org.winddown.reporting.model.ReportKind;
import org.winddown.scheduler.reports.Reports.Made;

/**
 * Which reports of a run are meant.
 *
 * @param unit code of the unit, empty for the report on the enterprise; when absent, all
 * @param kind what they are for; when absent, all
 */
public record Chosen(Optional<String> unit, Optional<ReportKind> kind) {

    /** Whether a report is meant. */
    boolean includes(Made made) {
        return unit.map(made.unit()::equals).orElse(true)
                && kind.map(each -> each == made.artifact().kind()).orElse(true);
    }
}

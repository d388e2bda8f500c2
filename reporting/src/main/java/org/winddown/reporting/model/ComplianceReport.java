package org.winddown.reporting.model;

import java.util.List;
import org.winddown.reporting.part.ReportPart;

/**
 * All that a report says, before any file format.
 *
 * @param parts in reading order
 */
public record ComplianceReport(ReportHead head, List<ReportPart> parts) {

    public ComplianceReport {
        parts = List.copyOf(parts);
    }
}

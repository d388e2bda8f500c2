package org.winddown.portal.report;

import org.winddown.portal.Night;

/** A report's file is not the one that was recorded; nothing of it has been sent. */
final class AlteredReportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlteredReportException(Night.Report report, String runId, String found) {
        super("Run " + runId + ", unit \"" + report.unit() + "\": the file "
                + report.artifact().path()
                + " has SHA-256 " + found + ", but " + report.artifact().sha256()
                + " was recorded when the report was made. Somebody changed it; restore it or make the report again.");
    }
}

package org.winddown.reporting.model;

/** What a report is for. */
public enum ReportKind {
    /** Everything about one business unit. */
    UNIT,
    /** Everything about the whole enterprise, its units compared. */
    ENTERPRISE
}

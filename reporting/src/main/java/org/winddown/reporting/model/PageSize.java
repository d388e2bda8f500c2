package org.winddown.reporting.model;

/** The paper that a report is laid out for. */
public enum PageSize {
    A4,
    LETTER
}

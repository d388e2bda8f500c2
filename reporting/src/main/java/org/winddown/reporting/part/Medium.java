package org.winddown.reporting.part;

/** Where something is shown. */
public enum Medium {
    /** In the workbook and on paper. */
    BOTH,
    /** In the workbook alone, where there is room. */
    WORKBOOK,
    /** On paper alone. */
    PAPER;

    /** Whether it is shown in the workbook. */
    public boolean inWorkbook() {
        return this != PAPER;
    }

    /** Whether it is shown on paper. */
    public boolean onPaper() {
        return this != WORKBOOK;
    }
}

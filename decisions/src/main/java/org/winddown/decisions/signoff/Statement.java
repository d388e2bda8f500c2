package org.winddown.decisions.signoff;

/** What the owner of a unit states for a period. */
public enum Statement {
    /** The owner signs for what a screening run says of the unit. */
    SIGNED,
    /** The unit has nothing to report. */
    NIL_RETURN,
    /** The owner does not agree; the note says why. */
    OBJECTED
}

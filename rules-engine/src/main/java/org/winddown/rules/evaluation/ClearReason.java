package org.winddown.rules.evaluation;

/** Why a verdict is {@link Verdict#CLEAR}. */
public enum ClearReason {
    NOT_SUBJECT,
    /** Outside the measure's persons or territory. */
    NOT_REACHED,
    ENDED,
    BEFORE_PHASE,
    SUCCESSOR,
    REMOVED
}

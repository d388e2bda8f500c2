package org.winddown.rules.evaluation;

/** What a measure says of one act, most serious first; a headline is the most serious of an asset's verdicts. */
public enum Verdict {
    /** A recorded act at or after a phase that forbids it. Never says that a violation occurred. */
    PROHIBITED,
    /** Property or a party under a blocking measure: hold, do not pay. */
    BLOCKED,
    /** Nothing forbidden is on record, but the asset still calls for an act that may no longer be performed. */
    BARRED,
    /** A needed fact is missing or ambiguous; the verdict names which, and the worst that is still possible. */
    REVIEW,
    /** Prohibited, with a non-enforcement window in force. */
    NOT_ENFORCED,
    /** An act that goes on, or is due later, will be caught by a phase in force then. */
    WINDING_DOWN,
    /** Not prohibited, but the measure strips it of something it needs. */
    AT_RISK,
    /** Released by a named licence until its expiry. */
    AUTHORISED,
    /** Caught by the subject, released by a named exemption of this measure. */
    EXEMPT,
    /** Screened and untouched, always with a {@link ClearReason}. */
    CLEAR;

    /** Whether this is more serious than {@code other}. */
    public boolean worseThan(Verdict other) {
        return compareTo(other) < 0;
    }
}

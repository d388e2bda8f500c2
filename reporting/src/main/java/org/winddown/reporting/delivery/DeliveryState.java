package org.winddown.reporting.delivery;

/** How a delivery stands. */
public enum DeliveryState {
    /** It waits for its turn. */
    QUEUED,
    /** An attempt failed; there will be another. */
    RETRYING,
    /** It is where it should be. */
    SENT,
    /** It did not work and is held for a person. */
    FAILED,
    /** It must not be sent: the report or the right to it is gone. */
    WITHHELD,
    /** The recipient has a report that says the same. */
    SKIPPED_UNCHANGED
}

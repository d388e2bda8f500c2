package org.winddown.reporting.delivery;

/** How a delivery stands. */
public enum DeliveryState {
    /** It waits for its turn. */
    QUEUED,
    /** It is where it should be. */
    SENT,
    /** The recipient has a report that says the same. */
    SKIPPED_UNCHANGED,
    /** An attempt failed; there will be another. */
    RETRYING,
    /** It must not be sent: the report or the right to it is gone. */
    WITHHELD,
    /** It did not work and is held for a person. */
    FAILED
}

package org.winddown.ingest.proposal;

/** How sure it is what a column holds; only what is sure is used. */
public enum Confidence {
    /** Used. */
    HIGH,
    /** Told, and used only when a mapping says so. */
    MEDIUM,
    /** A word that means this in some files and another thing in others. */
    LOW
}

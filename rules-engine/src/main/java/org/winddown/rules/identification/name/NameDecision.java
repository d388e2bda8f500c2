package org.winddown.rules.identification.name;

/** What a comparison of two names decided. */
public enum NameDecision {
    MATCH,
    /** A person must say. */
    REVIEW,
    NO_MATCH
}

package org.winddown.rules.pack;

/** Where a measure stands in its life. */
public enum Status {
    PROPOSED,
    ADOPTED,
    SUSPENDED,
    RESUMED,
    LAPSED;

    /** Whether a measure in this state binds anybody. */
    public boolean binds() {
        return this == ADOPTED || this == RESUMED;
    }
}

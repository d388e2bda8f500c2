package org.winddown.rules.host;

/**
 * Evidence on a computer that does not fit together.
 *
 * @param kind what it comes to
 * @param words the same for a person
 */
public record HostConflict(Kind kind, String words) {

    /** What evidence comes to that does not fit together. */
    public enum Kind {
        /** Another computer shares an identifier with it and differs in a stronger one: the two are kept apart. */
        KEPT_APART,
        /** It has no more than an identifier that several different computers share; it may be one of them. */
        UNDECIDED,
        /** An identifier of it stands beside other names in one inventory, as after cloning, and is not used. */
        NOT_OF_ONE,
        /** Joined, but sources call it differently, as after a new installation or in another domain. */
        SEVERAL_NAMES;

        /** Whether the number of computers depends on how it is resolved. */
        public boolean doubtful() {
            return this != SEVERAL_NAMES;
        }
    }
}

package org.winddown.rules.identification.name;

/** How much a name says of who is meant, in the words of those who publish lists. */
public enum AliasStrength {
    PRIMARY,
    STRONG,
    /** A nickname, an acronym or a name that many bear: the publisher warns of it, so it never decides alone. */
    WEAK,
    /** A name the party bore once. */
    FORMER
}

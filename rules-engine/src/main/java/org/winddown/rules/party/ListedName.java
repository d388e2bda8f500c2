package org.winddown.rules.party;

/**
 * A name that a list gives for a party.
 *
 * @param text as printed
 * @param strength how much the publisher says it is worth
 */
public record ListedName(String text, Strength strength) {

    /** How much a name says of who is meant. */
    public enum Strength {
        PRIMARY,
        STRONG,
        /** Nicknames, acronyms and names that many bear: the publisher warns of them. */
        WEAK,
        FORMER
    }
}

package org.winddown.decisions.match;

/** What is matched. */
public enum MatchKind {
    /** A product's name against a family of the catalogue. */
    PRODUCT,
    /** A party's name against an entry of a list. */
    PARTY
}

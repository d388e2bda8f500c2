package org.winddown.rules.party.ownership;

/** Whether listed parties own enough of a party. */
public enum OwnershipDecision {
    /** They do, by shares that are known. */
    OWNED,
    /** They do not, whatever the shares that are unknown may be. */
    NOT_OWNED,
    /** It depends on a share that is unknown, or on which sources differ. */
    UNKNOWN
}

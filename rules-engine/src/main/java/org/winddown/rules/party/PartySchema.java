package org.winddown.rules.party;

/** What sort of thing a name names; names of persons are compared otherwise than those of companies. */
public enum PartySchema {
    PERSON,
    COMPANY,
    /** An authority, an armed group, an institute: no person, and not known to be a company. */
    ORGANIZATION,
    VESSEL,
    AIRCRAFT
}

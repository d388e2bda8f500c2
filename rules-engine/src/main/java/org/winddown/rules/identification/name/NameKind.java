package org.winddown.rules.identification.name;

import java.util.Locale;

/** What sort of party a name names; persons are compared otherwise than companies. */
public enum NameKind {
    PERSON,
    COMPANY,
    /** An authority, an armed group, an institute: no person, and not known to be a company. */
    ORGANIZATION,
    VESSEL,
    AIRCRAFT,
    /** Nobody said. Compared as an organization. */
    UNKNOWN;

    /**
     * The kind that a word of a file means, in any case: {@code Person}, {@code Individual}, {@code Company},
     * {@code Organization}, {@code Entity}, {@code Vessel}; anything else, also nothing, is {@link #UNKNOWN}.
     */
    public static NameKind of(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "person", "individual" -> PERSON;
            case "company" -> COMPANY;
            case "organization", "organisation", "publicbody" -> ORGANIZATION;
            case "vessel" -> VESSEL;
            case "airplane", "aircraft" -> AIRCRAFT;
            default -> UNKNOWN;
        };
    }

    /** Whether the words of a name are given names and family names. */
    boolean person() {
        return this == PERSON;
    }

    /** Whether an entry of one kind may be the party of the other kind; an unknown kind may be anything. */
    public boolean mayBe(NameKind other) {
        boolean alike = company() == other.company() && person() == other.person();
        return this == UNKNOWN || other == UNKNOWN || alike;
    }

    private boolean company() {
        return this == COMPANY || this == ORGANIZATION;
    }
}

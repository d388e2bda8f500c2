package org.winddown.rules.party;

import org.winddown.rules.identification.name.AliasStrength;

/**
 * A name that a list gives for a party.
 *
 * @param text as printed; not blank
 * @param strength how much the publisher says it is worth
 */
public record PartyName(String text, AliasStrength strength) {

    public PartyName {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A name needs letters.");
        }
    }
}

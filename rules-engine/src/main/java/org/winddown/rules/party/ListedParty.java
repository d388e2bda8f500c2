package org.winddown.rules.party;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.identification.name.NameKind;

/**
 * An entry of one version of a list.
 *
 * @param id the publisher's own number of the entry, else made of what does not change; unique in a version
 * @param kind what it is
 * @param names all its names, the primary one first; at least one
 * @param programmes the sanctions programmes or source lists it is on, as printed
 * @param countries its countries, as printed
 * @param identifiers numbers it is known by (registration, tax, passport), as printed
 * @param since the day it was listed, where the list tells; the publisher's calendar day, without a zone
 * @param remarks what else the publisher says, as printed
 */
public record ListedParty(
        String id,
        NameKind kind,
        List<PartyName> names,
        List<String> programmes,
        List<String> countries,
        List<String> identifiers,
        @Nullable LocalDate since,
        String remarks) {

    public ListedParty {
        names = List.copyOf(names);
        programmes = List.copyOf(programmes);
        countries = List.copyOf(countries);
        identifiers = List.copyOf(identifiers);
        if (id.isBlank() || names.isEmpty()) {
            throw new IllegalArgumentException("A listed party needs an id and a name.");
        }
    }

    /** Its primary name. */
    public String name() {
        return names.get(0).text();
    }
}

package org.winddown.rules.party;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of one version of a list.
 *
 * @param id the publisher's own number of the entry, else made of what does not change
 * @param schema what it is
 * @param names all its names, the primary one first; at least one
 * @param programmes the sanctions programmes or source lists it is on, as printed
 * @param countries ISO 3166 codes of its countries where the list gives them, else as printed
 * @param identifiers numbers it is known by (registration, IMO, passport), as printed
 * @param since the day it was listed, where the list tells
 * @param remarks what else the publisher says, as printed
 * @param line where it stands in the file: line or record number, from 1
 */
public record ListedParty(
        String id,
        PartySchema schema,
        List<ListedName> names,
        List<String> programmes,
        List<String> countries,
        List<String> identifiers,
        @Nullable LocalDate since,
        String remarks,
        long line) {

    public ListedParty {
        names = List.copyOf(names);
        programmes = List.copyOf(programmes);
        countries = List.copyOf(countries);
        identifiers = List.copyOf(identifiers);
        if (id.isBlank() || names.isEmpty()) {
            throw new IllegalArgumentException("A listed party needs an id and a name.");
        }
    }
}

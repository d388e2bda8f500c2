package org.winddown.rules.party.lookup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.winddown.rules.identification.name.ListedName;

/**
 * One version of a list, as far as names are looked up on it.
 *
 * @param name name of the list in measures, for example {@code us-sdn}
 * @param version which version of which file it is, for people: {@code us-ofac-sdn#3}
 * @param names all names of all entries
 * @param since the day each entry was listed, by its number, where the list tells
 */
public record PartyList(String name, String version, Collection<ListedName> names, Map<String, LocalDate> since) {

    public PartyList {
        names = List.copyOf(names);
        since = Map.copyOf(since);
    }
}

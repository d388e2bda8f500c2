package org.winddown.rules.party.lookup;

import java.util.List;
import java.util.Set;
import org.winddown.rules.party.ListedParty;

/**
 * One version of a list, as far as names are looked up on it.
 *
 * @param name name under which it was loaded, for example {@code us-csl}
 * @param version which version of which list it is, for people: {@code us-csl#3}
 * @param countsAs the names under which measures may know its entries, for example {@code us-sdn}
 * @param entries its entries
 */
public record PartyList(String name, String version, Set<String> countsAs, List<Entry> entries) {

    public PartyList {
        countsAs = Set.copyOf(countsAs);
        entries = List.copyOf(entries);
    }

    /**
     * An entry.
     *
     * @param party the entry
     * @param countsAs the lists of measures on which it is; empty when it counts for no measure
     */
    public record Entry(ListedParty party, Set<String> countsAs) {

        public Entry {
            countsAs = Set.copyOf(countsAs);
        }
    }
}

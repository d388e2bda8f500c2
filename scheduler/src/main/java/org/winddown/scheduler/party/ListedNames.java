package org.winddown.scheduler.party;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.winddown.ingest.list.ListVersion;
import org.winddown.rules.identification.name.ListedName;
import org.winddown.rules.identification.name.NameHit;
import org.winddown.rules.identification.name.NameIndex;
import org.winddown.rules.identification.name.NameKind;
import org.winddown.rules.party.ListedParty;
import org.winddown.rules.party.PartyName;

/** The names of versions of lists, ready to be looked up; every entry is found by any of its names. */
public final class ListedNames {

    private final Map<String, ListVersion> versions = new LinkedHashMap<>();
    private final Map<String, ListedParty> parties = new LinkedHashMap<>();
    private final NameIndex index;

    /**
     * Indexes versions of lists.
     *
     * @param lists at most one version of each list
     * @param entries the entries of a version
     */
    public ListedNames(List<ListVersion> lists, Function<ListVersion, List<ListedParty>> entries) {
        List<ListedName> names = new ArrayList<>();
        for (ListVersion version : lists) {
            versions.put(version.list(), version);
            for (ListedParty party : entries.apply(version)) {
                parties.put(version.list() + "\n" + party.id(), party);
                for (PartyName name : party.names()) {
                    names.add(new ListedName(version.list(), party.id(), name.text(), party.kind(), name.strength()));
                }
            }
        }
        this.index = NameIndex.of(names);
    }

    /**
     * A name that may be the one looked up.
     *
     * @param version the version of the list it is on
     * @param party its entry
     * @param hit which of the names it is, and how it was compared
     */
    public record Found(ListVersion version, ListedParty party, NameHit hit) {}

    /**
     * Entries whose names match or need a person, surest first, each entry once.
     *
     * @param kind what the name names; entries of another kind are left out
     * @param limit how many names of the lists are looked at, most similar first
     */
    public List<Found> search(String name, NameKind kind, int limit) {
        Map<String, Found> found = new LinkedHashMap<>();
        for (NameHit hit : index.search(name, kind, limit)) {
            String key = hit.listed().listId() + "\n" + hit.listed().entryId();
            ListVersion version = versions.get(hit.listed().listId());
            ListedParty party = parties.get(key);
            if (version == null || party == null) {
                throw new IllegalStateException("The index names an entry that no list has: " + key);
            }
            found.putIfAbsent(key, new Found(version, party, hit));
        }
        return List.copyOf(found.values());
    }

    /** How many entries can be found. */
    public int size() {
        return parties.size();
    }
}

package org.winddown.ingest.list;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.winddown.rules.party.ListedParty;

/**
 * What differs between two versions of a list, by the publisher's number of the entry.
 *
 * @param added entries that only the later version has
 * @param removed entries that only the earlier version has
 * @param changed entries of both that say something else, as the later version has them
 */
public record ListChanges(List<ListedParty> added, List<ListedParty> removed, List<ListedParty> changed) {

    public ListChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** Compares two versions. */
    public static ListChanges between(Collection<ListedParty> before, Collection<ListedParty> after) {
        Map<String, ListedParty> gone = new HashMap<>();
        before.forEach(party -> gone.put(party.id(), party));
        List<ListedParty> added = new ArrayList<>();
        List<ListedParty> changed = new ArrayList<>();
        for (ListedParty party : after) {
            ListedParty was = gone.remove(party.id());
            if (was == null) {
                added.add(party);
            } else if (!was.equals(party)) {
                changed.add(party);
            }
        }
        List<ListedParty> removed =
                before.stream().filter(party -> gone.containsKey(party.id())).toList();
        return new ListChanges(added, removed, changed);
    }
}

package org.winddown.rules.party.lookup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.winddown.rules.identification.name.NameHit;
import org.winddown.rules.identification.name.NameIndex;
import org.winddown.rules.identification.name.NameKind;
import org.winddown.rules.party.ownership.PartyKey;

/**
 * The lists in force at one instant. It remembers each name it was asked for: whoever keeps it over several nights
 * looks up what is new only. Thread-safe.
 */
public final class ListsInForce {

    private static final int MOST_HITS = 10;

    /** Names that are remembered; more are looked up anew. */
    private static final int MOST_NAMES = 500_000;

    private final List<Indexed> lists;
    private final Map<String, List<PartyHit>> known = new ConcurrentHashMap<>();

    private record Indexed(PartyList list, NameIndex index) {}

    private ListsInForce(List<Indexed> lists) {
        this.lists = lists;
    }

    /** Makes lists ready to be searched; each has its own index, so that none crowds out another. */
    public static ListsInForce of(Collection<PartyList> lists) {
        return new ListsInForce(lists.stream()
                .sorted(Comparator.comparing(PartyList::name).thenComparing(PartyList::version))
                .map(list -> new Indexed(list, NameIndex.of(list.names())))
                .toList());
    }

    /** The versions that are searched for one list, for people. */
    String versions(String list) {
        return lists.stream()
                .map(Indexed::list)
                .filter(each -> each.name().equals(list))
                .map(PartyList::version)
                .collect(Collectors.joining(", "));
    }

    /** What a name means or may mean on all lists, the surest of each list first. */
    public List<PartyHit> find(String name, NameKind kind) {
        String key = kind + " " + PartyKey.of(name);
        List<PartyHit> hits = known.get(key);
        if (hits == null) {
            hits = search(name, kind);
            if (known.size() < MOST_NAMES) {
                known.put(key, hits);
            }
        }
        return hits;
    }

    private List<PartyHit> search(String name, NameKind kind) {
        List<PartyHit> hits = new ArrayList<>();
        for (Indexed each : lists) {
            PartyList list = each.list();
            for (NameHit hit : each.index().search(name, kind, MOST_HITS)) {
                hits.add(new PartyHit(
                        list.name(),
                        list.version(),
                        hit.listed().entryId(),
                        hit.listed().name(),
                        hit.comparison().decision(),
                        hit.comparison().confidence(),
                        hit.comparison().evidence(),
                        list.since().get(hit.listed().entryId())));
            }
        }
        return List.copyOf(hits);
    }
}

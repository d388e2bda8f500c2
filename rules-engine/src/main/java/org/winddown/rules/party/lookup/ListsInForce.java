package org.winddown.rules.party.lookup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.winddown.rules.identification.name.AliasStrength;
import org.winddown.rules.identification.name.ListedName;
import org.winddown.rules.identification.name.NameHit;
import org.winddown.rules.identification.name.NameIndex;
import org.winddown.rules.identification.name.NameKind;
import org.winddown.rules.party.ListedParty;
import org.winddown.rules.party.PartyName;

/**
 * The lists in force at one instant: the one place where names are looked up, for nights and for single questions. It
 * remembers each name it was asked for: whoever keeps it over several nights looks up what is new only. Thread-safe.
 */
public final class ListsInForce {

    /** Names that are remembered; more are looked up anew. */
    private static final int MOST_NAMES = 500_000;

    private final List<PartyList> lists;
    private final List<Section> sections;
    private final Map<String, List<PartyHit>> known = new ConcurrentHashMap<>();

    /** Entries of one list that count alike; each has its own index, so that none crowds out another. */
    private record Section(PartyList list, Map<String, PartyList.Entry> entries, NameIndex index) {}

    private record Alike(boolean thing, Set<String> countsAs) {}

    private ListsInForce(List<PartyList> lists, List<Section> sections) {
        this.lists = lists;
        this.sections = sections;
    }

    /** Makes lists ready to be searched; at most one version of each. */
    public static ListsInForce of(Collection<PartyList> lists) {
        List<PartyList> sorted =
                lists.stream().sorted(Comparator.comparing(PartyList::name)).toList();
        return new ListsInForce(
                sorted, sorted.stream().flatMap(list -> sections(list).stream()).toList());
    }

    private static List<Section> sections(PartyList list) {
        Map<Alike, Map<String, PartyList.Entry>> alike = new LinkedHashMap<>();
        for (PartyList.Entry entry : list.entries()) {
            alike.computeIfAbsent(
                            new Alike(PartyHit.thing(entry.party()), entry.countsAs()), each -> new LinkedHashMap<>())
                    .put(entry.party().id(), entry);
        }
        return alike.values().stream()
                .map(entries -> new Section(list, entries, NameIndex.of(names(list, entries.values()))))
                .toList();
    }

    private static List<ListedName> names(PartyList list, Collection<PartyList.Entry> entries) {
        List<ListedName> names = new ArrayList<>();
        for (PartyList.Entry entry : entries) {
            ListedParty party = entry.party();
            for (PartyName name : party.names()) {
                names.add(new ListedName(list.name(), party.id(), name.text(), party.kind(), name.strength()));
            }
        }
        return names;
    }

    /** The versions that are searched for one list of a measure, for people. */
    String versions(String list) {
        return lists.stream()
                .filter(each -> each.countsAs().contains(list))
                .map(PartyList::version)
                .collect(Collectors.joining(", "));
    }

    /**
     * The entries that a name means or may mean on all lists: each once, by the surest of its names; parties before
     * ships and aircraft, matches before doubts, the surest first.
     *
     * @param kind what the name names; entries of another kind are left out
     */
    public List<PartyHit> find(String name, NameKind kind) {
        String key = kind + " " + name;
        List<PartyHit> hits = known.get(key);
        if (hits == null) {
            hits = search(name, kind);
            if (known.size() < MOST_NAMES) {
                known.put(key, hits);
            }
        }
        return hits;
    }

    /** The same once people were heard; what they denied comes last. */
    public List<PartyHit> find(String name, NameKind kind, PartyJudge judge) {
        return find(name, kind).stream()
                .map(hit -> judge.heard(name, hit))
                .sorted(PartyHit.SUREST_FIRST)
                .toList();
    }

    private List<PartyHit> search(String name, NameKind kind) {
        List<PartyHit> hits = new ArrayList<>();
        for (Section section : sections) {
            Map<String, PartyHit> surest = new HashMap<>();
            for (NameHit hit : section.index().search(name, kind, Integer.MAX_VALUE)) {
                surest.merge(
                        hit.listed().entryId(),
                        hit(section, hit),
                        (one, other) -> PartyHit.SUREST_FIRST.compare(one, other) <= 0 ? one : other);
            }
            hits.addAll(surest.values());
        }
        hits.sort(PartyHit.SUREST_FIRST);
        return List.copyOf(hits);
    }

    private static PartyHit hit(Section section, NameHit hit) {
        PartyList.Entry entry = section.entries().get(hit.listed().entryId());
        if (entry == null) {
            throw new IllegalStateException("The index names an entry that the list "
                    + section.list().version() + " has not: " + hit.listed().entryId());
        }
        AliasStrength strength = hit.listed().strength();
        return new PartyHit(
                section.list().name(),
                section.list().version(),
                entry.party(),
                entry.countsAs(),
                new PartyName(hit.listed().name(), strength),
                hit.comparison().decision(),
                hit.comparison().confidence(),
                strength.name().toLowerCase(Locale.ROOT) + " name: "
                        + hit.comparison().evidence());
    }
}

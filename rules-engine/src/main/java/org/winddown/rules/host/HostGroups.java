package org.winddown.rules.host;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.winddown.rules.host.HostTexts.Identifier;

/**
 * Joins sightings to computers: first those within one inventory, then those of several; by the strongest evidence
 * first. What differs in stronger evidence is not joined, and nothing is joined by an identifier that several computers
 * have.
 */
final class HostGroups {

    private final HostTexts texts;
    private final int[] parents;
    private final Map<Integer, Map<HostEvidence, Collection<String>>> united = new HashMap<>();
    private final Map<Integer, List<HostJoin>> joins = new HashMap<>();
    private final Map<Identifier, Set<HostEvidence>> refused = new TreeMap<>();

    private HostGroups(HostTexts texts) {
        this.texts = texts;
        this.parents = new int[texts.sightings().size()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
        }
    }

    /** The computer of each sighting, in the order of the sightings; equal computers are the same object. */
    static List<Host> of(HostTexts texts) {
        HostGroups groups = new HostGroups(texts);
        Map<String, List<Integer>> bySource = new TreeMap<>();
        List<Integer> all = new ArrayList<>();
        for (int place = 0; place < groups.parents.length; place++) {
            all.add(place);
            bySource.computeIfAbsent(texts.sightings().get(place).source(), source -> new ArrayList<>())
                    .add(place);
        }
        for (HostEvidence by : HostEvidence.values()) {
            bySource.values().forEach(places -> groups.join(by, places));
        }
        for (HostEvidence by : HostEvidence.values()) {
            groups.join(by, all);
        }
        return groups.hosts();
    }

    /** Each computer once, by name. */
    static List<Host> ordered(List<Host> byPlace) {
        Set<Host> once = Collections.newSetFromMap(new IdentityHashMap<>());
        once.addAll(byPlace);
        return once.stream()
                .sorted(Comparator.comparing(Host::name).thenComparing(Host::first, HostSighting.TIME))
                .toList();
    }

    private void join(HostEvidence by, List<Integer> places) {
        Map<String, Integer> first = new HashMap<>();
        Map<String, List<Integer>> several = new TreeMap<>();
        for (int place : places) {
            for (String text : texts.believed().get(place).getOrDefault(by, List.of())) {
                Integer before = first.putIfAbsent(text, place);
                if (before != null) {
                    several.computeIfAbsent(text, each -> new ArrayList<>(List.of(before)))
                            .add(place);
                }
            }
        }
        several.forEach((text, holders) -> {
            Set<Integer> roots = new TreeSet<>();
            Set<String> sources = new TreeSet<>();
            for (int place : holders) {
                roots.add(root(place));
                sources.add(texts.sightings().get(place).source());
            }
            if (roots.size() > 1) {
                decide(new HostJoin(by, text, List.copyOf(sources)), roots);
            }
        });
    }

    private void decide(HostJoin join, Set<Integer> roots) {
        Set<HostEvidence> different = EnumSet.noneOf(HostEvidence.class);
        for (HostEvidence stronger : HostEvidence.values()) {
            if (join.by().yieldsTo(stronger)
                    && HostTexts.nothingInCommon(
                            roots.stream().map(root -> believed(root, stronger)).toList())) {
                different.add(stronger);
            }
        }
        if (different.isEmpty()) {
            unite(join, roots);
        } else if (!different.stream().allMatch(HostEvidence::names)
                || different.stream()
                        .allMatch(by -> roots.stream()
                                .anyMatch(root -> believed(root, by).isEmpty()))) {
            refused.computeIfAbsent(new Identifier(join.by(), join.text()), each -> EnumSet.noneOf(HostEvidence.class))
                    .addAll(different);
        }
    }

    private Collection<String> believed(int root, HostEvidence by) {
        Map<HostEvidence, Collection<String>> all = united.get(root);
        return all == null ? texts.believed().get(root).getOrDefault(by, List.of()) : all.getOrDefault(by, List.of());
    }

    private void unite(HostJoin join, Set<Integer> roots) {
        int first = roots.iterator().next();
        Map<HostEvidence, Collection<String>> all = new EnumMap<>(HostEvidence.class);
        List<HostJoin> reasons = new ArrayList<>();
        for (int root : roots) {
            for (HostEvidence by : HostEvidence.values()) {
                Collection<String> more = believed(root, by);
                if (by.single() && !more.isEmpty()) {
                    all.merge(by, more, HostGroups::both);
                }
            }
            united.remove(root);
            reasons.addAll(joins.getOrDefault(root, List.of()));
            joins.remove(root);
            parents[root] = first;
        }
        reasons.add(join);
        united.put(first, all);
        joins.put(first, reasons);
    }

    private static Collection<String> both(Collection<String> one, Collection<String> other) {
        if (one.containsAll(other)) {
            return one;
        }
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    private List<Host> hosts() {
        Map<Integer, List<HostSighting>> sightings = new HashMap<>();
        for (int place = 0; place < parents.length; place++) {
            sightings
                    .computeIfAbsent(root(place), root -> new ArrayList<>(1))
                    .add(texts.sightings().get(place));
        }
        HostConflicts conflicts = new HostConflicts(texts, refused, this::root);
        Map<Integer, Host> hosts = new HashMap<>();
        sightings.forEach((root, seen) -> {
            seen.sort(HostSighting.TIME);
            hosts.put(
                    root,
                    new Host(Host.nameOf(seen), seen, joins.getOrDefault(root, List.of()), conflicts.of(root, seen)));
        });
        List<Host> byPlace = new ArrayList<>(parents.length);
        for (int place = 0; place < parents.length; place++) {
            byPlace.add(Objects.requireNonNull(hosts.get(root(place))));
        }
        return byPlace;
    }

    private int root(int place) {
        int root = place;
        while (parents[root] != root) {
            root = parents[root];
        }
        for (int at = place; parents[at] != root; ) {
            int next = parents[at];
            parents[at] = root;
            at = next;
        }
        return root;
    }
}

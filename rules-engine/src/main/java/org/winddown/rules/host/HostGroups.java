package org.winddown.rules.host;

import java.util.ArrayList;
import java.util.Collection;
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
    private final Map<Integer, Map<HostEvidence, Set<String>>> united = new HashMap<>();
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
        for (boolean within : new boolean[] {true, false}) {
            for (HostEvidence by : HostEvidence.values()) {
                groups.join(by, within);
            }
        }
        return groups.hosts();
    }

    /** Each computer once, by name. */
    static List<Host> ordered(List<Host> byPlace) {
        Map<Host, Boolean> once = new IdentityHashMap<>();
        byPlace.forEach(host -> once.put(host, true));
        return once.keySet().stream()
                .sorted(Comparator.comparing(Host::name).thenComparing(Host::first, HostSighting.TIME))
                .toList();
    }

    private void join(HostEvidence by, boolean within) {
        Map<String, List<Integer>> holders = new HashMap<>();
        for (int place = 0; place < parents.length; place++) {
            String scope = within ? texts.sightings().get(place).source() + "\n" : "";
            for (String text : texts.believed().get(place).getOrDefault(by, List.of())) {
                holders.computeIfAbsent(scope + text, each -> new ArrayList<>(1))
                        .add(place);
            }
        }
        holders.values().removeIf(places -> places.size() < 2);
        new TreeMap<>(holders).forEach((key, places) -> {
            Set<Integer> roots = new TreeSet<>();
            Set<String> sources = new TreeSet<>();
            for (int place : places) {
                roots.add(root(place));
                sources.add(texts.sightings().get(place).source());
            }
            if (roots.size() > 1) {
                decide(new HostJoin(by, key.substring(key.indexOf('\n') + 1), List.copyOf(sources)), roots);
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
        } else if (!different.equals(EnumSet.of(HostEvidence.FQDN))
                || roots.stream()
                        .anyMatch(root -> believed(root, HostEvidence.FQDN).isEmpty())) {
            refused.computeIfAbsent(new Identifier(join.by(), join.text()), each -> EnumSet.noneOf(HostEvidence.class))
                    .addAll(different);
        }
    }

    private Collection<String> believed(int root, HostEvidence by) {
        Map<HostEvidence, Set<String>> all = united.get(root);
        return all == null ? texts.believed().get(root).getOrDefault(by, List.of()) : all.getOrDefault(by, Set.of());
    }

    private void unite(HostJoin join, Set<Integer> roots) {
        int first = roots.iterator().next();
        Map<HostEvidence, Set<String>> all = new EnumMap<>(HostEvidence.class);
        List<HostJoin> reasons = new ArrayList<>();
        for (int root : roots) {
            for (HostEvidence by : HostEvidence.values()) {
                Collection<String> more = believed(root, by);
                if (by.single() && !more.isEmpty()) {
                    all.computeIfAbsent(by, each -> new TreeSet<>()).addAll(more);
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

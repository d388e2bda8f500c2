package org.winddown.rules.host;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.winddown.rules.host.HostTexts.Identifier;

/** What does not fit together on each computer, in words. */
final class HostConflicts {

    private static final int SHOWN = 3;

    /** Windows cuts the name of a domain off here. */
    private static final int LONGEST_DOMAIN = 15;

    private final HostTexts texts;
    private final Map<Identifier, Set<HostEvidence>> refused;
    private final Map<Integer, Set<Identifier>> refusedOf = new HashMap<>();
    private final Map<Identifier, Set<Integer>> holders = new HashMap<>();
    private final Map<Integer, Set<HostEvidence>> evidenceOf = new HashMap<>();

    HostConflicts(HostTexts texts, Map<Identifier, Set<HostEvidence>> refused, IntUnaryOperator root) {
        this.texts = texts;
        this.refused = refused;
        for (int place = 0; place < texts.believed().size(); place++) {
            int computer = root.applyAsInt(place);
            texts.believed()
                    .get(place)
                    .forEach((by, all) -> all.forEach(text -> {
                        Identifier identifier = new Identifier(by, text);
                        if (refused.containsKey(identifier)) {
                            holders.computeIfAbsent(identifier, each -> new HashSet<>())
                                    .add(computer);
                            refusedOf
                                    .computeIfAbsent(computer, each -> new TreeSet<>())
                                    .add(identifier);
                        }
                    }));
        }
        for (int place = 0; place < texts.believed().size(); place++) {
            int computer = root.applyAsInt(place);
            if (refusedOf.containsKey(computer)) {
                evidenceOf
                        .computeIfAbsent(computer, each -> EnumSet.noneOf(HostEvidence.class))
                        .addAll(texts.believed().get(place).keySet());
            }
        }
    }

    List<HostConflict> of(int computer, List<HostSighting> sightings) {
        List<HostConflict> conflicts = new ArrayList<>();
        for (Identifier identifier : refusedOf.getOrDefault(computer, Set.of())) {
            int others = holders.getOrDefault(identifier, Set.of()).size() - 1;
            if (others > 0) {
                conflicts.add(shared(computer, identifier, others));
            }
        }
        Set<Identifier> doubted = new TreeSet<>();
        for (HostSighting each : sightings) {
            each.identifiers()
                    .texts()
                    .forEach((by, all) -> all.stream()
                            .map(text -> new Identifier(by, text))
                            .filter(texts.doubted()::containsKey)
                            .forEach(doubted::add));
        }
        doubted.forEach(each -> conflicts.add(notOfOne(each)));
        severalNames(sightings, conflicts);
        return conflicts;
    }

    private HostConflict shared(int computer, Identifier identifier, int others) {
        Set<HostEvidence> different = refused.getOrDefault(identifier, Set.of());
        boolean undecided = evidenceOf.getOrDefault(computer, Set.of()).stream().noneMatch(different::contains);
        String common = identifier.by().words() + " " + identifier.text() + " is that of " + others
                + (others == 1 ? " other computer" : " other computers") + " too";
        String by = different.stream().map(HostEvidence::words).collect(Collectors.joining(" or "));
        return undecided
                ? new HostConflict(
                        HostConflict.Kind.UNDECIDED, common + ", and nothing tells which it is: they differ in " + by)
                : new HostConflict(HostConflict.Kind.KEPT_APART, common + ": kept apart, they differ in " + by);
    }

    private HostConflict notOfOne(Identifier identifier) {
        Set<String> names = texts.doubted().getOrDefault(identifier, Set.of());
        return new HostConflict(
                HostConflict.Kind.NOT_OF_ONE,
                identifier.by().words() + " " + identifier.text() + " stands beside " + names.size()
                        + " names in one inventory (" + some(names) + "): not used");
    }

    private static void severalNames(List<HostSighting> sightings, List<HostConflict> conflicts) {
        List<List<String>> names = sightings.stream()
                .map(each -> each.identifiers().of(HostEvidence.NAME))
                .toList();
        boolean named = HostTexts.nothingInCommon(names);
        if (!named && !inSeveralDomains(sightings)) {
            return;
        }
        Map<String, Set<String>> sources = new TreeMap<>();
        for (HostSighting each : sightings) {
            (named ? Stream.of(HostEvidence.NAME) : Stream.of(HostEvidence.FQDN, HostEvidence.WINDOWS_NAME))
                    .flatMap(by -> each.identifiers().of(by).stream())
                    .forEach(name -> sources.computeIfAbsent(name, same -> new TreeSet<>())
                            .add(each.source()));
        }
        conflicts.add(new HostConflict(
                HostConflict.Kind.SEVERAL_NAMES,
                "one computer under " + sources.size() + " names ("
                        + some(sources.entrySet().stream()
                                .map(entry -> entry.getKey() + " in " + String.join(", ", entry.getValue()))
                                .toList())
                        + ")"));
    }

    /** Whether Windows domains differ, or none of them is part of a full name that stands beside it. */
    private static boolean inSeveralDomains(List<HostSighting> sightings) {
        List<List<String>> names = sightings.stream()
                .map(each -> each.identifiers().of(HostEvidence.WINDOWS_NAME))
                .toList();
        Set<String> labels = sightings.stream()
                .flatMap(each -> each.identifiers().of(HostEvidence.FQDN).stream())
                .flatMap(name -> Stream.of(name.split("\\.", -1)).skip(1))
                .map(label -> label.substring(0, Math.min(label.length(), LONGEST_DOMAIN)))
                .collect(Collectors.toSet());
        return HostTexts.nothingInCommon(names)
                || (!labels.isEmpty()
                        && names.stream().anyMatch(each -> !each.isEmpty())
                        && names.stream()
                                .flatMap(List::stream)
                                .map(name -> name.substring(0, name.indexOf('\\')))
                                .noneMatch(labels::contains));
    }

    private static String some(Collection<String> all) {
        return all.stream().limit(SHOWN).collect(Collectors.joining(", ")) + (all.size() > SHOWN ? ", ..." : "");
    }
}

package org.winddown.rules.host;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * The identifiers of sightings that can be believed.
 *
 * <p>An identifier that a machine has, and that stands beside different names in one inventory, is of none of them: it
 * was cloned, or stands for nothing. A column in which one name stands beside many serial numbers tells licences or
 * rows apart, not computers.
 *
 * @param sightings all sightings
 * @param believed what each of them says, without what cannot be believed
 * @param doubted the identifiers that stand beside different names, with these names
 * @param remarks the columns that are not used, in words
 */
record HostTexts(
        List<HostSighting> sightings,
        List<Map<HostEvidence, List<String>>> believed,
        Map<Identifier, Set<String>> doubted,
        List<String> remarks) {

    /** So many names with several serial numbers each make a column that does not tell computers apart. */
    private static final int NAMES = 5;

    /** One text by one kind of evidence. */
    record Identifier(HostEvidence by, String text) implements Comparable<Identifier> {

        @Override
        public int compareTo(Identifier other) {
            int kinds = by.compareTo(other.by);
            return kinds != 0 ? kinds : text.compareTo(other.text);
        }
    }

    private record Column(String source, HostEvidence by) {}

    static HostTexts of(List<HostSighting> sightings) {
        Set<Column> unusable = columnsOfSomethingElse(sightings);
        Map<Identifier, Set<String>> doubted = besideDifferentNames(sightings, unusable);
        List<Map<HostEvidence, List<String>>> believed = new ArrayList<>(sightings.size());
        for (HostSighting each : sightings) {
            believed.add(only(
                    each.identifiers().texts(),
                    one -> !unusable.contains(new Column(each.source(), one.by())) && !doubted.containsKey(one)));
        }
        return new HostTexts(List.copyOf(sightings), believed, doubted, remarks(unusable));
    }

    private static Map<HostEvidence, List<String>> only(
            Map<HostEvidence, List<String>> texts, Predicate<Identifier> used) {
        boolean all = texts.entrySet().stream()
                .allMatch(each ->
                        each.getValue().stream().allMatch(text -> used.test(new Identifier(each.getKey(), text))));
        if (all) {
            return texts;
        }
        Map<HostEvidence, List<String>> kept = new EnumMap<>(HostEvidence.class);
        texts.forEach((by, told) -> {
            List<String> some = told.stream()
                    .filter(text -> used.test(new Identifier(by, text)))
                    .toList();
            if (!some.isEmpty()) {
                kept.put(by, some);
            }
        });
        return kept;
    }

    private static Set<Column> columnsOfSomethingElse(List<HostSighting> sightings) {
        Set<Column> unusable = new HashSet<>();
        for (HostEvidence by : EnumSet.of(HostEvidence.UUID, HostEvidence.SERIAL, HostEvidence.ASSET_TAG)) {
            Map<String, Map<String, Set<String>>> textsByName = new TreeMap<>();
            Map<String, Map<String, Long>> rowsByName = new HashMap<>();
            for (HostSighting each : sightings) {
                List<String> texts = each.identifiers().of(by);
                for (String name :
                        texts.isEmpty() ? List.<String>of() : each.identifiers().of(HostEvidence.NAME)) {
                    textsByName
                            .computeIfAbsent(each.source(), source -> new HashMap<>())
                            .computeIfAbsent(name, same -> new TreeSet<>())
                            .addAll(texts);
                    rowsByName
                            .computeIfAbsent(each.source(), source -> new HashMap<>())
                            .merge(name, each.rows(), Long::sum);
                }
            }
            textsByName.forEach((source, names) -> {
                long several = names.values().stream()
                        .filter(texts -> texts.size() > 1)
                        .count();
                long repeated = rowsByName.get(source).values().stream()
                        .filter(rows -> rows > 1)
                        .count();
                if (several >= NAMES && 2 * several > repeated) {
                    unusable.add(new Column(source, by));
                }
            });
        }
        return unusable;
    }

    private static Map<Identifier, Set<String>> besideDifferentNames(
            List<HostSighting> sightings, Set<Column> unusable) {
        Map<Identifier, Set<String>> doubted = new HashMap<>();
        for (HostEvidence by : HostEvidence.values()) {
            if (by.machineMade()) {
                Map<String, Map<String, List<String>>> common = new HashMap<>();
                each(
                        sightings,
                        by,
                        unusable,
                        (sighting, text) -> common.computeIfAbsent(sighting.source(), source -> new HashMap<>())
                                .merge(text, sighting.identifiers().of(HostEvidence.NAME), HostTexts::both));
                common.values()
                        .forEach(inventory -> inventory.forEach((text, names) -> {
                            if (names.isEmpty()) {
                                doubted.put(new Identifier(by, text), new TreeSet<>());
                            }
                        }));
                each(sightings, by, unusable, (sighting, text) -> {
                    Set<String> names = doubted.get(new Identifier(by, text));
                    if (names != null
                            && Objects.requireNonNull(common.get(sighting.source()))
                                    .getOrDefault(text, List.of())
                                    .isEmpty()) {
                        names.addAll(sighting.identifiers().of(HostEvidence.NAME));
                    }
                });
            }
        }
        return doubted;
    }

    /** Tells each text that a named sighting has by one kind of evidence. */
    private static void each(
            List<HostSighting> sightings,
            HostEvidence by,
            Set<Column> unusable,
            BiConsumer<HostSighting, String> told) {
        for (HostSighting each : sightings) {
            if (!each.identifiers().of(HostEvidence.NAME).isEmpty()
                    && !unusable.contains(new Column(each.source(), by))) {
                each.identifiers().of(by).forEach(text -> told.accept(each, text));
            }
        }
    }

    private static List<String> both(List<String> one, List<String> other) {
        return one.equals(other) ? one : one.stream().filter(other::contains).toList();
    }

    /** Whether no text is in all of some lists; empty lists do not count. */
    static boolean nothingInCommon(Collection<? extends Collection<String>> lists) {
        Set<String> common = null;
        for (Collection<String> each : lists) {
            if (each.isEmpty()) {
                continue;
            }
            if (common == null) {
                common = new TreeSet<>(each);
            } else {
                common.retainAll(each);
            }
            if (common.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static List<String> remarks(Set<Column> unusable) {
        return unusable.stream()
                .map(column ->
                        "Source " + column.source() + ": the " + column.by().words()
                                + " differs between rows that name the same computer, so it is that of something else; it was"
                                + " not used.")
                .sorted()
                .toList();
    }
}

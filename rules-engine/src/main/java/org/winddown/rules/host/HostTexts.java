package org.winddown.rules.host;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
            Map<HostEvidence, List<String>> texts = each.identifiers().texts();
            Predicate<Identifier> used =
                    one -> !unusable.contains(new Column(each.source(), one.by())) && !doubted.containsKey(one);
            believed.add(texts.size() == 1 && texts.containsKey(HostEvidence.NAME) ? texts : only(texts, used));
        }
        return new HostTexts(List.copyOf(sightings), believed, doubted, remarks(unusable));
    }

    private static Map<HostEvidence, List<String>> only(
            Map<HostEvidence, List<String>> texts, Predicate<Identifier> used) {
        Map<HostEvidence, List<String>> kept = new EnumMap<>(HostEvidence.class);
        texts.forEach((by, all) -> {
            List<String> some = all.stream()
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
        Map<String, Map<Identifier, List<List<String>>>> names = new HashMap<>();
        for (HostSighting each : sightings) {
            List<String> named = each.identifiers().of(HostEvidence.NAME);
            each.identifiers().texts().forEach((by, texts) -> {
                if (by.machineMade() && !named.isEmpty() && !unusable.contains(new Column(each.source(), by))) {
                    texts.forEach(text -> names.computeIfAbsent(each.source(), source -> new HashMap<>())
                            .computeIfAbsent(new Identifier(by, text), one -> new ArrayList<>(1))
                            .add(named));
                }
            });
        }
        Map<Identifier, Set<String>> doubted = new HashMap<>();
        names.values()
                .forEach(inventory -> inventory.forEach((identifier, all) -> {
                    if (all.size() > 1 && nothingInCommon(all)) {
                        Set<String> different = doubted.computeIfAbsent(identifier, one -> new TreeSet<>());
                        all.forEach(different::addAll);
                    }
                }));
        return doubted;
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

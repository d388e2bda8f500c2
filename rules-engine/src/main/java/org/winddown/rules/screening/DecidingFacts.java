package org.winddown.rules.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds the smallest set of unknown facts that, once known, decides an outcome whatever their values are: those whose
 * value changes the outcome while all other facts stay the same.
 */
final class DecidingFacts {

    /** Above so many combinations a fact is named as soon as it may matter. */
    private static final long MOST_COMBINATIONS = 20_000;

    private DecidingFacts() {}

    static <T> Set<String> of(List<Unknowns.Path<T>> paths, Function<Unknowns.Path<T>, ?> outcome) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (Unknowns.Path<T> path : paths) {
            path.choices().forEach((fact, choice) -> sizes.merge(fact, choice + 1, Math::max));
        }
        long combinations = 1;
        for (int size : sizes.values()) {
            combinations = Math.min(combinations * size, MOST_COMBINATIONS + 1);
        }
        Set<String> facts = new TreeSet<>();
        Set<String> keys = combinations > MOST_COMBINATIONS ? sizes.keySet() : essential(paths, sizes, outcome);
        keys.forEach(key -> facts.add(name(key)));
        return facts;
    }

    /** The name under which people know an unknown. */
    private static String name(String key) {
        int suffix = key.indexOf('#');
        String fact = suffix < 0 ? key : key.substring(0, suffix);
        return fact.equals("vendor") || fact.equals("family") ? "product" : fact;
    }

    private static <T> Set<String> essential(
            List<Unknowns.Path<T>> paths, Map<String, Integer> sizes, Function<Unknowns.Path<T>, ?> outcome) {
        List<String> facts = new ArrayList<>(sizes.keySet());
        Set<String> essential = new LinkedHashSet<>();
        for (String fact : facts) {
            if (matters(fact, paths, outcome)) {
                essential.add(fact);
            }
        }
        return essential;
    }

    /** Whether two paths that agree on everything both asked, but this fact, come out differently. */
    private static <T> boolean matters(
            String fact, List<Unknowns.Path<T>> paths, Function<Unknowns.Path<T>, ?> outcome) {
        Map<Integer, Map<Object, List<Unknowns.Path<T>>>> byChoice = new HashMap<>();
        for (Unknowns.Path<T> path : paths) {
            Integer choice = path.choices().get(fact);
            if (choice != null) {
                byChoice.computeIfAbsent(choice, each -> new HashMap<>())
                        .computeIfAbsent(outcome.apply(path), each -> new ArrayList<>())
                        .add(path);
            }
        }
        Set<Integer> seen = new HashSet<>();
        for (Map.Entry<Integer, Map<Object, List<Unknowns.Path<T>>>> one : byChoice.entrySet()) {
            seen.add(one.getKey());
            for (Map.Entry<Integer, Map<Object, List<Unknowns.Path<T>>>> other : byChoice.entrySet()) {
                if (!seen.contains(other.getKey()) && differ(fact, one.getValue(), other.getValue())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static <T> boolean differ(
            String fact, Map<Object, List<Unknowns.Path<T>>> one, Map<Object, List<Unknowns.Path<T>>> other) {
        for (Map.Entry<Object, List<Unknowns.Path<T>>> left : one.entrySet()) {
            for (Map.Entry<Object, List<Unknowns.Path<T>>> right : other.entrySet()) {
                if (!left.getKey().equals(right.getKey())
                        && left.getValue().stream()
                                .anyMatch(path -> right.getValue().stream()
                                        .anyMatch(against -> compatible(fact, path, against)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static <T> boolean compatible(String fact, Unknowns.Path<T> one, Unknowns.Path<T> other) {
        for (Map.Entry<String, Integer> choice : one.choices().entrySet()) {
            Integer against = other.choices().get(choice.getKey());
            if (!choice.getKey().equals(fact) && against != null && !against.equals(choice.getValue())) {
                return false;
            }
        }
        return true;
    }
}

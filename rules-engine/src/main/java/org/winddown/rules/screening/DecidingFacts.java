package org.winddown.rules.screening;

import java.util.List;
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

    /**
     * The set.
     *
     * @param unknown the unknown facts by their numbers in the paths
     */
    static <T> Set<String> of(List<String> unknown, List<Unknowns.Path<T>> paths, Function<T, ?> outcome) {
        int facts = unknown.size();
        boolean all = combinations(paths, facts) > MOST_COMBINATIONS;
        Object[] outcomes =
                paths.stream().map(path -> outcome.apply(path.result())).toArray();
        Set<String> deciding = new TreeSet<>();
        for (int fact = 0; fact < facts; fact++) {
            if (all || matters(fact, facts, paths, outcomes)) {
                deciding.add(name(unknown.get(fact)));
            }
        }
        return deciding;
    }

    private static <T> long combinations(List<Unknowns.Path<T>> paths, int facts) {
        long combinations = 1;
        for (int fact = 0; fact < facts; fact++) {
            int last = 0;
            for (Unknowns.Path<T> path : paths) {
                last = Math.max(last, path.choice(fact));
            }
            combinations = Math.min(combinations * (last + 1), MOST_COMBINATIONS + 1);
        }
        return combinations;
    }

    /** The name under which people know an unknown. */
    private static String name(String key) {
        int suffix = key.indexOf('#');
        String fact = suffix < 0 ? key : key.substring(0, suffix);
        return fact.equals("vendor") || fact.equals("family") ? "product" : fact;
    }

    /** Whether two paths that agree on everything both asked, but this fact, come out differently. */
    private static <T> boolean matters(int fact, int facts, List<Unknowns.Path<T>> paths, Object[] outcomes) {
        for (int one = 0; one < outcomes.length; one++) {
            int choice = paths.get(one).choice(fact);
            for (int other = choice == Unknowns.NOT_ASKED ? outcomes.length : one + 1;
                    other < outcomes.length;
                    other++) {
                int against = paths.get(other).choice(fact);
                if (against != Unknowns.NOT_ASKED
                        && against != choice
                        && !outcomes[one].equals(outcomes[other])
                        && compatible(fact, facts, paths.get(one), paths.get(other))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static <T> boolean compatible(int but, int facts, Unknowns.Path<T> one, Unknowns.Path<T> other) {
        for (int fact = 0; fact < facts; fact++) {
            int choice = one.choice(fact);
            int against = other.choice(fact);
            if (fact != but && choice != against && choice != Unknowns.NOT_ASKED && against != Unknowns.NOT_ASKED) {
                return false;
            }
        }
        return true;
    }
}

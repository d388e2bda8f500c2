package org.winddown.rules.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Explores what is not known: a judgement that meets an unknown fact asks here, and is repeated once for each value the
 * fact may have.
 *
 * <p>Not thread-safe; one per exploration.
 */
final class Unknowns {

    /** One complete judgement and the answers it was given, in the order asked. */
    record Path<T>(Map<String, Integer> choices, T result) {}

    private final List<Integer> plan = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final Map<String, Integer> asked = new LinkedHashMap<>();

    private Unknowns() {}

    /** Repeats a judgement over every combination of the unknown facts it asks for. */
    static <T> List<Path<T>> explore(Function<Unknowns, T> judgement) {
        Unknowns unknowns = new Unknowns();
        List<Path<T>> paths = new ArrayList<>();
        do {
            unknowns.asked.clear();
            unknowns.sizes.clear();
            T result = judgement.apply(unknowns);
            paths.add(new Path<>(new LinkedHashMap<>(unknowns.asked), result));
        } while (unknowns.next());
        return paths;
    }

    /**
     * The value assumed for an unknown fact; the same each time a judgement asks.
     *
     * @param fact name of the fact
     * @param options how many values it may have
     * @return 0 to options - 1
     */
    int choose(String fact, int options) {
        Integer known = asked.get(fact);
        if (known != null) {
            return known;
        }
        int position = sizes.size();
        sizes.add(options);
        if (position == plan.size()) {
            plan.add(0);
        }
        int choice = plan.get(position);
        asked.put(fact, choice);
        return choice;
    }

    /** Assumes yes or no for an unknown fact. */
    boolean assume(String fact) {
        return choose(fact, 2) == 0;
    }

    private boolean next() {
        for (int i = sizes.size() - 1; i >= 0; i--) {
            if (plan.get(i) + 1 < sizes.get(i)) {
                plan.set(i, plan.get(i) + 1);
                plan.subList(i + 1, plan.size()).clear();
                return true;
            }
        }
        return false;
    }
}

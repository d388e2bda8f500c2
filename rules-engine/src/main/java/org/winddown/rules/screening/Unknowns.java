package org.winddown.rules.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Explores what is not known: a judgement that meets an unknown fact asks here, and is repeated once for each value the
 * fact may have.
 *
 * <p>Not thread-safe; one per exploration.
 */
final class Unknowns {

    /** Stands for the choice of a fact that a path did not ask for. */
    static final int NOT_ASKED = -1;

    /**
     * One complete judgement and the answers it was given.
     *
     * @param choices the answers by the numbers of the facts in {@link Exploration#facts}; facts that no earlier path
     *     asked for either may be missing at the end
     * @param result what it came to
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Path<T>(int[] choices, T result) {

        /** The answer for the fact of that number, or {@link #NOT_ASKED}. */
        int choice(int fact) {
            return fact < choices.length ? choices[fact] : NOT_ASKED;
        }
    }

    /**
     * Every combination of the unknown facts that a judgement asked for.
     *
     * @param facts the facts, in the order first asked
     * @param paths one path for each combination; at least one
     */
    record Exploration<T>(List<String> facts, List<Path<T>> paths) {}

    private static final int[] NONE = {};

    private final List<String> facts = new ArrayList<>(0);
    private int[] choices = NONE;
    private int[] sizes = NONE;
    private int asked;
    private int[] plan = NONE;
    private int planned;

    private Unknowns() {}

    /** Repeats a judgement over every combination of the unknown facts it asks for. */
    static <T> Exploration<T> explore(Function<Unknowns, T> judgement) {
        return explore(Integer.MAX_VALUE, judgement)
                .orElseThrow(
                        () -> new IllegalStateException("More combinations of unknown facts than can be counted."));
    }

    /** The same; empty when there are more combinations than {@code most}. */
    static <T> Optional<Exploration<T>> explore(int most, Function<Unknowns, T> judgement) {
        Unknowns unknowns = new Unknowns();
        List<Path<T>> paths = new ArrayList<>(1);
        do {
            if (paths.size() == most) {
                return Optional.empty();
            }
            unknowns.start();
            T result = judgement.apply(unknowns);
            paths.add(new Path<>(unknowns.chosen(), result));
        } while (unknowns.next());
        return Optional.of(new Exploration<>(unknowns.facts, paths));
    }

    private int[] chosen() {
        return facts.isEmpty() ? NONE : Arrays.copyOf(choices, facts.size());
    }

    private void start() {
        Arrays.fill(choices, NOT_ASKED);
        asked = 0;
    }

    /**
     * The value assumed for an unknown fact; the same each time a judgement asks.
     *
     * @param fact name of the fact
     * @param options how many values it may have
     * @return 0 to options - 1
     */
    int choose(String fact, int options) {
        int number = facts.indexOf(fact);
        if (number < 0) {
            number = facts.size();
            facts.add(fact);
            if (number == choices.length) {
                grow();
            }
        }
        if (choices[number] == NOT_ASKED) {
            if (asked == planned) {
                plan[planned] = 0;
                planned++;
            }
            sizes[asked] = options;
            choices[number] = plan[asked];
            asked++;
        }
        return choices[number];
    }

    private void grow() {
        int filled = choices.length;
        int larger = filled == 0 ? 4 : filled * 2;
        choices = Arrays.copyOf(choices, larger);
        Arrays.fill(choices, filled, larger, NOT_ASKED);
        sizes = Arrays.copyOf(sizes, larger);
        plan = Arrays.copyOf(plan, larger);
    }

    /** Assumes yes or no for an unknown fact. */
    boolean assume(String fact) {
        return choose(fact, 2) == 0;
    }

    private boolean next() {
        for (int i = asked - 1; i >= 0; i--) {
            if (plan[i] + 1 < sizes[i]) {
                plan[i]++;
                planned = i + 1;
                return true;
            }
        }
        return false;
    }
}

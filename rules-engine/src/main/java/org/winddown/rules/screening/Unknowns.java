package org.winddown.rules.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is not known: a judgement that meets an unknown fact asks here, and is repeated once for each value the fact may
 * have.
 *
 * <p>Whoever repeats only a part of a judgement notes how much was asked before it, and counts from there.
 *
 * <p>Not thread-safe; one per exploration.
 */
final class Unknowns {

    /** Stands for the choice of a fact that a path did not ask for. */
    static final int NOT_ASKED = -1;

    private static final int[] NONE = {};

    /**
     * The answers that a judgement was given, and what it came to.
     *
     * @param choices the answers by the numbers of the facts in {@link #facts}; facts that no earlier path asked for
     *     either may be missing at the end
     * @param result what it came to
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Path<T>(int[] choices, T result) {

        /** The answer for the fact of that number, or {@link #NOT_ASKED}. */
        int choice(int fact) {
            return fact < choices.length ? choices[fact] : NOT_ASKED;
        }
    }

    private final List<String> facts;
    private int[] choices;

    /** The number of the fact asked first, second and so on, how many values it may have, and which is its turn. */
    private int[] order = NONE;

    private int[] sizes = NONE;
    private int[] turns = NONE;
    private int asked;
    private int planned;

    Unknowns() {
        this(new ArrayList<>(0), NONE);
    }

    private Unknowns(List<String> facts, int[] choices) {
        this.facts = facts;
        this.choices = choices;
    }

    /** The same facts with the answers of a path; what it did not ask for has its first value. */
    Unknowns as(Path<?> path) {
        int[] same = Arrays.copyOf(path.choices(), facts.size());
        Arrays.fill(same, Math.min(path.choices().length, same.length), same.length, NOT_ASKED);
        return new Unknowns(new ArrayList<>(facts), same);
    }

    /** The facts, in the order first asked. */
    List<String> facts() {
        return facts;
    }

    /** How many facts were asked for so far on this path. */
    int asked() {
        return asked;
    }

    /** The answers so far on this path. */
    int[] chosen() {
        return facts.isEmpty() ? NONE : Arrays.copyOf(choices, facts.size());
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
            if (number >= choices.length) {
                int filled = choices.length;
                choices = Arrays.copyOf(choices, Math.max(4, filled * 2));
                Arrays.fill(choices, filled, choices.length, NOT_ASKED);
            }
        }
        if (choices[number] == NOT_ASKED) {
            if (asked == order.length) {
                int larger = Math.max(4, asked * 2);
                order = Arrays.copyOf(order, larger);
                sizes = Arrays.copyOf(sizes, larger);
                turns = Arrays.copyOf(turns, larger);
            }
            if (asked == planned) {
                turns[asked] = 0;
                planned++;
            }
            order[asked] = number;
            sizes[asked] = options;
            choices[number] = turns[asked];
            asked++;
        }
        return choices[number];
    }

    /** Assumes yes or no for an unknown fact. */
    boolean assume(String fact) {
        return choose(fact, 2) == 0;
    }

    /**
     * Goes on to the next combination of what was asked for since a mark, and forgets the answers since then.
     *
     * @param mark what {@link #asked} was before the part that is repeated
     * @return false when there is none; then the part begins with the first combination again
     */
    boolean next(int mark) {
        int turned = asked - 1;
        while (turned >= mark && turns[turned] + 1 == sizes[turned]) {
            turned--;
        }
        back(mark);
        if (turned < mark) {
            return false;
        }
        planned = turned + 1;
        turns[turned]++;
        return true;
    }

    /** Forgets the answers since a mark; then what follows begins with the first combination. */
    void back(int mark) {
        for (int index = mark; index < asked; index++) {
            choices[order[index]] = NOT_ASKED;
        }
        asked = mark;
        planned = mark;
    }
}

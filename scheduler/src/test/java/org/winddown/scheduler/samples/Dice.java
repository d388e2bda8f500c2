package org.winddown.scheduler.samples;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Chance from a fixed seed: the same name throws the same numbers on every machine.
 *
 * <p>Each thing has dice of its own, so that a change to one leaves all others as they are. Not thread-safe.
 */
final class Dice {

    private static final long SEED = 20_240_620L;

    private final Random random;

    private Dice(Random random) {
        this.random = random;
    }

    /** Dice of the thing with this name. */
    static Dice of(String name) {
        return new Dice(new Random(SEED * 31 + name.hashCode()));
    }

    /** A number from {@code from} to {@code to}, both included. */
    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    /** True in so many cases of a hundred. */
    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** A day from {@code from} to {@code to}, both included. */
    LocalDate day(LocalDate from, LocalDate to) {
        return from.plusDays(between(0, (int) ChronoUnit.DAYS.between(from, to)));
    }

    <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** One of the list, the first ones far more often than the last ones. */
    <T> T popular(List<T> from) {
        double u = random.nextDouble();
        return from.get((int) (from.size() * u * u));
    }

    /** The numbers 0 to {@code size} - 1 in some order. */
    List<Integer> order(int size) {
        List<Integer> order = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            order.add(random.nextInt(i + 1), i);
        }
        return List.copyOf(order);
    }
}

package org.winddown.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws situations and instants; the same seed draws the same ones. */
public final class Dice {

    private final Random random;
    private final Map<String, String> cells = new LinkedHashMap<>();
    private final List<Map<String, String>> records = new ArrayList<>();

    /** Dice that fall as the seed says. */
    public Dice(long seed) {
        this.random = new Random(seed);
    }

    /** One of {@code bound} numbers from 0. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** One of some things. */
    public <T> T one(List<T> of) {
        return of.get(below(of.size()));
    }

    String one(String... words) {
        return words[below(words.length)];
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    /** An instant within two seconds of one of some instants. */
    public Instant near(List<Instant> instants) {
        long nanos =
                percent(50) ? below(5) * 500_000_000L - 1_000_000_000L : below(2_000_000) * 2_000L - 2_000_000_000L;
        return one(instants).plusNanos(percent(25) ? 0 : nanos);
    }

    /** An instant to the second from {@code first} on and before {@code last}. */
    public Instant between(Instant first, Instant last) {
        long seconds = last.getEpochSecond() - first.getEpochSecond();
        return first.plusSeconds((long) (random.nextDouble() * seconds));
    }

    /** Writes a cell, or leaves it out when the word is empty. */
    Dice cell(String name, String word) {
        if (word.isEmpty()) {
            cells.remove(name);
        } else {
            cells.put(name, word);
        }
        return this;
    }

    /** A day or a time near an instant at which a law turns, or somewhere in its years. */
    String moment(List<Instant> turns, ZoneId zone, int fromYear, int years) {
        if (percent(35)) {
            return LocalDate.of(fromYear, 1, 1).plusDays(below(365 * years)).toString();
        }
        Instant near = near(turns);
        return percent(50)
                ? near.atZone(zone == null ? ZoneOffset.UTC : zone)
                        .toLocalDate()
                        .plusDays(below(3) - 1L)
                        .toString()
                : near.toString();
    }

    Dice record(Map<String, String> record) {
        records.add(record);
        return this;
    }

    /** What was drawn since the last time. */
    Situation take(Map<String, String> unit, String product, List<String> contains) {
        Situation drawn = new Situation(unit, Map.copyOf(cells), List.copyOf(records), product, List.copyOf(contains));
        cells.clear();
        records.clear();
        return drawn;
    }
}

package org.winddown.scheduler.samples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What goes wrong in inventories that people and tools keep, one row in two hundred.
 *
 * <p>Dirty rows come on top of the clean ones, so that no asset of the story is lost to them.
 */
final class Dirt {

    private static final int ONE_IN = 200;
    private static final int AT_LEAST = 2;
    private static final List<String> NO_DATES =
            List.of("2024-02-30", "31/07/2023", "n/a", "20230731", "31.12.2023", "July 2023");
    private static final List<String> NAMES = List.of("vendor", "product", "version", "sku", "file");
    private static final List<String> DATES = List.of("start_date", "end_date", "occurred_at", "signed_at");
    private static final List<String> NUMBERS = List.of("cost", "quantity");
    private static final List<String> CHANGEABLE = List.of("version", "quantity", "cost", "os", "Status");

    /** One way to be wrong. */
    private enum Fault {
        NO_DATE,
        DUPLICATE,
        NO_PRODUCT,
        KEY_CONFLICT,
        BLANK,
        UNKNOWN_KIND,
        TRAILING_CELL,
        NO_NUMBER,
        NO_ID
    }

    private final List<Column> columns;
    private final Dice dice;

    Dirt(List<Column> columns, Dice dice) {
        this.columns = columns;
        this.dice = dice;
    }

    /** The lines with dirt among them. */
    List<List<String>> in(List<List<String>> clean) {
        List<List<String>> lines = new ArrayList<>(clean);
        List<Fault> faults = Stream.of(Fault.values()).filter(this::applies).toList();
        int first = dice.between(0, faults.size() - 1);
        int count = Math.max(AT_LEAST, clean.size() / ONE_IN);
        for (int i = 0; i < count; i++) {
            int victim = dice.between(0, clean.size() - 1);
            List<String> dirty = dirty(faults.get((first + i) % faults.size()), clean.get(victim), i);
            int after = lines.indexOf(clean.get(victim)) + 1;
            lines.add(dice.between(after, lines.size()), dirty);
        }
        return lines;
    }

    private boolean applies(Fault fault) {
        return switch (fault) {
            case NO_DATE -> first(DATES).isPresent();
            case NO_PRODUCT -> index("product").isPresent() && index("act").isEmpty();
            case UNKNOWN_KIND -> index("kind").isPresent();
            case NO_NUMBER -> first(NUMBERS).isPresent();
            case NO_ID -> index("asset_id").isPresent();
            case KEY_CONFLICT -> first(CHANGEABLE).isPresent();
            case DUPLICATE, BLANK, TRAILING_CELL -> true;
        };
    }

    private List<String> dirty(Fault fault, List<String> clean, int number) {
        List<String> line = new ArrayList<>(clean);
        switch (fault) {
            case DUPLICATE -> {}
            case BLANK -> Collections.fill(line, "");
            case KEY_CONFLICT -> conflict(line);
            case NO_ID -> put(line, index("asset_id"), "");
            case NO_DATE -> put(other(line, number), first(DATES), dice.one(NO_DATES));
            case NO_NUMBER -> put(other(line, number), first(NUMBERS), "1.250,00");
            case UNKNOWN_KIND -> put(other(line, number), index("kind"), dice.one(List.of("SOFTWARE", "SaaS", "?")));
            case TRAILING_CELL -> other(line, number).add("floor 3, desk 14");
            case NO_PRODUCT -> NAMES.forEach(name -> put(line, index(name), ""));
        }
        if (fault == Fault.NO_PRODUCT) {
            other(line, number);
        }
        return List.copyOf(line);
    }

    private void conflict(List<String> line) {
        String other = index("Status").isPresent() ? "Retired (2nd entry)" : "25";
        first(CHANGEABLE).ifPresent(at -> line.set(at, line.get(at).equals(other) ? "40" : other));
    }

    /** Makes the line another asset, where the source has ids. */
    private List<String> other(List<String> line, int number) {
        index("asset_id").ifPresent(at -> line.set(at, line.get(at) + "-" + (char) ('A' + number % 26)));
        return line;
    }

    private static void put(List<String> line, Optional<Integer> at, String text) {
        at.ifPresent(index -> line.set(index, text));
    }

    private Optional<Integer> first(List<String> names) {
        return names.stream().flatMap(name -> index(name).stream()).findFirst();
    }

    private Optional<Integer> index(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}

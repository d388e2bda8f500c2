package org.winddown.ingest.cell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.winddown.ingest.rows.Parts;
import org.winddown.ingest.rows.Quoted;
import org.winddown.rules.asset.Field;
import org.winddown.rules.time.Moment;

/**
 * Looks through the cells of a file for proof of how its dates and numbers are written: a day beyond 12, a number with
 * both separators. A column without proof of its own takes that of the other columns, when they agree.
 */
public final class ConventionScan {

    private static final int ROWS = 10_000;

    private record Proof<T>(T what, String text, long row) {}

    private final Map<Field, Proof<DateOrder>> dates = new EnumMap<>(Field.class);
    private final Map<Field, Proof<DecimalMark>> decimals = new EnumMap<>(Field.class);
    private final Set<Field> mixed = EnumSet.noneOf(Field.class);
    private final Set<Field> doubtful = EnumSet.noneOf(Field.class);
    private long rows;

    /** Looks at one cell, without space around it. */
    public void see(Field field, String text, long row) {
        boolean dated = Conventions.isDate(field);
        if (text.isEmpty() || !(dated || field.type() == Field.Type.NUMBER)) {
            return;
        }
        if (dated && Moment.parseOrPerpetual(text).isEmpty()) {
            DateText.of(text).ifPresent(date -> {
                doubtful(field, date.doubtful());
                date.proves().ifPresent(order -> prove(dates, field, new Proof<>(order, text, row)));
            });
        } else if (!dated) {
            NumberText.of(text).ifPresent(number -> {
                doubtful(field, number.doubtful());
                number.proves().ifPresent(mark -> prove(decimals, field, new Proof<>(mark, text, row)));
            });
        }
    }

    private void doubtful(Field field, boolean doubt) {
        if (doubt) {
            doubtful.add(field);
        }
    }

    private <T> void prove(Map<Field, Proof<T>> proofs, Field field, Proof<T> proof) {
        Proof<T> before = proofs.putIfAbsent(field, proof);
        if (before != null && !before.what().equals(proof.what())) {
            mixed.add(field);
        }
    }

    /**
     * Tells that a row has been looked at; whether to go on, as a further row may prove what is in doubt, or prove the
     * other of two orders of day and month: one file may hold rows of two hands.
     */
    public boolean wantsMore() {
        rows++;
        return rows < ROWS || !doubtful.isEmpty() || !dates.isEmpty();
    }

    /**
     * What was found.
     *
     * @param stated what a person said, which counts before any proof
     */
    public Conventions conventions(Conventions stated) {
        Map<Field, DateOrder> orders = new EnumMap<>(Field.class);
        Map<Field, DecimalMark> marks = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (Conventions.isDate(field)) {
                found(dates, field).ifPresent(order -> orders.put(field, order));
            } else if (field.type() == Field.Type.NUMBER) {
                found(decimals, field).ifPresent(mark -> marks.put(field, mark));
            }
        }
        orders.putAll(stated.dates());
        marks.putAll(stated.decimals());
        return new Conventions(orders, marks);
    }

    /**
     * The same with the orders of day and month that earlier files of the source proved, for columns of this one in
     * which nothing does.
     *
     * @param remarks takes a sentence for each
     */
    public Conventions withHistory(Conventions found, Map<Field, DateOrder> before, List<String> remarks) {
        Map<Field, DateOrder> orders = new EnumMap<>(Field.class);
        orders.putAll(found.dates());
        for (Field field : doubtful) {
            DateOrder order = before.get(field);
            if (order != null && !mixed.contains(field) && orders.putIfAbsent(field, order) == null) {
                remarks.add("Dates of column \"" + field.column() + "\" were read " + order.word()
                        + ": no cell of this file tells, and earlier files of the source were written so.");
            }
        }
        return new Conventions(orders, found.decimals());
    }

    /** Columns with cells that can be read in two ways, where neither the file nor anybody tells which. */
    public List<Field> undecided(Conventions conventions) {
        return doubtful.stream()
                .filter(field -> conventions.dates(field) == null
                        && conventions.decimals(field).isEmpty())
                .toList();
    }

    private <T> Optional<T> found(Map<Field, Proof<T>> proofs, Field field) {
        if (mixed.contains(field)) {
            return Optional.empty();
        }
        Proof<T> own = proofs.get(field);
        if (own != null) {
            return Optional.of(own.what());
        }
        Set<T> others = proofs.entrySet().stream()
                .filter(each -> !mixed.contains(each.getKey()))
                .map(each -> each.getValue().what())
                .collect(Collectors.toSet());
        boolean oneOnly = others.size() == 1 && proofs.keySet().stream().noneMatch(mixed::contains);
        return oneOnly && doubtful.contains(field)
                ? Optional.of(others.iterator().next())
                : Optional.empty();
    }

    /** What a person should know: which cells could be read in two ways, and what decided. */
    public List<String> remarks(Conventions conventions) {
        List<String> remarks = new ArrayList<>();
        for (Field field : doubtful) {
            DateOrder order = conventions.dates(field);
            Optional<DecimalMark> mark = conventions.decimals(field);
            if (order != null) {
                remarks.add("Dates of column \"" + field.column() + "\" were read " + order.word() + because(dates));
            } else if (mark.isPresent()) {
                remarks.add("Numbers of column \"" + field.column() + "\" were read with a decimal "
                        + mark.get().word() + because(decimals));
            }
        }
        return remarks;
    }

    private static <T> String because(Map<Field, Proof<T>> proofs) {
        return proofs.values().stream()
                .findFirst()
                .map(proof ->
                        ": " + Quoted.of(proof.text()) + " in row " + Parts.row(proof.row()) + " has no other reading.")
                .orElse(", as was said.");
    }
}

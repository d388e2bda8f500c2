package org.winddown.ingest.cell;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.asset.Field;

/**
 * How the dates and numbers of each column of a file are written, as far as its cells prove it or a person said it.
 *
 * @param dates the order of each column of dates that is known
 * @param decimals the decimal mark of each column of numbers that is known
 */
public record Conventions(Map<Field, DateOrder> dates, Map<Field, DecimalMark> decimals) {

    public Conventions {
        dates = Map.copyOf(dates);
        decimals = Map.copyOf(decimals);
    }

    /** Nothing is known but what each cell says itself. */
    public static Conventions none() {
        return new Conventions(Map.of(), Map.of());
    }

    /** The same for every column; null for what is not stated. */
    public static Conventions everywhere(@Nullable DateOrder order, @Nullable DecimalMark mark) {
        Map<Field, DateOrder> dates = new EnumMap<>(Field.class);
        Map<Field, DecimalMark> decimals = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (order != null && isDate(field)) {
                dates.put(field, order);
            }
            if (mark != null && field.type() == Field.Type.NUMBER) {
                decimals.put(field, mark);
            }
        }
        return new Conventions(dates, decimals);
    }

    /** Everything here as one text. */
    public String fingerprint() {
        return new TreeMap<>(dates) + " " + new TreeMap<>(decimals);
    }

    static boolean isDate(Field field) {
        return field.type() == Field.Type.MOMENT || field.type() == Field.Type.MOMENT_OR_PERPETUAL;
    }

    /** The order of day and month in a column. */
    @Nullable DateOrder dates(Field field) {
        return dates.get(field);
    }

    /** The decimal mark of a column. */
    Optional<DecimalMark> decimals(Field field) {
        return Optional.ofNullable(decimals.get(field));
    }
}

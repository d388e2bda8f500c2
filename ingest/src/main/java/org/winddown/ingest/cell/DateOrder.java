package org.winddown.ingest.cell;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What stands first in a date of three numbers. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST;

    /** The word for it in mappings and messages: {@code day-first} or {@code month-first}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The order with that word. */
    public static Optional<DateOrder> of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}

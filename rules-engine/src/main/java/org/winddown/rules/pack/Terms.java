package org.winddown.rules.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.condition.Condition;

/**
 * When a part of a measure applies; all that is stated must hold.
 *
 * @param when condition; null when always
 * @param dates tests of dates; empty when none
 * @param party test of the other party; null when none
 */
public record Terms(
        @Nullable Condition when,
        List<DateTest> dates,
        @Nullable PartyTest party) {

    /** Terms that always hold. */
    public static final Terms ALWAYS = new Terms(null, List.of(), null);

    public Terms {
        dates = List.copyOf(dates);
    }

    /** Whether nothing is asked. */
    public boolean always() {
        return when == null && dates.isEmpty() && party == null;
    }
}

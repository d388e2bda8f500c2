package org.winddown.rules.party.ownership;

import java.math.BigDecimal;

/** Percentages in words. */
final class Percent {

    private Percent() {}

    static String words(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString() + " percent";
    }
}

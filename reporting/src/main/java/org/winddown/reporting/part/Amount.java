package org.winddown.reporting.part;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.winddown.reporting.text.Texts;

/**
 * A label with a number, one row of a box.
 *
 * @param label what is counted
 * @param number how many, or how much
 * @param currency of money; empty for a count
 */
public record Amount(String label, BigDecimal number, String currency) {

    /** The number in words: digits in groups, money in whole units of its currency. */
    public String words(Texts texts) {
        String grouped = texts.number(number.setScale(0, RoundingMode.HALF_UP).longValue());
        return currency.isEmpty() ? grouped : currency + " " + grouped;
    }

    /** A count. */
    public static Amount count(String label, long number) {
        return new Amount(label, BigDecimal.valueOf(number), "");
    }
}

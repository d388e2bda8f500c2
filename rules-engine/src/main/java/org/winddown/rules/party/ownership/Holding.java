package org.winddown.rules.party.ownership;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one blocked owner, or one that may be blocked, holds of a party on a day.
 *
 * @param owner name of who owns
 * @param owned name of what is owned
 * @param atLeast percent that it holds at least
 * @param atMost percent that it holds at most; the same when the share is known and no source differs
 * @param why why the owner counts
 * @param stakes what the sources say
 */
public record Holding(String owner, String owned, BigDecimal atLeast, BigDecimal atMost, Why why, List<Stake> stakes) {

    /** Why an owner counts. */
    public enum Why {
        /** It is on a list. */
        LISTED,
        /** Blocked owners own enough of it. */
        OWNED,
        /** Blocked owners may own enough of it. */
        MAY_BE_OWNED
    }

    public Holding {
        stakes = List.copyOf(stakes);
    }

    /** Whether the share is open: unknown, or sources differ on it. */
    public boolean open() {
        return atLeast.compareTo(atMost) != 0;
    }

    /** The share in words: {@code 50}, {@code 20 to 30}, or {@code an unknown share}. */
    String words() {
        if (!open()) {
            return Percent.words(atLeast);
        }
        boolean unknown = stakes.stream().allMatch(stake -> stake.share().isEmpty());
        return unknown
                ? "an unknown share"
                : atLeast.stripTrailingZeros().toPlainString() + " to " + Percent.words(atMost) + " (sources differ)";
    }
}

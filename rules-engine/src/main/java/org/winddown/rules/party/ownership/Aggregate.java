package org.winddown.rules.party.ownership;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What blocked owners hold of one party together: one step of a proof.
 *
 * @param owned name of the party
 * @param holdings what each of them holds, ordered by name
 * @param atLeast percent that counts for sure: the sum, or the largest where shares are not added up
 * @param atMost percent that counts at most
 */
public record Aggregate(String owned, List<Holding> holdings, BigDecimal atLeast, BigDecimal atMost) {

    public Aggregate {
        holdings = List.copyOf(holdings);
    }

    /** The step as a sentence. */
    public String words() {
        if (holdings.isEmpty()) {
            return owned + ": no owner on record is blocked, or may be.";
        }
        String sum = atLeast.compareTo(atMost) == 0
                ? Percent.words(atLeast)
                : atLeast.stripTrailingZeros().toPlainString() + " to " + Percent.words(atMost);
        return owned + ": " + sum + " counts: "
                + holdings.stream().map(Aggregate::words).collect(Collectors.joining(", ")) + ".";
    }

    private static String words(Holding holding) {
        String why = switch (holding.why()) {
            case LISTED -> "listed";
            case OWNED -> "owned by listed parties";
            case MAY_BE_OWNED -> "perhaps owned by listed parties";
        };
        return holding.words() + " of " + holding.owner() + " (" + why + ")";
    }
}

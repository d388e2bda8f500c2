package org.winddown.rules.party.ownership;

import java.math.BigDecimal;

/**
 * When the shares that blocked owners hold are enough to block what they own. The same test is made at every link of a
 * chain; shares are never multiplied along it.
 *
 * @param threshold percentage, more than 0 and at most 100
 * @param inclusive whether the threshold itself is enough
 * @param aggregate whether the shares of several blocked owners are added up; if not, one of them must hold enough
 */
public record OwnershipRule(BigDecimal threshold, boolean inclusive, boolean aggregate) {

    /** OFAC's 50 percent rule as revised on 13 August 2014: 50 percent or more, in aggregate. */
    public static final OwnershipRule FIFTY_PERCENT = new OwnershipRule(BigDecimal.valueOf(50), true, true);

    public OwnershipRule {
        if (threshold.signum() <= 0 || threshold.compareTo(Stake.WHOLE) > 0) {
            throw new IllegalArgumentException(
                    "The threshold is " + threshold + "; it is a percentage of more than 0 and at most 100.");
        }
    }

    /** Whether so many percent are enough. */
    public boolean met(BigDecimal percent) {
        int compared = percent.compareTo(threshold);
        return inclusive ? compared >= 0 : compared > 0;
    }
}

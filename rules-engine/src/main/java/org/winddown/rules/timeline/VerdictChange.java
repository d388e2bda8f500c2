package org.winddown.rules.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.evaluation.Act;

/**
 * A verdict of one measure on one asset that becomes another.
 *
 * @param act the act; null for the headline, the most serious verdict of the asset under the measure
 * @param at the first whole second at which the new verdict holds
 * @param before how it stood until then
 * @param after how it stands from then on
 * @param reason why it stands so from then on, one sentence for people
 */
public record VerdictChange(@Nullable Act act, Instant at, Standing before, Standing after, String reason) {

    public VerdictChange {
        if (before.equals(after)) {
            throw new IllegalArgumentException("Nothing changes at " + at + ": " + before + ".");
        }
    }
}

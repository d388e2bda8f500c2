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
 * @param cause what happens at {@code at}, in words
 * @param reason why it stands so from then on, one sentence for people
 * @param citation paragraph of the new verdict, of a new one that is clear that of the old; may be empty
 */
public record VerdictChange(
        @Nullable Act act, Instant at, Standing before, Standing after, String cause, String reason, String citation) {

    public VerdictChange {
        if (before.equals(after)) {
            throw new IllegalArgumentException("Nothing changes at " + at + ": " + before + ".");
        }
    }

    /** Whether the same act changes in the same way at the same instant, for whatever reason. */
    public boolean sameFlip(VerdictChange other) {
        return act == other.act && at.equals(other.at) && before.equals(other.before) && after.equals(other.after);
    }

    /** Cause, reason and citation in one line: {@code phase-2 (no updates) begins: owed under the term [§ 7]}. */
    public String why() {
        return cause + ": " + reason + (citation.isEmpty() ? "" : " [" + citation + "]");
    }
}

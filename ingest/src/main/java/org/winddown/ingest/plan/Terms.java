package org.winddown.ingest.plan;

import java.util.Optional;

/**
 * How an import is to be taken, beside what its file says.
 *
 * @param partial whether the file holds a part of the inventory only: assets that it does not name stay
 * @param again whether a file whose import was undone is to be imported once more
 * @param plan the plan that is to be carried out, and no other; empty for whatever comes out
 */
public record Terms(boolean partial, boolean again, Optional<PlanId> plan) {

    /** The same where a plan is to be carried out. */
    public Terms withPlan(Optional<PlanId> other) {
        return new Terms(partial, again, other);
    }

    /** A whole inventory, whatever comes out. */
    public static final Terms USUAL = new Terms(false, false, Optional.empty());
}

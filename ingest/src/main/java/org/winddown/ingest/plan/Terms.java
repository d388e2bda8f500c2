package org.winddown.ingest.plan;

import java.util.Optional;

/**
 * How an import is to be taken, beside what its file says.
 *
 * @param partial whether the file holds a part of the inventory only: assets that it does not name stay
 * @param again whether a file whose import was undone is to be imported once more
 * @param plan the plan that is to be carried out, and no other; empty for whatever comes out
 * @param oneUnit whether the file may hold rows of the named unit only
 */
public record Terms(boolean partial, boolean again, Optional<PlanId> plan, boolean oneUnit) {

    /** For whoever may import for every unit. */
    public Terms(boolean partial, boolean again, Optional<PlanId> plan) {
        this(partial, again, plan, false);
    }

    /** The same where a plan is to be carried out. */
    public Terms withPlan(Optional<PlanId> other) {
        return new Terms(partial, again, other, oneUnit);
    }

    /** The same, but a file whose rows belong to several units is refused. */
    public Terms ofOneUnit() {
        return new Terms(partial, again, plan, true);
    }

    /** A whole inventory, whatever comes out. */
    public static final Terms USUAL = new Terms(false, false, Optional.empty());
}

package org.winddown.rules.screening;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about a finding; it stands beside the verdict and never closes it.
 *
 * @param state the state
 * @param owner role that answers for it, or empty
 * @param due day by which it must be done, in the unit's zone; null when none
 * @param note free text, or empty
 */
public record Disposition(
        State state, String owner, @Nullable LocalDate due, String note) {

    /** Nobody has decided anything. */
    public static final Disposition OPEN = new Disposition(State.OPEN, "", null, "");

    /** The states of a disposition. */
    public enum State {
        OPEN,
        IN_REMEDIATION,
        REMEDIATED,
        DISCLOSED,
        CLOSED_BY_COUNSEL
    }
}

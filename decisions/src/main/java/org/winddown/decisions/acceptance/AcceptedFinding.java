package org.winddown.decisions.acceptance;

import java.time.Instant;
import java.util.Optional;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.evaluation.Act;

/**
 * An exception as it was known at an instant.
 *
 * @param revocation its end before its time, if that was known
 */
public record AcceptedFinding(Acceptance acceptance, Optional<Revocation> revocation) {

    /** How an exception stands at an instant. */
    public enum State {
        /** It begins later. */
        PENDING,
        IN_FORCE,
        EXPIRED,
        REVOKED
    }

    /** How it stands at an instant. */
    public State at(Instant asOf) {
        boolean revoked = revocation
                .filter(each -> each.revokedAt().isBefore(acceptance.expiresAt()))
                .filter(each -> !each.revokedAt().isAfter(asOf))
                .isPresent();
        if (revoked) {
            return State.REVOKED;
        }
        if (!asOf.isBefore(acceptance.expiresAt())) {
            return State.EXPIRED;
        }
        return asOf.isBefore(acceptance.validFrom()) ? State.PENDING : State.IN_FORCE;
    }

    /**
     * Whether it is about a finding, in force or not.
     *
     * @param vendorAndFamily what the product was taken for, by catalogue ids with a slash between
     */
    public boolean concerns(AssetKey asset, String vendorAndFamily, String measure, Act act) {
        return acceptance.subject().covers(asset, vendorAndFamily)
                && acceptance.measure().equals(measure)
                && acceptance.act() == act;
    }
}

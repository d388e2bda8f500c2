package org.winddown.decisions.hold;

import java.time.Instant;
import java.util.Optional;

/**
 * A legal hold as it was known at an instant.
 *
 * @param release its end, if that was known
 */
public record HeldAsset(LegalHold hold, Optional<Release> release) {

    /** Whether it holds at an instant. */
    public boolean standsAt(Instant asOf) {
        return !asOf.isBefore(hold.placedAt())
                && release.filter(each -> !asOf.isBefore(each.releasedAt())).isEmpty();
    }
}

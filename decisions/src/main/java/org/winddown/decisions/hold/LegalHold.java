package org.winddown.decisions.hold;

import java.time.Instant;
import java.util.List;
import org.winddown.decisions.register.Hashes;
import org.winddown.rules.asset.AssetKey;

/**
 * The order to keep everything about an asset or recorded act, because of a matter.
 *
 * @param asset the asset; a recorded act is of kind {@code TRANSACTION}
 * @param matter reference of the matter
 * @param reason why
 * @param placedBy who placed it
 * @param placedAt from when it holds
 * @param recordedAt since when it is known
 * @param recordedBy who recorded it
 */
public record LegalHold(
        AssetKey asset,
        String matter,
        String reason,
        String placedBy,
        Instant placedAt,
        Instant recordedAt,
        String recordedBy) {

    /** Its id: a hash of what is held for which matter, by whom and from when, 64 hexadecimal digits. */
    public String id() {
        return Hashes.of(List.of(
                asset.unit(),
                asset.source(),
                asset.kind().name(),
                asset.assetId(),
                matter,
                placedBy,
                placedAt.toString()));
    }
}

package org.winddown.rules.pack;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a pack is, whose law it states and who answers for it.
 *
 * @param id canonical id of the measure
 * @param version version of the pack
 * @param title title for people
 * @param authority the issuing authority
 * @param force what sort of duty it lays down
 * @param published day on which the law was made public; null when not known
 * @param recordedAt when this version became known
 * @param approvedBy who approved it, or empty
 * @param primaryText SHA-256 of the primary text that the approver compared it with, or empty
 * @param sha256 hash of the pack's text
 */
public record Identity(
        String id,
        String version,
        String title,
        String authority,
        Force force,
        @Nullable LocalDate published,
        Instant recordedAt,
        String approvedBy,
        String primaryText,
        String sha256) {

    /** Whether nobody has approved it against a primary text; every report then prints DRAFT. */
    public boolean draft() {
        return approvedBy.isEmpty() || primaryText.isEmpty();
    }
}

package org.winddown.decisions.acceptance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.winddown.decisions.register.Hashes;
import org.winddown.rules.evaluation.Act;

/**
 * A time-limited, named acceptance of a finding. It changes no verdict; it stands beside it.
 *
 * @param subject the asset, or the product family and unit
 * @param measure id of the measure
 * @param act the act that is accepted
 * @param reason why
 * @param conditions compensating controls, or {@code none}
 * @param approver who accepted, by role or name
 * @param approvedAt when it was accepted
 * @param validFrom from when it is in force
 * @param expiresAt the first instant at which it no longer is
 * @param evidenceRef where the evidence is filed, or empty
 * @param recordedAt since when it is known
 * @param recordedBy who recorded it
 */
public record Acceptance(
        Subject subject,
        String measure,
        Act act,
        String reason,
        String conditions,
        String approver,
        Instant approvedAt,
        Instant validFrom,
        Instant expiresAt,
        String evidenceRef,
        Instant recordedAt,
        String recordedBy) {

    public Acceptance {
        if (!expiresAt.isAfter(validFrom) || !expiresAt.isAfter(approvedAt)) {
            throw new IllegalArgumentException(
                    "An exception for " + subject.words() + " expires after it begins and is approved.");
        }
    }

    /** Its id: a hash of what was accepted, by whom and until when, 64 hexadecimal digits. */
    public String id() {
        List<String> texts = new ArrayList<>(subject.cells());
        texts.addAll(List.of(
                measure,
                act.name(),
                reason,
                conditions,
                approver,
                approvedAt.toString(),
                validFrom.toString(),
                expiresAt.toString(),
                evidenceRef));
        return Hashes.of(texts);
    }
}

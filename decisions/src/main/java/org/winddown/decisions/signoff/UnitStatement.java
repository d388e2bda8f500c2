package org.winddown.decisions.signoff;

import java.time.Instant;
import java.util.List;

/**
 * What somebody stated for a unit and a period.
 *
 * @param period the period
 * @param unit code of the unit
 * @param statement what was stated
 * @param runId id of the screening run signed for; empty where none is
 * @param signedBy who stated it
 * @param signedAt when
 * @param note why, where it is an objection; or anything worth keeping
 * @param evidenceRef where the signed paper is filed, or empty
 * @param recordedAt since when it is known
 * @param recordedBy who recorded it
 */
public record UnitStatement(
        Quarter period,
        String unit,
        Statement statement,
        String runId,
        String signedBy,
        Instant signedAt,
        String note,
        String evidenceRef,
        Instant recordedAt,
        String recordedBy) {

    /** What it says, whenever it was recorded and by whom. */
    List<Object> what() {
        return List.of(period, unit, statement, runId, signedBy, signedAt, note, evidenceRef);
    }

    /** What it is about, and since when it is said. */
    Object place() {
        return List.of(period, unit, recordedAt);
    }

    /** The statement in words. */
    String words() {
        return statement + " by " + signedBy + " at " + signedAt;
    }
}

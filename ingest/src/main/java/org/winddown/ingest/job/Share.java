package org.winddown.ingest.job;

import java.util.Optional;
import org.winddown.ingest.mapping.RowOutcome.Rejected;
import org.winddown.ingest.mapping.UnitOfRow;
import org.winddown.ingest.rows.RawRow;

/**
 * The rows of a file that belong to one of several business units. Rows of nobody and blank rows belong to the unit
 * whose file it is, so that each row of the file is in exactly one share.
 *
 * @param units which unit each row belongs to
 * @param unit the unit of this share
 * @param own whether it is the unit whose file it is
 */
public record Share(UnitOfRow units, String unit, boolean own) {

    boolean holds(RawRow row) {
        if (row.isBlank()) {
            return own;
        }
        return units.of(row).map(unit::equals).orElse(own);
    }

    /** Why a row of this share is set aside before it is read: it is nobody's. */
    Optional<Rejected> refusal(RawRow row, String where) {
        return row.isBlank() || units.of(row).isPresent() ? Optional.empty() : Optional.of(units.refusal(row, where));
    }
}

package org.winddown.ingest.proposal;

import java.util.Optional;
import org.winddown.rules.asset.Field;

/**
 * What one column may hold.
 *
 * @param index position in the header
 * @param header the header as people are shown it
 * @param field the field; empty when nothing tells
 * @param substitute whether its cells count only where those of another column are empty
 * @param confidence how sure that is
 * @param reason why, in words
 */
public record ProposedColumn(
        int index, String header, Optional<Field> field, boolean substitute, Confidence confidence, String reason) {

    /** Whether the column is read as its field. */
    public boolean isUsed() {
        return field.isPresent() && confidence == Confidence.HIGH;
    }

    ProposedColumn doubted(Confidence less, String why) {
        return new ProposedColumn(index, header, field, substitute, less, reason + ", but " + why);
    }
}

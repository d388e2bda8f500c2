package org.winddown.ingest.mapping;

import org.winddown.rules.asset.Asset;

/** What became of one row. */
public sealed interface RowOutcome {

    /** The row is an asset. */
    record Accepted(Asset asset) implements RowOutcome {}

    /**
     * The row was set aside.
     *
     * @param code why
     * @param column header of the cell at fault as the file has it, empty when it is the whole row
     * @param message what is wrong, where, and what to write instead
     */
    record Rejected(RejectReason code, String column, String message) implements RowOutcome {}

    /** The row has no content. */
    record Blank() implements RowOutcome {}
}

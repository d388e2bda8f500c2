package org.winddown.ingest.job;

import java.util.List;
import org.winddown.ingest.store.RejectedRow;

/**
 * Rows that are committed together, and what became of them.
 *
 * @param firstRow first row as a person counts
 * @param lastRow last row as a person counts
 * @param lastOrdinal rows read from the file up to the end of these
 * @param known how many are rows of the inventory before
 * @param seenAgain how many are rows of the inventory before that stand in the file already
 */
record StagedRows(
        long firstRow,
        long lastRow,
        long lastOrdinal,
        int known,
        int seenAgain,
        List<MappedRow> accepted,
        List<RejectedRow> rejected,
        int blank) {}

package org.winddown.ingest.job;

import java.util.List;
import org.winddown.ingest.store.RejectedRow;

/**
 * Rows that are committed together, and what became of them.
 *
 * @param firstRow first row as a person counts
 * @param lastRow last row as a person counts
 * @param lastOrdinal rows read from the file up to the end of these
 */
record StagedRows(
        long firstRow,
        long lastRow,
        long lastOrdinal,
        List<MappedRow> accepted,
        List<RejectedRow> rejected,
        int blank) {}

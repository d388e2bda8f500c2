package org.winddown.ingest.job;

import java.util.List;
import org.winddown.ingest.store.RejectedRow;
import org.winddown.rules.asset.ProductName;

/**
 * Rows that are committed together, and what became of them.
 *
 * @param firstRow first row as a person counts
 * @param lastRow last row as a person counts
 * @param lastOrdinal rows read from the file up to the end of these
 * @param known how many are rows of the inventory before
 * @param firstName number of the first new product name; those from it on that were given before mean nothing any more
 * @param newNames product names that are not remembered from rows before, numbered one after the other
 */
record StagedRows(
        long firstRow,
        long lastRow,
        long lastOrdinal,
        int known,
        int firstName,
        List<ProductName> newNames,
        List<MappedRow> accepted,
        List<RejectedRow> rejected,
        int blank) {}

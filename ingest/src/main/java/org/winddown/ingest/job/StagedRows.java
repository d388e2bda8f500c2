package org.winddown.ingest.job;

import java.util.List;
import org.winddown.ingest.block.RowPile;
import org.winddown.ingest.store.RejectedRow;
import org.winddown.rules.asset.ProductName;

/**
 * Rows that are committed together, and what became of them.
 *
 * @param firstRow first row as a person counts
 * @param lastRow last row as a person counts
 * @param lastOrdinal rows read from the file up to the end of these
 * @param known how many are rows of the inventory before
 * @param accepted rows whose products are numbers of names
 * @param newNames product names that are not remembered from rows before, in the order of their numbers
 */
record StagedRows(
        long firstRow,
        long lastRow,
        long lastOrdinal,
        int known,
        List<ProductName> newNames,
        RowPile accepted,
        List<RejectedRow> rejected,
        int blank) {

    private static final int LEAST = 1 << 10;
    static final int OF_NAME = 400;

    /** Approximate size in memory, in bytes. */
    long weight() {
        return LEAST
                + accepted.weight()
                + (long) OF_NAME * newNames.size()
                + rejected.stream()
                        .mapToLong(row -> LEAST + row.rawLine().length())
                        .sum();
    }
}

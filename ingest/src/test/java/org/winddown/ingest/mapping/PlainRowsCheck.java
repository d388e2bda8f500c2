package org.winddown.ingest.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winddown.ingest.block.PackedRow;
import org.winddown.ingest.block.RowPile;
import org.winddown.ingest.block.RowSignature;
import org.winddown.ingest.block.RowSorter;
import org.winddown.ingest.block.SortedRows;
import org.winddown.ingest.mapping.RowOutcome.Accepted;
import org.winddown.ingest.rows.RawRow;
import org.winddown.rules.asset.Asset;

/** Packs rows that need no reading, and compares them with what reading makes of them. */
public final class PlainRowsCheck {

    private static final long[] KEYS = {5};

    private final Optional<PlainRows> plain;
    private final RowPile packed = new RowPile();
    private final RowPile read = new RowPile();

    /** For the rows of one file. */
    public PlainRowsCheck(RowToAsset reading) {
        this.plain = reading.plainRows();
    }

    /**
     * Takes a row and what reading made of it.
     *
     * @throws IllegalStateException when it could be packed, but was not accepted or has no product
     */
    public void see(RawRow row, RowOutcome outcome) {
        RowSignature signature = new RowSignature(row.rowNumber(), 1);
        if (plain.isEmpty() || !plain.get().pack(row, 0, signature, packed.draft())) {
            return;
        }
        packed.add();
        if (!(outcome instanceof Accepted accepted) || accepted.asset().name().isNameless()) {
            throw new IllegalStateException("Row " + row + " was packed, and reading says " + outcome);
        }
        Asset asset = accepted.asset();
        read.draft().begin(asset.key().kind(), 0, row.rowNumber(), signature);
        read.draft().id(asset.key().assetId());
        read.draft().body(asset.fields(), asset.extras());
        read.add();
    }

    /**
     * How many rows were packed.
     *
     * @throws IllegalStateException when one of them is not what was read
     */
    public int end() {
        List<PackedRow> left = rows(packed);
        List<PackedRow> right = rows(read);
        for (int i = 0; i < left.size(); i++) {
            PackedRow one = left.get(i);
            PackedRow other = right.get(i);
            if (one.compareKey(other) != 0
                    || one.rowNumber() != other.rowNumber()
                    || !one.signature().equals(other.signature())
                    || !one.sameContent(other)) {
                throw new IllegalStateException("Row " + one.rowNumber() + " or " + other.rowNumber()
                        + " is packed otherwise than it is read.");
            }
        }
        return left.size();
    }

    private static List<PackedRow> rows(RowPile pile) {
        List<PackedRow> all = new ArrayList<>();
        try (RowSorter sorter = new RowSorter(Long.MAX_VALUE)) {
            sorter.add(pile);
            try (SortedRows rows = sorter.sorted(KEYS)) {
                for (PackedRow row = rows.next(); row != null; row = rows.next()) {
                    all.add(row);
                }
            }
        }
        return all;
    }
}

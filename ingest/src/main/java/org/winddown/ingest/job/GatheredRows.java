package org.winddown.ingest.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.winddown.ingest.block.PackedRow;
import org.winddown.ingest.block.RowSorter;
import org.winddown.ingest.store.ProductTable;
import org.winddown.rules.asset.ProductName;

/** The accepted rows of a file on their way into key order. They are only here: a restart reads the file again. */
final class GatheredRows implements AutoCloseable {

    private static final long SORT_MEMORY = 64L << 20;
    private static final int REMEMBERED_NAMES = 200_000;

    private final ImportPlan plan;
    private final ProductTable products;
    private final KnownRows known;
    private final RowSorter sorter = new RowSorter(SORT_MEMORY);
    private final Map<ProductName, Long> keys = new HashMap<>();
    private long rows;
    private long seenAgain;

    GatheredRows(ImportPlan plan, ProductTable products, KnownRows known) {
        this.plan = plan;
        this.products = products;
        this.known = known;
    }

    /** Takes the next rows of the file; must run in a transaction, as it may name new products. */
    void add(StagedRows next) {
        if (keys.size() > REMEMBERED_NAMES) {
            keys.clear();
        }
        Set<ProductName> unknown = new LinkedHashSet<>();
        List<MappedRow> unnamed = new ArrayList<>();
        for (MappedRow row : next.accepted()) {
            Long key = keys.get(row.name());
            if (key == null) {
                unknown.add(row.name());
                unnamed.add(row);
            } else {
                add(row, key);
            }
        }
        if (!unknown.isEmpty()) {
            keys.putAll(products.intern(unknown));
            for (MappedRow row : unnamed) {
                add(row, Objects.requireNonNull(keys.get(row.name()), "no product key"));
            }
        }
        rows = next.lastOrdinal();
        seenAgain += next.seenAgain();
    }

    private void add(MappedRow row, long key) {
        sorter.add(new PackedRow(row.kind(), row.assetId(), key, row.body(), row.rowNumber(), row.signature()));
    }

    /** The rows of the inventory before, and which of them are gathered. */
    KnownRows known() {
        return known;
    }

    /** Rows that were known and stood in the file twice. */
    long seenAgain() {
        return seenAgain;
    }

    /** Makes sure that all rows of the file are here, which they are unless another process read them. */
    void complete(long all) {
        if (rows == all) {
            return;
        }
        if (rows != 0) {
            throw new IllegalStateException(rows + " of " + all + " rows of " + plan.file().name() + " were gathered.");
        }
        StageReader reader = new StageReader(plan, all, known);
        try {
            reader.open(new ExecutionContext());
            for (StagedRows next = reader.read(); next != null; next = reader.read()) {
                add(next);
            }
        } finally {
            reader.close();
        }
    }

    /** Gives all rows in key order. */
    void drain(Consumer<PackedRow> taker) {
        sorter.drain(taker);
    }

    @Override
    public void close() {
        sorter.close();
    }
}

package org.winddown.ingest.job;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.winddown.ingest.block.PackedRow;
import org.winddown.ingest.block.RowSorter;
import org.winddown.ingest.store.ProductTable;
import org.winddown.rules.asset.ProductName;

/** The accepted rows of a file on their way into key order. They are only here: a restart reads the file again. */
final class GatheredRows implements AutoCloseable {

    private static final long SORT_MEMORY = 40L << 20;

    private final ImportPlan plan;
    private final ProductTable products;
    private final KnownRows known;
    private final RowSorter sorter = new RowSorter(SORT_MEMORY);
    private long[] keys = new long[1 << 10];
    private List<String> remarks = List.of();
    private long rows;

    GatheredRows(ImportPlan plan, ProductTable products, KnownRows known) {
        this.plan = plan;
        this.products = products;
        this.known = known;
    }

    /** Takes the next rows of the file; must run in a transaction, as it may name new products. */
    void add(StagedRows next) {
        name(next.firstName(), next.newNames());
        for (MappedRow row : next.accepted()) {
            sorter.add(row.row().named(keys[row.name()]));
        }
        rows = next.lastOrdinal();
    }

    private void name(int first, List<ProductName> names) {
        if (names.isEmpty()) {
            return;
        }
        if (first + names.size() > keys.length) {
            keys = Arrays.copyOf(keys, Math.max(first + names.size(), keys.length * 2));
        }
        Map<ProductName, Long> known = products.intern(names);
        int number = first;
        for (ProductName name : names) {
            keys[number] = Objects.requireNonNull(known.get(name), "no product key");
            number++;
        }
    }

    /** Takes what is to be remarked about the file. */
    void remark(List<String> said) {
        remarks = List.copyOf(said);
    }

    /** What is to be remarked about the file. */
    List<String> remarks() {
        return remarks;
    }

    /** The rows of the inventory before, and which of them are gathered. */
    KnownRows known() {
        return known;
    }

    /** Makes sure that all rows of the file are here, which they are unless another process read them. */
    void complete(long all) {
        if (rows == all) {
            return;
        }
        if (rows != 0) {
            throw new LostRowsException(plan.file().name(), rows + " of " + all + " rows were gathered");
        }
        StageReader reader = new StageReader(plan, all, known, this::remark);
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

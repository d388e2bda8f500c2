package org.winddown.ingest.job;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.winddown.ingest.block.PackedRow;
import org.winddown.ingest.block.RowSorter;
import org.winddown.ingest.block.SortedRows;
import org.winddown.ingest.store.ProductTable;
import org.winddown.rules.asset.ProductName;

/** The accepted rows of a file on their way into key order. They are only here: a restart reads the file again. */
final class GatheredRows implements AutoCloseable {

    private static final long SORT_MEMORY = 32L << 20;
    private static final int NAMED_AT_ONCE = 4_000;
    private static final int MOST_UNNAMED = 100_000;
    private static final int MERGED_AT_ONCE = 500;
    private static final int MERGED_WEIGHT = 1 << 19;
    private static final int MERGED_AHEAD = 4 << 20;

    private final ImportPlan plan;
    private final ProductTable products;
    private final KnownRows known;
    private final RowSorter sorter = new RowSorter(SORT_MEMORY);
    private final Queue<ProductName> unnamed = new ArrayDeque<>();
    private long[] keys = new long[1 << 10];
    private int named;
    private List<String> remarks = List.of();
    private long rows;

    GatheredRows(ImportPlan plan, ProductTable products, KnownRows known) {
        this.plan = plan;
        this.products = products;
        this.known = known;
    }

    /** Takes the next rows of the file; must run in a transaction, as it may name new products. */
    void add(StagedRows next) {
        sorter.add(next.accepted());
        unnamed.addAll(next.newNames());
        name(Math.max(NAMED_AT_ONCE, unnamed.size() - MOST_UNNAMED));
        rows = next.lastOrdinal();
    }

    /**
     * Names some more products, in a short transaction: whoever else comes across one of them waits for its end.
     *
     * @return whether some are left
     */
    boolean nameMore() {
        name(NAMED_AT_ONCE);
        return !unnamed.isEmpty();
    }

    /** Names some products. Not all at once: most of them come with the first rows, and whoever reads would wait. */
    private void name(int most) {
        List<ProductName> names = new ArrayList<>();
        while (!unnamed.isEmpty() && names.size() < most) {
            names.add(unnamed.remove());
        }
        if (named + names.size() > keys.length) {
            keys = Arrays.copyOf(keys, Math.max(named + names.size(), keys.length + keys.length / 2));
        }
        Map<ProductName, Long> known = products.intern(names);
        for (ProductName name : names) {
            keys[named] = Objects.requireNonNull(known.get(name), "no product key");
            named++;
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

    /**
     * Makes sure that all rows of the file are here, which they are unless another process read them, and their
     * products named; must run in a transaction.
     */
    void complete(long all) {
        if (rows != all) {
            readAgain(all);
        }
        name(unnamed.size());
    }

    private void readAgain(long all) {
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
        try (SortedRows rows = sorter.sorted(keys);
                ReadAhead<List<PackedRow>> ahead =
                        new ReadAhead<>("import-merger", () -> next(rows), GatheredRows::weight, MERGED_AHEAD)) {
            for (List<PackedRow> next = ahead.next(); next != null; next = ahead.next()) {
                next.forEach(taker);
            }
        }
    }

    private static long weight(List<PackedRow> rows) {
        return rows.stream().mapToLong(PackedRow::weight).sum();
    }

    private static @Nullable List<PackedRow> next(SortedRows rows) {
        List<PackedRow> next = new ArrayList<>(MERGED_AT_ONCE);
        int weight = 0;
        PackedRow row = rows.next();
        while (row != null) {
            next.add(row);
            weight += row.weight();
            row = next.size() < MERGED_AT_ONCE && weight < MERGED_WEIGHT ? rows.next() : null;
        }
        return next.isEmpty() ? null : next;
    }

    @Override
    public void close() {
        sorter.close();
    }
}

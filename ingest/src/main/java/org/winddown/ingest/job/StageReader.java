package org.winddown.ingest.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.winddown.ingest.block.RowDraft;
import org.winddown.ingest.block.RowPile;
import org.winddown.ingest.block.RowSignature;
import org.winddown.ingest.csv.CsvLine;
import org.winddown.ingest.mapping.PlainRows;
import org.winddown.ingest.mapping.RowOutcome;
import org.winddown.ingest.mapping.RowOutcome.Accepted;
import org.winddown.ingest.mapping.RowOutcome.Rejected;
import org.winddown.ingest.rows.CellNumbers;
import org.winddown.ingest.rows.Parts;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RowSource;
import org.winddown.ingest.rows.WrittenCells;
import org.winddown.ingest.store.RejectedRow;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.ProductName;

/**
 * Reads the rows of a file and decides each, threads ahead of whoever stores them.
 *
 * <p>It begins with the first row even when rows are committed: their outcome is worked out again, as it is faster than
 * to store it, and only what comes after them is to be committed. The committed chunks say where that is: they are
 * written in the transaction that counts. The execution context carries the same number for whoever looks at the run
 * from outside.
 */
final class StageReader implements ItemStreamReader<StagedRows> {

    static final String ROWS_READ = "rows.read";

    /** Rows of the first commits; later ones are larger, as many would take longer than the rows themselves. */
    private static final int FEW = 1_000;

    private static final int FEW_UNTIL = 10_000;
    private static final int MOST = 50_000;
    private static final int REMEMBERED_NAMES = 200_000;
    private static final long HEAVIEST = 8L << 20;
    private static final int MOST_AHEAD = 24 << 20;

    private final ImportPlan plan;
    private final long committed;
    private final KnownRows known;
    private final Consumer<List<String>> atEnd;
    private final Map<ProductName, Integer> names = new HashMap<>();
    private final CellNumbers nameNumbers;
    private final Optional<PlainRows> plain;
    private @Nullable RowSource source;
    private @Nullable SignedRows signed;
    private @Nullable ReadAhead<StagedRows> ahead;
    private boolean ended;
    private int named;
    private List<String> remarks = List.of();
    private long decided;
    private long delivered;

    /**
     * A reader.
     *
     * @param committed how many rows of the file are committed; the last of them ends a chunk
     * @param known the rows of the inventory before
     * @param atEnd told what is to be remarked about the file, which is complete after its last row only
     */
    StageReader(ImportPlan plan, long committed, KnownRows known, Consumer<List<String>> atEnd) {
        this.plan = plan;
        this.committed = committed;
        this.known = known;
        this.atEnd = atEnd;
        this.plain = plan.rows().plainRows();
        this.nameNumbers = new CellNumbers(plan.rows().columnsOfName());
    }

    @Override
    public void open(ExecutionContext context) {
        RowSource opened = plan.open();
        source = opened;
        SignedRows rows = new SignedRows(opened, plan.rows(), known);
        signed = rows;
        ahead = new ReadAhead<>("import-decider", () -> decide(opened, rows), StagedRows::weight, MOST_AHEAD);
    }

    @Override
    public @Nullable StagedRows read() {
        if (ahead == null) {
            throw new IllegalStateException("The reader has not been opened.");
        }
        StagedRows rows = ahead.next();
        if (rows == null) {
            atEnd.accept(remarks);
        } else {
            delivered = rows.lastOrdinal();
        }
        return rows;
    }

    private @Nullable StagedRows decide(RowSource rows, SignedRows signed) {
        RowPile accepted = new RowPile();
        List<RejectedRow> rejected = new ArrayList<>();
        if (names.size() > REMEMBERED_NAMES) {
            names.clear();
            nameNumbers.clear();
        }
        List<ProductName> newNames = new ArrayList<>();
        int blank = 0;
        int again = 0;
        int count = 0;
        long first = 0;
        long last = 0;
        long weight = 0;
        int enough = decided < FEW_UNTIL ? FEW : (int) Math.min(MOST, decided);
        while (!ended
                && count < enough
                && weight + accepted.weight() + (long) StagedRows.OF_NAME * newNames.size() < HEAVIEST) {
            if (!signed.next()) {
                ended = true;
                remarks = rows.remarks();
                break;
            }
            RawRow row = signed.row();
            first = count == 0 ? row.rowNumber() : first;
            last = row.rowNumber();
            count++;
            decided++;
            Rejected nobodys = refusal(row);
            if (nobodys == null && known.see(signed.found(), row.rowNumber())) {
                again++;
            } else if (nobodys == null && isPlain(row, signed.signature(), accepted.draft())) {
                accepted.add();
            } else {
                RowOutcome outcome = nobodys == null ? plan.rows().apply(row) : nobodys;
                if (outcome instanceof Accepted taken) {
                    int product = number(row, taken.asset().name(), newNames);
                    pack(taken.asset(), product, row.rowNumber(), signed.signature(), accepted);
                } else if (outcome instanceof Rejected fault) {
                    RejectedRow kept = rejected(plan, row, fault);
                    rejected.add(kept);
                    weight += kept.rawLine().length();
                } else {
                    blank++;
                }
            }
            if (decided == committed) {
                break;
            }
        }
        return count == 0 ? null : new StagedRows(first, last, decided, again, newNames, accepted, rejected, blank);
    }

    private @Nullable Rejected refusal(RawRow row) {
        return plan.share().isEmpty()
                ? null
                : plan.share()
                        .get()
                        .refusal(row, plan.rows().where(row.rowNumber()))
                        .orElse(null);
    }

    private static void pack(Asset asset, int product, long rowNumber, RowSignature signature, RowPile accepted) {
        RowDraft draft = accepted.draft();
        draft.begin(asset.key().kind(), product, rowNumber, signature);
        draft.id(asset.key().assetId());
        draft.body(asset.fields(), asset.extras());
        accepted.add();
    }

    /** Whether a row needs no reading and is in the draft; the product of such a row was seen before. */
    private boolean isPlain(RawRow row, RowSignature signature, RowDraft draft) {
        if (plain.isEmpty() || !(row.cells() instanceof WrittenCells written)) {
            return false;
        }
        int product = nameNumbers.find(written);
        return product != CellNumbers.NONE && plain.get().pack(row, product, signature, draft);
    }

    private int number(RawRow row, ProductName name, List<ProductName> newNames) {
        if (!(row.cells() instanceof WrittenCells written)) {
            return number(name, newNames);
        }
        int known = nameNumbers.find(written);
        if (known != CellNumbers.NONE) {
            return known;
        }
        int number = number(name, newNames);
        nameNumbers.put(written, number);
        return number;
    }

    private int number(ProductName name, List<ProductName> newNames) {
        Integer known = names.get(name);
        if (known != null) {
            return known;
        }
        int number = named;
        named++;
        names.put(name, number);
        newNames.add(name);
        return number;
    }

    static RejectedRow rejected(ImportPlan plan, RawRow row, Rejected fault) {
        return new RejectedRow(
                row.rowNumber(),
                Parts.name(plan.run().reading().sheet(), row.rowNumber()),
                fault.column(),
                fault.code().name(),
                fault.message(),
                CsvLine.of(row.cells()));
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(ROWS_READ, delivered);
    }

    /** Ends the threads, the last one first, and closes the file whatever happens. */
    @Override
    public void close() {
        try {
            close(ahead);
        } finally {
            ahead = null;
            try {
                close(signed);
            } finally {
                signed = null;
                closeSource();
            }
        }
    }

    private static void close(@Nullable ReadAhead<StagedRows> decided) {
        if (decided != null) {
            decided.close();
        }
    }

    private static void close(@Nullable SignedRows read) {
        if (read != null) {
            read.close();
        }
    }

    private void closeSource() {
        if (source != null) {
            source.close();
            source = null;
        }
    }
}

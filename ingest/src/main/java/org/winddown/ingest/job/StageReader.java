package org.winddown.ingest.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.winddown.ingest.csv.CsvLine;
import org.winddown.ingest.mapping.RowOutcome;
import org.winddown.ingest.mapping.RowOutcome.Accepted;
import org.winddown.ingest.mapping.RowOutcome.Rejected;
import org.winddown.ingest.rows.CellNumbers;
import org.winddown.ingest.rows.Parts;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RowSource;
import org.winddown.ingest.rows.WrittenCells;
import org.winddown.ingest.store.RejectedRow;
import org.winddown.rules.asset.ProductName;

/**
 * Reads the rows of a file and decides each, a thread ahead of whoever stores them.
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
    private static final long HEAVIEST = 24L << 20;

    private final ImportPlan plan;
    private final long committed;
    private final KnownRows known;
    private final Consumer<List<String>> atEnd;
    private final Map<ProductName, Integer> names = new HashMap<>();
    private final CellNumbers nameNumbers;
    private @Nullable RowSource source;
    private @Nullable ReadAhead<StagedRows> ahead;
    private boolean ended;
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
        this.nameNumbers = new CellNumbers(plan.rows().columnsOfName());
    }

    @Override
    public void open(ExecutionContext context) {
        RowSource opened = plan.open();
        source = opened;
        SignedRows signed = new SignedRows(opened, plan.rows(), known);
        ahead = new ReadAhead<>(() -> decide(opened, signed));
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
        List<MappedRow> accepted = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>();
        if (names.size() > REMEMBERED_NAMES) {
            names.clear();
            nameNumbers.clear();
        }
        int firstName = names.size();
        List<ProductName> newNames = new ArrayList<>();
        int blank = 0;
        int again = 0;
        int count = 0;
        long first = 0;
        long last = 0;
        long weight = 0;
        int enough = decided < FEW_UNTIL ? FEW : (int) Math.min(MOST, decided);
        while (!ended && count < enough && weight < HEAVIEST) {
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
            boolean cameAgain = nobodys == null && known.see(signed.found(), row.rowNumber());
            RowOutcome outcome =
                    cameAgain ? null : nobodys == null ? plan.rows().apply(row) : nobodys;
            if (cameAgain) {
                again++;
            } else if (outcome instanceof Accepted taken) {
                MappedRow mapped =
                        MappedRow.of(taken.asset(), number(row, taken.asset().name(), newNames), signed.signature());
                accepted.add(mapped);
                weight += mapped.row().weight();
            } else if (outcome instanceof Rejected fault) {
                RejectedRow kept = rejected(plan, row, fault);
                rejected.add(kept);
                weight += kept.rawLine().length();
            } else {
                blank++;
            }
            if (decided == committed) {
                break;
            }
        }
        return count == 0
                ? null
                : new StagedRows(first, last, decided, again, firstName, newNames, accepted, rejected, blank);
    }

    private @Nullable Rejected refusal(RawRow row) {
        return plan.share().isEmpty()
                ? null
                : plan.share()
                        .get()
                        .refusal(row, plan.rows().where(row.rowNumber()))
                        .orElse(null);
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
        int number = names.size();
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

    @Override
    public void close() {
        if (ahead != null) {
            ahead.close();
            ahead = null;
        }
        if (source != null) {
            source.close();
            source = null;
        }
    }
}

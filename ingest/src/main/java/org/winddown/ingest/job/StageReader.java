package org.winddown.ingest.job;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.winddown.ingest.block.RowSignature;
import org.winddown.ingest.csv.CsvLine;
import org.winddown.ingest.mapping.RowOutcome;
import org.winddown.ingest.mapping.RowOutcome.Accepted;
import org.winddown.ingest.mapping.RowOutcome.Rejected;
import org.winddown.ingest.rows.Parts;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RowSource;
import org.winddown.ingest.store.RejectedRow;

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

    /** Rows of a commit; many small ones would take longer than the rows themselves. */
    private static final int FEW = 1_000;

    private static final int MANY = 10_000;
    private static final long HEAVIEST = 8L << 20;

    private final ImportPlan plan;
    private final long committed;
    private final KnownRows known;
    private @Nullable RowSource source;
    private @Nullable ReadAhead<StagedRows> ahead;
    private boolean ended;
    private long decided;
    private long delivered;

    /**
     * A reader.
     *
     * @param committed how many rows of the file are committed; the last of them ends a chunk
     * @param known the rows of the inventory before
     */
    StageReader(ImportPlan plan, long committed, KnownRows known) {
        this.plan = plan;
        this.committed = committed;
        this.known = known;
    }

    @Override
    public void open(ExecutionContext context) {
        RowSource opened = plan.file().open();
        source = opened;
        ahead = new ReadAhead<>(() -> decide(opened));
    }

    @Override
    public @Nullable StagedRows read() {
        if (ahead == null) {
            throw new IllegalStateException("The reader has not been opened.");
        }
        StagedRows rows = ahead.next();
        delivered = rows == null ? delivered : rows.lastOrdinal();
        return rows;
    }

    private @Nullable StagedRows decide(RowSource rows) {
        List<MappedRow> accepted = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>();
        int blank = 0;
        int again = 0;
        int seenAgain = 0;
        int count = 0;
        long first = 0;
        long last = 0;
        long weight = 0;
        int enough = decided < MANY ? FEW : MANY;
        while (!ended && count < enough && weight < HEAVIEST) {
            RawRow row = rows.next();
            if (row == null) {
                ended = true;
                break;
            }
            first = count == 0 ? row.rowNumber() : first;
            last = row.rowNumber();
            count++;
            decided++;
            RowSignature signature = plan.rows().sign(row);
            KnownRows.Sight sight = known.see(signature, row.rowNumber());
            RowOutcome outcome = sight == KnownRows.Sight.NEW ? plan.rows().apply(row) : null;
            if (sight == KnownRows.Sight.KNOWN) {
                again++;
            } else if (sight == KnownRows.Sight.KNOWN_AND_SEEN) {
                seenAgain++;
            } else if (outcome instanceof Accepted taken) {
                MappedRow mapped = MappedRow.of(taken.asset(), signature);
                accepted.add(mapped);
                weight += mapped.body().length;
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
        return count == 0 ? null : new StagedRows(first, last, decided, again, seenAgain, accepted, rejected, blank);
    }

    static RejectedRow rejected(ImportPlan plan, RawRow row, Rejected fault) {
        return new RejectedRow(
                row.rowNumber(),
                Parts.name(plan.run().sheet(), row.rowNumber()),
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

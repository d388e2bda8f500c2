package org.winddown.ingest.job;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RowSource;
import org.winddown.ingest.store.StageTable;

/**
 * Reads the rows of a file and goes on after the last row whose outcome is committed.
 *
 * <p>The staged chunks say where that is: they are written in the transaction that counts. The execution context
 * carries the same number for whoever looks at the run from outside.
 */
final class StageReader implements ItemStreamReader<StageReader.Numbered> {

    /** A row and how many rows of the file were read up to and including it. */
    record Numbered(long ordinal, RawRow row) {}

    static final String ROWS_READ = "rows.read";

    private final InventoryFile file;
    private final StageTable staged;
    private final String importId;
    private @Nullable RowSource source;
    private long ordinal;

    StageReader(InventoryFile file, StageTable staged, String importId) {
        this.file = file;
        this.staged = staged;
        this.importId = importId;
    }

    @Override
    public void open(ExecutionContext context) {
        long committed = staged.committedRows(importId);
        RowSource opened = file.open();
        source = opened;
        ordinal = 0;
        while (ordinal < committed && opened.next() != null) {
            ordinal++;
        }
    }

    @Override
    public @Nullable Numbered read() {
        if (source == null) {
            throw new IllegalStateException("The reader has not been opened.");
        }
        RawRow row = source.next();
        if (row == null) {
            return null;
        }
        ordinal++;
        return new Numbered(ordinal, row);
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(ROWS_READ, ordinal);
    }

    @Override
    public void close() {
        if (source != null) {
            source.close();
            source = null;
        }
    }
}

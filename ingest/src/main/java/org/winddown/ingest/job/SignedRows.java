package org.winddown.ingest.job;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.block.RowSignature;
import org.winddown.ingest.mapping.RowToAsset;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RowSource;
import org.winddown.ingest.rows.WrittenCells;

/**
 * The rows of a file with their signatures, read and signed in a thread of its own. Some are looked up together: a look
 * into memory that nobody has looked into lately takes longer than reading a row, and many at once take hardly longer
 * than one.
 */
final class SignedRows implements AutoCloseable {

    /** Rows, their signatures, and about how many bytes they take. */
    private record Batch(List<RawRow> rows, List<RowSignature> signatures, long bytes) {}

    private static final int AT_ONCE = 256;
    private static final int MOST_BYTES = 1 << 18;
    private static final int BYTES_AHEAD = 4 << 20;
    private static final int BYTES_OF_ROW = 200;
    private static final int BYTES_OF_CELL = 60;
    private static final Batch NONE = new Batch(List.of(), List.of(), 0);

    private final RowSource source;
    private final RowToAsset reading;
    private final KnownRows known;
    private final ReadAhead<Batch> batches;
    private final int[] found = new int[AT_ONCE];
    private Batch batch = NONE;
    private int at = -1;

    /** The rows of {@code source}, which the caller closes, later. */
    SignedRows(RowSource source, RowToAsset reading, KnownRows known) {
        this.source = source;
        this.reading = reading;
        this.known = known;
        this.batches = new ReadAhead<>("import-reader", this::read, Batch::bytes, BYTES_AHEAD);
    }

    private @Nullable Batch read() {
        List<RawRow> rows = new ArrayList<>(AT_ONCE);
        List<RowSignature> signatures = new ArrayList<>(AT_ONCE);
        long bytes = 0;
        while (rows.size() < AT_ONCE && bytes < MOST_BYTES) {
            RawRow row = source.next();
            if (row == null) {
                break;
            }
            signatures.add(reading.sign(row));
            rows.add(row);
            bytes += BYTES_OF_ROW + bytes(row);
        }
        return rows.isEmpty() ? null : new Batch(rows, signatures, bytes);
    }

    private static long bytes(RawRow row) {
        if (row.cells() instanceof WrittenCells written) {
            return written.length();
        }
        long bytes = 0;
        for (String cell : row.cells()) {
            bytes += BYTES_OF_CELL + 2L * cell.length();
        }
        return bytes;
    }

    /** Goes to the next row; false when there is none. */
    boolean next() {
        at++;
        if (at >= batch.rows().size()) {
            Batch next = batches.next();
            batch = next == null ? NONE : next;
            at = 0;
            for (int i = 0; i < batch.signatures().size(); i++) {
                found[i] = known.find(batch.signatures().get(i));
            }
        }
        return at < batch.rows().size();
    }

    /** The row. */
    RawRow row() {
        return batch.rows().get(at);
    }

    /** Its signature. */
    RowSignature signature() {
        return batch.signatures().get(at);
    }

    /** Where {@link KnownRows#find} has it. */
    int found() {
        return found[at];
    }

    /** Ends when the source is not in use any more. */
    @Override
    public void close() {
        batches.close();
    }
}

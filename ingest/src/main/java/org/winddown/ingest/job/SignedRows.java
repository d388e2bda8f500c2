package org.winddown.ingest.job;

import java.util.ArrayList;
import java.util.List;
import org.winddown.ingest.block.RowSignature;
import org.winddown.ingest.mapping.RowToAsset;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RowSource;
import org.winddown.ingest.rows.WrittenCells;

/**
 * The rows of a file with their signatures, some looked up together: a look into memory that nobody has looked into
 * lately takes longer than reading a row, and many at once take hardly longer than one.
 */
final class SignedRows {

    private static final int AT_ONCE = 64;
    private static final int MOST_BYTES = 1 << 16;

    private final RowSource source;
    private final RowToAsset reading;
    private final KnownRows known;
    private final List<RawRow> rows = new ArrayList<>(AT_ONCE);
    private final RowSignature[] signatures = new RowSignature[AT_ONCE];
    private final int[] found = new int[AT_ONCE];
    private int at = -1;
    private boolean ended;

    /** The rows of {@code source}, which the caller closes. */
    SignedRows(RowSource source, RowToAsset reading, KnownRows known) {
        this.source = source;
        this.reading = reading;
        this.known = known;
    }

    /** Goes to the next row; false when there is none. */
    boolean next() {
        at++;
        if (at >= rows.size()) {
            fill();
            at = 0;
        }
        return at < rows.size();
    }

    private void fill() {
        rows.clear();
        int bytes = 0;
        while (!ended && rows.size() < AT_ONCE && bytes < MOST_BYTES) {
            RawRow row = source.next();
            if (row == null) {
                ended = true;
            } else {
                signatures[rows.size()] = reading.sign(row);
                rows.add(row);
                bytes += row.cells() instanceof WrittenCells written ? written.length() : MOST_BYTES;
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            found[i] = known.find(signatures[i]);
        }
    }

    /** The row. */
    RawRow row() {
        return rows.get(at);
    }

    /** Its signature. */
    RowSignature signature() {
        return signatures[at];
    }

    /** Where {@link KnownRows#find} has it. */
    int found() {
        return found[at];
    }
}

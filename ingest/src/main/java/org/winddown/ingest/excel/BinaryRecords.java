package org.winddown.ingest.excel;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The records of a part of an XLSB workbook, pulled one by one.
 *
 * <p>The library hands all records of a part over in one call; a source of rows stops after each row.
 */
final class BinaryRecords implements AutoCloseable {

    /** Place of the flags in the record that begins a row. */
    static final int ROW_FLAGS = 11;

    /** The flag of a hidden row. */
    static final int ROW_HIDDEN = 0x10;

    /** Place of the characters in a cell with formatted text of its own. */
    static final int RICH_TEXT = 9;

    private static final int MOST_BYTES = 1_000_000;
    private static final int MORE = 0x80;
    private static final int BITS = 7;
    private static final int LENGTH_BYTES = 4;

    private final InputStream in;
    private int type;
    private byte[] data = {};

    BinaryRecords(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /**
     * Goes to the next record; false at the end.
     *
     * @throws IOException when the part ends within a record or the record is longer than any can be
     */
    boolean next() throws IOException {
        int first = in.read();
        if (first < 0) {
            return false;
        }
        type = first < MORE ? first : (first & ~MORE) | (one() & ~MORE) << BITS;
        int length = 0;
        for (int i = 0; i < LENGTH_BYTES; i++) {
            int part = one();
            length |= (part & ~MORE) << (i * BITS);
            if (part < MORE) {
                break;
            }
        }
        if (length > MOST_BYTES) {
            throw new IOException("A record of " + length + " bytes.");
        }
        data = in.readNBytes(length);
        if (data.length < length) {
            throw new EOFException("The part ends within a record.");
        }
        return true;
    }

    private int one() throws IOException {
        int read = in.read();
        if (read < 0) {
            throw new EOFException("The part ends within a record.");
        }
        return read;
    }

    /** Number of the kind of record. */
    int type() {
        return type;
    }

    /** What the record holds. */
    byte[] data() {
        return data;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

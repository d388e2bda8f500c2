package org.winddown.ingest.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.rows.WrittenCells;

/**
 * The rows of a text in UTF-8, found in its bytes: no text is made of a cell that nobody asks for. Rows and cells are
 * those that {@link CsvRecords} finds in the characters.
 */
final class ByteRecords implements Records {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST = 1 << 24;
    private static final int MOST_CELLS = 16_384;
    private static final int NO_BYTE = -1;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long RETURNS = ONES * '\r';
    private static final long NEWLINES = ONES * '\n';
    private static final long QUOTES = ONES * '"';

    private final InputStream in;
    private final String name;
    private final String advice;
    private final byte delimiter;
    private final long delimiters;
    private final boolean[] endsPlain = new boolean[1 << Byte.SIZE];
    private byte[] bytes = new byte[BUFFER];
    private int begin;
    private int at;
    private int filled;
    private int[] ends = new int[32];
    private int cells;
    private boolean nul;
    private boolean afterReturn;
    private long rowNumber;

    /**
     * Reads a text, which must be valid UTF-8.
     *
     * @param name name of the file for messages
     * @param advice what to do when the quotes do not match
     */
    ByteRecords(InputStream in, String name, char delimiter, String advice) {
        this.in = in;
        this.name = name;
        this.advice = advice;
        this.delimiter = (byte) delimiter;
        this.delimiters = ONES * delimiter;
        for (char end : new char[] {delimiter, '\r', '\n', '\0'}) {
            endsPlain[end] = true;
        }
    }

    @Override
    public @Nullable RawRow next() {
        begin = at;
        cells = 0;
        nul = false;
        if (afterReturn && peek() == '\n') {
            at++;
            begin = at;
        }
        if (peek() == NO_BYTE) {
            return null;
        }
        int stop = cell();
        while (stop == delimiter) {
            stop = cell();
        }
        afterReturn = stop == '\r';
        rowNumber++;
        byte[] record = Arrays.copyOfRange(bytes, begin, begin + ends[cells - 1]);
        return new RawRow(rowNumber, new WrittenCells(record, Arrays.copyOf(ends, cells), delimiter, nul));
    }

    /** Reads a cell and what ends it, which is given: a delimiter, the end of the line or of the file. */
    private int cell() {
        if (peek() == '"') {
            at++;
            quoted();
        } else {
            plain();
        }
        if (cells == MOST_CELLS) {
            throw broken(": a row has more than " + MOST_CELLS
                    + " cells. The lines may have no ends: export the file again.");
        }
        if (cells == ends.length) {
            ends = Arrays.copyOf(ends, cells * 2);
        }
        ends[cells] = at - begin;
        cells++;
        int stop = peek();
        if (stop != NO_BYTE) {
            if (stop != delimiter && stop != '\n' && stop != '\r') {
                throw quotes();
            }
            at++;
        }
        return stop;
    }

    private void plain() {
        while (peek() != NO_BYTE) {
            int here = endOfPlain();
            at = here;
            if (here < filled) {
                if (bytes[here] != 0) {
                    return;
                }
                nul = true;
                at++;
            }
        }
    }

    /** Where the next byte is that may not stand in a plain cell, or the end of what is filled. */
    private int endOfPlain() {
        int here = at;
        while (here <= filled - Long.BYTES) {
            long eight = (long) EIGHT.get(bytes, here);
            long found = zeros(eight ^ delimiters) | zeros(eight ^ RETURNS) | zeros(eight ^ NEWLINES) | zeros(eight);
            if (found != 0) {
                return here + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
            here += Long.BYTES;
        }
        while (here < filled && !endsPlain[bytes[here] & 0xff]) {
            here++;
        }
        return here;
    }

    /** Where the next quote or NUL is, or the end of what is filled. */
    private int endOfQuoted() {
        int here = at;
        while (here <= filled - Long.BYTES) {
            long eight = (long) EIGHT.get(bytes, here);
            long found = zeros(eight ^ QUOTES) | zeros(eight);
            if (found != 0) {
                return here + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
            here += Long.BYTES;
        }
        while (here < filled && bytes[here] != '"' && bytes[here] != 0) {
            here++;
        }
        return here;
    }

    /** Marks bytes that are zero: the lowest mark is right, one above another mark may not be. */
    private static long zeros(long eight) {
        return (eight - ONES) & ~eight & (ONES << (Byte.SIZE - 1));
    }

    /** Reads up to the quote that ends the cell; two of them are one within it. */
    private void quoted() {
        while (peek() != NO_BYTE) {
            int here = endOfQuoted();
            at = here;
            if (here < filled) {
                at++;
                nul |= bytes[here] == 0;
                if (bytes[here] == '"') {
                    if (peek() != '"') {
                        return;
                    }
                    at++;
                }
            }
        }
        throw quotes();
    }

    /** The next byte, which stays the next; {@link #NO_BYTE} at the end. */
    private int peek() {
        return at < filled || more() ? bytes[at] & 0xff : NO_BYTE;
    }

    /** Reads on, and moves the row that is begun to the beginning. */
    private boolean more() {
        int begun = filled - begin;
        if (begun == bytes.length) {
            if (begun >= LONGEST) {
                throw broken(": a row has more than 16 million characters. Either a quote is not closed, or the lines"
                        + " have no ends: export the file again.");
            }
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        } else {
            System.arraycopy(bytes, begin, bytes, 0, begun);
        }
        at -= begin;
        begin = 0;
        try {
            int read = in.read(bytes, begun, bytes.length - begun);
            filled = begun + Math.max(0, read);
            return read > 0;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name + ".", e);
        }
    }

    private RefusedFileException quotes() {
        return broken(": the quotes do not match. " + advice);
    }

    private RefusedFileException broken(String what) {
        return new RefusedFileException("CSV_BROKEN", name + ", after row " + rowNumber + what);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

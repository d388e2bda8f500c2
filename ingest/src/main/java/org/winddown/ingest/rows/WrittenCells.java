package org.winddown.ingest.rows;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a row as the bytes in which a text file has it; made into texts when somebody asks for one.
 *
 * <p>A row that is known by its bytes never becomes texts.
 */
public final class WrittenCells extends AbstractList<String> implements RandomAccess {

    private static final byte QUOTE = '"';
    private static final byte DELETE = 0x7f;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9e3779b97f4a7c15L;
    private static final int MIX_BITS = 29;

    /** Four bytes of an array as a number. */
    static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] record;
    private final int[] ends;
    private final byte delimiter;
    private final boolean holdingNul;
    private @Nullable String @Nullable [] texts;

    /**
     * Takes the bytes of one row; neither array may change any more.
     *
     * @param record valid UTF-8, without the end of the line; a cell that begins with a quote ends with one
     * @param ends where each cell ends: at a delimiter, the last at the end of the record
     * @param holdingNul whether there is a NUL character among the bytes
     */
    public WrittenCells(byte[] record, int[] ends, byte delimiter, boolean holdingNul) {
        this.record = record;
        this.ends = ends;
        this.delimiter = delimiter;
        this.holdingNul = holdingNul;
    }

    /** How many bytes {@link #write} writes. */
    public int length() {
        return record.length + 1;
    }

    /** Writes what makes the cells what they are, the delimiter and the row as the file has it. */
    public void write(byte[] target, int from) {
        target[from] = delimiter;
        System.arraycopy(record, 0, target, from + 1, record.length);
    }

    /** Whether a cell holds a NUL character. */
    boolean isHoldingNul() {
        return holdingNul;
    }

    /** Whether some cell is at a glance more than white space. */
    boolean isInked() {
        for (int i = 0; i < ends.length; i++) {
            int from = begin(i);
            if (from < ends[i] && record[from] > ' ' && record[from] < DELETE && record[from] != QUOTE) {
                return true;
            }
        }
        return false;
    }

    /** A number that is the same for the same bytes of some cells. */
    long hash(int[] columns) {
        long hash = columns.length;
        for (int column : columns) {
            int at = begin(column);
            int end = end(column);
            hash = mixed(hash, end - at);
            for (; at + Long.BYTES <= end; at += Long.BYTES) {
                hash = mixed(hash, (long) EIGHT.get(record, at));
            }
            for (; at < end; at++) {
                hash = mixed(hash, record[at]);
            }
        }
        return hash ^ (hash >>> Integer.SIZE);
    }

    private static long mixed(long hash, long more) {
        return (Long.rotateLeft(hash, MIX_BITS) ^ more) * MIX;
    }

    /** How many bytes {@link #write(int[], byte[], int)} writes. */
    int length(int[] columns) {
        int length = 0;
        for (int column : columns) {
            length += Integer.BYTES + end(column) - begin(column);
        }
        return length;
    }

    /** Writes some cells, each with its length. */
    void write(int[] columns, byte[] target, int from) {
        int at = from;
        for (int column : columns) {
            int begin = begin(column);
            int length = end(column) - begin;
            FOUR.set(target, at, length);
            System.arraycopy(record, begin, target, at + Integer.BYTES, length);
            at += Integer.BYTES + length;
        }
    }

    /** Whether some cells are those that were written there. */
    boolean holds(int[] columns, byte[] written, int from) {
        int at = from;
        for (int column : columns) {
            int begin = begin(column);
            int length = end(column) - begin;
            int text = at + Integer.BYTES;
            if ((int) FOUR.get(written, at) != length
                    || !Arrays.equals(record, begin, begin + length, written, text, text + length)) {
                return false;
            }
            at = text + length;
        }
        return true;
    }

    private int begin(int column) {
        return column == 0 || column >= ends.length ? 0 : ends[column - 1] + 1;
    }

    private int end(int column) {
        return column >= ends.length ? 0 : ends[column];
    }

    /**
     * Shows what stands in a cell, without the quotes and without space around it.
     *
     * @param column counted from 0; a cell that the row lacks is empty
     * @return false when it cannot be shown but has to be read: quotes within quotes, or ends that may be space
     */
    public boolean show(int column, WrittenCell cell) {
        int from = begin(column);
        int to = end(column);
        if (from < to && record[from] == QUOTE) {
            from++;
            to--;
            for (int i = from; i < to; i++) {
                if (record[i] == QUOTE) {
                    return false;
                }
            }
        }
        cell.show(record, from, to);
        return from == to || (isInk(record[from]) && isInk(record[to - 1]));
    }

    private static boolean isInk(byte character) {
        return character > ' ' && character < DELETE;
    }

    @Override
    public String get(int index) {
        String[] made = texts;
        if (made == null) {
            made = new String[ends.length];
            texts = made;
        }
        String text = made[index];
        if (text == null) {
            text = text(begin(index), ends[index]);
            made[index] = text;
        }
        return text;
    }

    @Override
    public int size() {
        return ends.length;
    }

    private String text(int from, int to) {
        if (from == to) {
            return "";
        }
        if (record[from] != QUOTE) {
            return new String(record, from, to - from, StandardCharsets.UTF_8);
        }
        String inside = new String(record, from + 1, to - from - 2, StandardCharsets.UTF_8);
        return inside.indexOf(QUOTE) < 0 ? inside : inside.replace("\"\"", "\"");
    }
}

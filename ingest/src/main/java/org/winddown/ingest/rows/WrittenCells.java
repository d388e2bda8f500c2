package org.winddown.ingest.rows;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a row as the bytes in which a text file has it; made into texts when somebody asks for one.
 *
 * <p>A row that is known by its bytes never becomes texts.
 */
public final class WrittenCells extends AbstractList<String> implements RandomAccess {

    private static final byte QUOTE = '"';

    private final byte[] record;
    private final int[] ends;
    private final byte delimiter;
    private final boolean holdingNul;
    private String @Nullable [] texts;

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

    @Override
    public String get(int index) {
        String[] made = texts;
        if (made == null) {
            made = new String[ends.length];
            int from = 0;
            for (int i = 0; i < ends.length; i++) {
                made[i] = text(from, ends[i]);
                from = ends[i] + 1;
            }
            texts = made;
        }
        return made[index];
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

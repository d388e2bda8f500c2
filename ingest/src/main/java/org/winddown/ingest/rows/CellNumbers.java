package org.winddown.ingest.rows;

import java.util.Arrays;

/**
 * Numbers that somebody gave to some cells of rows, found again by the bytes of the cells alone, without making texts
 * of them; whoever asks for what is not remembered has to find the number otherwise.
 *
 * <p>All lies in two arrays, as a look into memory that nobody has looked into lately takes as long as reading several
 * cells. What is remembered is bounded: of more than four that fall on one place the latest stay. Not thread-safe.
 */
public final class CellNumbers {

    /** The answer about what is not remembered. */
    public static final int NONE = -1;

    private static final int PLACES = 1 << 18;

    /** Places that lie together and may all hold what falls on one of them. */
    private static final int TOGETHER = 4;

    private static final int LONGEST = 1 << 10;
    private static final int LARGEST = 1 << 23;
    private static final int SMALLEST = 1 << 16;
    private static final long HASH = ~0L << Integer.SIZE;

    private final int[] columns;

    /** The upper half of the hash, and below it where the entry begins; 0 where there is none. */
    private final long[] places = new long[PLACES];

    /** Each entry is its number and the cells. */
    private byte[] entries = new byte[SMALLEST];

    private int filled;

    /** Numbers of the cells of some columns, none given twice; a cell that a row lacks counts as empty. */
    public CellNumbers(int... columns) {
        this.columns = columns.clone();
        clear();
    }

    /** Forgets all. */
    public void clear() {
        Arrays.fill(places, 0);
        filled = 1;
    }

    /** The number of the cells of a row, {@link #NONE} when it is not remembered. */
    public int find(WrittenCells row) {
        long hash = row.hash(columns);
        int place = place(hash);
        int number = NONE;
        for (int i = 0; i < TOGETHER && number == NONE; i++) {
            number = at(places[place ^ i], hash, row);
        }
        return number;
    }

    private int at(long place, long hash, WrittenCells row) {
        int entry = (int) place;
        return entry > 0 && (place & HASH) == (hash & HASH) && row.holds(columns, entries, entry + Integer.BYTES)
                ? (int) WrittenCells.FOUR.get(entries, entry)
                : NONE;
    }

    /** Remembers the number of the cells of a row, which is not remembered yet and not negative. */
    public void put(WrittenCells row, int number) {
        int needed = Integer.BYTES + row.length(columns);
        if (needed > LONGEST) {
            return;
        }
        if (filled + needed > LARGEST) {
            clear();
        }
        if (filled + needed > entries.length) {
            entries = Arrays.copyOf(entries, entries.length * 2);
        }
        WrittenCells.FOUR.set(entries, filled, number);
        row.write(columns, entries, filled + Integer.BYTES);
        long hash = row.hash(columns);
        int place = place(hash);
        int free = 0;
        while (free < TOGETHER - 1 && places[place ^ free] != 0) {
            free++;
        }
        places[place ^ free] = (hash & HASH) | filled;
        filled += needed;
    }

    private static int place(long hash) {
        return (int) hash & (PLACES - 1);
    }
}

package org.winddown.ingest.job;

import java.util.Arrays;

/** Numbers of rows, each with the number of the row that has its key: at most 24 bytes a row. */
final class ConflictingRows {

    private static final int FIRST_ROOM = 16;

    private long[] rows = new long[FIRST_ROOM];
    private long[] keepers = new long[FIRST_ROOM];
    private int count;

    /** Adds a row, each one once. */
    void add(long row, long keeper) {
        if (count == rows.length) {
            int room = count + count / 2;
            rows = Arrays.copyOf(rows, room);
            keepers = Arrays.copyOf(keepers, room);
        }
        rows[count] = row;
        keepers[count] = keeper;
        count++;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Brings them into the order of the file, in place, so that they can be found. */
    void sort() {
        for (int root = count / 2 - 1; root >= 0; root--) {
            sink(root, count);
        }
        for (int end = count - 1; end > 0; end--) {
            swap(0, end);
            sink(0, end);
        }
    }

    /** Place of a row among the sorted ones; negative when it is none of them. */
    int find(long row) {
        return Arrays.binarySearch(rows, 0, count, row);
    }

    /** The row that has the key of the row at a place. */
    long keeper(int place) {
        return keepers[place];
    }

    /** Moves a row down the heap until none below it is greater. */
    private void sink(int place, int end) {
        int root = place;
        int child = 2 * root + 1;
        while (child < end) {
            if (child + 1 < end && rows[child] < rows[child + 1]) {
                child++;
            }
            if (rows[root] >= rows[child]) {
                return;
            }
            swap(root, child);
            root = child;
            child = 2 * root + 1;
        }
    }

    private void swap(int one, int other) {
        long row = rows[one];
        rows[one] = rows[other];
        rows[other] = row;
        long keeper = keepers[one];
        keepers[one] = keepers[other];
        keepers[other] = keeper;
    }
}

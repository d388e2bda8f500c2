package org.winddown.ingest.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Where the cells of a field stand in a row. */
final class Place {

    private static final int NOWHERE = -1;
    private static final char DELETE = 0x7f;

    private final int first;
    private final int[] others;
    private final String constant;

    /**
     * A place.
     *
     * @param columns columns of the field, the one that counts first; empty when it has none
     * @param constant its text where all of them are empty
     */
    Place(List<Integer> columns, String constant) {
        this.first = columns.isEmpty() ? NOWHERE : columns.get(0);
        this.others = columns.stream().skip(1).mapToInt(Integer::intValue).toArray();
        this.constant = constant;
    }

    /** The trimmed cell of the field, else its constant, else the empty string. */
    String text(List<String> cells) {
        if (first == NOWHERE) {
            return constant;
        }
        String text = cell(first, cells);
        for (int i = 0; text.isEmpty() && i < others.length; i++) {
            text = cell(others[i], cells);
        }
        return text.isEmpty() ? constant : text;
    }

    /** Whether there is one column at most, and nothing that stands for its empty cells. */
    boolean isSimple() {
        return others.length == 0 && constant.isEmpty();
    }

    /** Columns of the field, the one that counts first. */
    IntStream columns() {
        return first == NOWHERE ? IntStream.empty() : IntStream.concat(IntStream.of(first), Arrays.stream(others));
    }

    /** Position of the cell that {@link #text} gives; -1 when no filled cell of the row holds the field. */
    int position(List<String> cells) {
        if (first == NOWHERE || !cell(first, cells).isEmpty()) {
            return first;
        }
        return Arrays.stream(others)
                .filter(index -> !cell(index, cells).isEmpty())
                .findFirst()
                .orElse(NOWHERE);
    }

    /** The trimmed cell of a column; empty where the row is shorter. */
    static String cell(int index, List<String> cells) {
        if (index >= cells.size()) {
            return "";
        }
        String cell = cells.get(index);
        int last = cell.length() - 1;
        return last < 0 || (isInk(cell.charAt(0)) && isInk(cell.charAt(last))) ? cell : cell.strip();
    }

    /** Whether a character is no space at a glance. */
    private static boolean isInk(char character) {
        return character > ' ' && character < DELETE;
    }
}

package org.winddown.ingest.rows;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The parts of one inventory: sheets of a workbook, members of an archive. A row is known by one number in all of them:
 * in the first part it is the row as a person counts, in the others the place of the part stands above it.
 *
 * @param names name of each part, in their order; a single one may be empty
 */
public record Parts(List<String> names) {

    /** No file has so many rows. */
    private static final int ROW_BITS = 40;

    private static final long ROW = (1L << ROW_BITS) - 1;

    /** So many parts an inventory may have. */
    public static final int MOST = 10_000;

    public Parts {
        names = List.copyOf(names);
        if (names.isEmpty() || names.size() > MOST) {
            throw new IllegalArgumentException("An inventory has 1 to " + MOST + " parts, not " + names.size() + ".");
        }
    }

    /** The parts as {@link #stored()} gave them. */
    public static Parts ofStored(String text) {
        return new Parts(List.of(text.split("\n", -1)));
    }

    /** The names as one text, a line each; of a single part just its name. */
    public String stored() {
        return names.stream().map(name -> name.replace('\n', ' ')).collect(Collectors.joining("\n"));
    }

    /** Whether there are several. */
    public boolean several() {
        return names.size() > 1;
    }

    /** The number of a row within all parts. */
    public static long number(int part, long row) {
        if (part < 0 || part >= MOST || row < 0 || row > ROW) {
            throw new IllegalArgumentException("There is no row " + row + " in part " + part + ".");
        }
        return ((long) part << ROW_BITS) + row;
    }

    /** The row as a person counts within its part. */
    public static long row(long number) {
        return number & ROW;
    }

    /** Place of the part of a row; the first is 0. */
    public static int part(long number) {
        return (int) (number >> ROW_BITS);
    }

    /** Name of the part of a row, in names as {@link #stored()} gives them. */
    public static String name(String stored, long number) {
        int start = 0;
        for (int part = part(number); part > 0; part--) {
            int end = stored.indexOf('\n', start);
            if (end < 0) {
                throw new IllegalArgumentException(
                        "There is no part " + part(number) + " in " + Quoted.of(stored) + ".");
            }
            start = end + 1;
        }
        int end = stored.indexOf('\n', start);
        return end < 0 ? stored.substring(start) : stored.substring(start, end);
    }

    /** Name of the part of a row. */
    public String name(long number) {
        return names.get(part(number));
    }

    /** Where another row is: the part is told only when it is not the same. */
    public String placeSeenFrom(long number, long other) {
        return part(number) == part(other) ? "row " + row(other) : place(other);
    }

    /** Where a row is, for example {@code row 5} or {@code sheet "Servers", row 5}. */
    public String place(long number) {
        String name = name(number);
        String part = several() ? "part " : "sheet ";
        return (name.isEmpty() ? "" : part + Quoted.of(name) + ", ") + "row " + row(number);
    }
}

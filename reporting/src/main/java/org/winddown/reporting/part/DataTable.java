package org.winddown.reporting.part;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table: a sheet of its own in the workbook, a section on paper.
 *
 * @param name name of its sheet, of at most 31 characters, none of them one of {@code []:*?/\}
 * @param title what stands above it on paper
 * @param columns from left to right
 * @param rows from top to bottom; may be asked for again, and need not be held in memory
 * @param most rows shown on paper; the note says how many there are when they are more
 * @param sum what stands in the first column of the row of sums; empty when there is none
 * @param note what stands below it; of a table of which paper shows some rows only, on paper alone
 * @param newPage whether it begins a page
 * @param key what {@link Link}s name a row by; null when none leads here
 */
public record DataTable<T>(
        String name,
        String title,
        Medium medium,
        List<Column<T>> columns,
        Iterable<T> rows,
        int most,
        String sum,
        String note,
        boolean newPage,
        @Nullable Function<? super T, ?> key)
        implements ReportPart {

    public DataTable {
        columns = List.copyOf(columns);
    }

    /** A table of both media, without sums. */
    public static <T> DataTable<T> of(String name, String title, List<Column<T>> columns, Iterable<T> rows) {
        return new DataTable<>(name, title, Medium.BOTH, columns, rows, Integer.MAX_VALUE, "", "", false, null);
    }

    /** Whether paper may show some of the rows only, which the note is then about. */
    public boolean isCut() {
        return most < Integer.MAX_VALUE;
    }

    /** The same table of other columns. */
    public DataTable<T> of(List<Column<T>> others) {
        return new DataTable<>(name, title, medium, others, rows, most, sum, note, newPage, key);
    }

    /** The same table in one medium. */
    public DataTable<T> in(Medium only) {
        return new DataTable<>(name, title, only, columns, rows, most, sum, note, newPage, key);
    }

    /** The same table with a text below. */
    public DataTable<T> note(String text) {
        return new DataTable<>(name, title, medium, columns, rows, most, sum, text, newPage, key);
    }

    /** The same table with a row of sums. */
    public DataTable<T> sum(String label) {
        return new DataTable<>(name, title, medium, columns, rows, most, label, note, newPage, key);
    }

    /** The same table, of which paper shows the first rows. */
    public DataTable<T> first(int rowsOnPaper) {
        return new DataTable<>(name, title, medium, columns, rows, rowsOnPaper, sum, note, newPage, key);
    }

    /** The same table, whose rows may be linked to. */
    public DataTable<T> keyed(Function<? super T, ?> rowKey) {
        return new DataTable<>(name, title, medium, columns, rows, most, sum, note, newPage, rowKey);
    }

    /** The same table on a new page. */
    public DataTable<T> onNewPage() {
        return new DataTable<>(name, title, medium, columns, rows, most, sum, note, true, key);
    }
}

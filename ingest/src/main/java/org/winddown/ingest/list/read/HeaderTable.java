package org.winddown.ingest.list.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.csv.PlainCsv;
import org.winddown.ingest.rows.RawRow;

/** A published table with a header: cells by column name, whatever the order of the columns. */
final class HeaderTable implements Closeable {

    private final ListFile file;
    private final PlainCsv rows;
    private final List<String> header;
    private final Map<String, Integer> places = new HashMap<>();

    private HeaderTable(ListFile file, PlainCsv rows, List<String> header) {
        this.file = file;
        this.rows = rows;
        this.header = header;
        for (int i = 0; i < header.size(); i++) {
            places.putIfAbsent(folded(header.get(i)), i);
        }
    }

    /**
     * Opens a table.
     *
     * @param skip rows before the header
     * @throws org.winddown.ingest.rows.RefusedFileException when a column is missing
     */
    static HeaderTable open(ListFile file, char delimiter, int skip, List<String> needed) throws IOException {
        PlainCsv rows = PlainCsv.open(file.path(), file.name(), delimiter);
        for (int i = 0; i < skip; i++) {
            rows.next();
        }
        RawRow header = rows.next();
        if (header == null) {
            rows.close();
            throw file.refused("LIST_EMPTY", "there is nothing after the header. Fetch the file again.");
        }
        HeaderTable table = new HeaderTable(file, rows, header.cells());
        for (String column : needed) {
            if (!table.places.containsKey(folded(column))) {
                table.close();
                throw file.refused(
                        "LIST_COLUMN_MISSING",
                        "there is no column \"" + column + "\". Found: " + header.cells()
                                + ". The publisher may have changed the form: keep the old version and tell us.");
            }
        }
        return table;
    }

    private static String folded(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The next row, or null after the last.
     *
     * @throws org.winddown.ingest.rows.RefusedFileException when it is cut off, or the header once more
     */
    @Nullable Row next() {
        RawRow row = rows.next();
        if (row == null || (row.cells().size() == 1 && row.isBlank())) {
            return row == null ? null : next();
        }
        if (row.cells().equals(header)) {
            throw file.refused(
                    "LIST_HEADER_REPEATED",
                    "row " + row.rowNumber() + " is the header once more: two downloads in one file. Fetch it again.");
        }
        if (row.cells().size() != header.size()) {
            throw file.refused(
                    "LIST_BROKEN_ROW",
                    "row " + row.rowNumber() + " has " + row.cells().size() + " cells where the header has "
                            + header.size() + ". The file may be cut off: fetch it again.");
        }
        return new Row(row);
    }

    @Override
    public void close() {
        rows.close();
    }

    /** A row by column name. */
    final class Row {

        private final RawRow row;

        Row(RawRow row) {
            this.row = row;
        }

        long number() {
            return row.rowNumber();
        }

        /** The stripped cell, empty when there is no such column. */
        String cell(String column) {
            Integer place = places.get(folded(column));
            return place == null ? "" : row.cells().get(place).strip();
        }
    }
}

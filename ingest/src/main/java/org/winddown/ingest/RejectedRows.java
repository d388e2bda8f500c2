package org.winddown.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.winddown.ingest.csv.CsvLine;
import org.winddown.ingest.rows.Parts;
import org.winddown.ingest.store.RejectedRow;
import org.winddown.ingest.store.RunTable;
import org.winddown.ingest.store.StageTable;

/** Rows that were set aside, to be read, corrected and imported again. */
public final class RejectedRows {

    /**
     * One row that was set aside.
     *
     * @param row row of the file as a person counts
     * @param sheet sheet, or part of a file of several; empty for text files
     * @param column header of the cell at fault, empty when it is the whole row
     * @param code name of the reason
     * @param message what is wrong, where, and what to write instead
     */
    public record Row(long row, String sheet, String column, String code, String message) {}

    /**
     * One row that was set aside, with the cells it had.
     *
     * @param cells its cells in the order of the header, without the columns that a download adds; may be more or fewer
     *     than the header has
     */
    public record Original(List<String> cells, Row reason) {

        public Original {
            cells = List.copyOf(cells);
        }
    }

    private static final String ADDED = ",reject_code,reject_message";

    private final RunTable runs;
    private final StageTable staged;

    public RejectedRows(DataSource dataSource) {
        this.runs = new RunTable(dataSource);
        this.staged = new StageTable(dataSource);
    }

    /** Rejected rows of an import in file order; empty when there are none. */
    public List<Row> of(String importId) {
        List<Row> rows = new ArrayList<>();
        staged.forEachRejected(importId, row -> rows.add(reason(row)));
        return rows;
    }

    /**
     * Writes the rejected rows as CSV: the original columns, then {@code reject_code} and {@code reject_message}, which
     * an import ignores.
     *
     * @throws IllegalArgumentException when there is no such import
     */
    public void writeCsv(String importId, Appendable out) {
        line(out, own(headerLine(importId)) + ADDED);
        writeRows(importId, out);
    }

    /**
     * Writes the rejected rows as {@link #writeCsv} does, without the line of column names, to go on where that ended.
     *
     * @throws IllegalArgumentException when there is no such import
     */
    public void writeRows(String importId, Appendable out) {
        String header = headerLine(importId);
        boolean again = header.endsWith(ADDED);
        int columns = cellEnds(own(header)).size();
        staged.forEachRejected(importId, row -> {
            List<Integer> ends = cellEnds(row.rawLine());
            String cells =
                    again && ends.size() > columns ? row.rawLine().substring(0, ends.get(columns - 1)) : row.rawLine();
            String padding = ",".repeat(Math.max(0, columns - ends.size()));
            line(out, cells + padding + "," + CsvLine.of(List.of(row.code(), row.message())));
        });
    }

    /**
     * The columns of the file as it wrote them, without those that a download adds.
     *
     * @throws IllegalArgumentException when there is no such import
     */
    public List<String> header(String importId) {
        return cells(own(headerLine(importId)));
    }

    /**
     * Gives the rejected rows of an import with their cells, in file order.
     *
     * @throws IllegalArgumentException when there is no such import
     */
    public void forEach(String importId, Consumer<Original> rows) {
        boolean again = headerLine(importId).endsWith(ADDED);
        int columns = header(importId).size();
        staged.forEachRejected(importId, row -> {
            List<String> cells = cells(row.rawLine());
            rows.accept(new Original(again && cells.size() > columns ? cells.subList(0, columns) : cells, reason(row)));
        });
    }

    /** The header as the file wrote it, without the columns that a download adds. */
    private static String own(String header) {
        return header.endsWith(ADDED) ? header.substring(0, header.length() - ADDED.length()) : header;
    }

    private static Row reason(RejectedRow row) {
        return new Row(Parts.row(row.row()), row.sheet(), row.column(), row.code(), row.message());
    }

    private String headerLine(String importId) {
        return runs.find(importId)
                .orElseThrow(() -> new IllegalArgumentException("There is no import " + importId + "."))
                .reading()
                .headerLine();
    }

    /** The cells of a canonical line as they were before they were quoted. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        int start = 0;
        for (int end : cellEnds(line)) {
            String cell = line.substring(start, end);
            cells.add(
                    cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell);
            start = end + 1;
        }
        return cells;
    }

    /** Where each cell of a canonical line ends. */
    private static List<Integer> cellEnds(String line) {
        List<Integer> ends = new ArrayList<>();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            if (c == ',' && !quoted) {
                ends.add(i);
            }
        }
        ends.add(line.length());
        return ends;
    }

    private static void line(Appendable out, String line) {
        try {
            out.append(line).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

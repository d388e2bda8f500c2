package org.winddown.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.winddown.ingest.csv.CsvLine;
import org.winddown.ingest.rows.Parts;
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
        staged.forEachRejected(
                importId,
                row -> rows.add(new Row(Parts.row(row.row()), row.sheet(), row.column(), row.code(), row.message())));
        return rows;
    }

    /**
     * Writes the rejected rows as CSV: the original columns, then {@code reject_code} and {@code reject_message}, which
     * an import ignores.
     *
     * @throws IllegalArgumentException when there is no such import
     */
    public void writeCsv(String importId, Appendable out) {
        String header = runs.find(importId)
                .orElseThrow(() -> new IllegalArgumentException("There is no import " + importId + "."))
                .headerLine();
        boolean again = header.endsWith(ADDED);
        String own = again ? header.substring(0, header.length() - ADDED.length()) : header;
        int columns = cellEnds(own).size();
        line(out, own + ADDED);
        staged.forEachRejected(importId, row -> {
            List<Integer> ends = cellEnds(row.rawLine());
            String cells =
                    again && ends.size() > columns ? row.rawLine().substring(0, ends.get(columns - 1)) : row.rawLine();
            String padding = ",".repeat(Math.max(0, columns - ends.size()));
            line(out, cells + padding + "," + CsvLine.of(List.of(row.code(), row.message())));
        });
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

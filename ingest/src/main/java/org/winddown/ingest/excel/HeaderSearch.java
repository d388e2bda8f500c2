package org.winddown.ingest.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.rows.RawRow;

/**
 * Finds the row with the column names among the first rows of a sheet.
 *
 * <p>Titles and dates above a table fill few cells. So the header is the first row that fills at least three quarters
 * of the cells that the rows below it usually fill. Where no row does, but two neighbours do together (names that are
 * merged over several columns, with more names below them), the two are the header.
 *
 * @param header the column names; of two rows, the lower names where both have one
 * @param rows how many rows of the sheet the header takes
 * @param at place of its first row in the sample
 */
record HeaderSearch(RawRow header, int rows, int at) {

    private static final int SAMPLE = 50;
    private static final double SHARE = 0.75;

    /** The first rows of a sheet as far as they are needed to find a header; blank rows are among them. */
    static List<RawRow> sample(SheetRows sheet) {
        List<RawRow> sample = new ArrayList<>();
        int filled = 0;
        for (RawRow row = sheet.next(); row != null; row = sheet.next()) {
            sample.add(row);
            if (!row.isBlank() && ++filled == SAMPLE) {
                break;
            }
        }
        return sample;
    }

    /** The header in a sample; null when every row is blank. */
    static @Nullable HeaderSearch in(List<RawRow> sample) {
        for (int i = 0; i < sample.size(); i++) {
            RawRow row = sample.get(i);
            if (row.isBlank()) {
                continue;
            }
            if (filled(row) >= Math.ceil(SHARE * usual(sample, i + 1))) {
                return new HeaderSearch(row, 1, i);
            }
            if (i + 1 < sample.size() && !sample.get(i + 1).isBlank()) {
                RawRow both = joined(row, sample.get(i + 1));
                double wanted = Math.ceil(SHARE * usual(sample, i + 2));
                if (filled(sample.get(i + 1)) < wanted && filled(both) >= wanted) {
                    return new HeaderSearch(both, 2, i);
                }
            }
        }
        return null;
    }

    private static long filled(RawRow row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    /** The number of filled cells that most rows have; of equally frequent ones the larger. */
    private static long usual(List<RawRow> sample, int from) {
        Map<Long, Integer> rowsOf = new HashMap<>();
        long usual = 0;
        int most = 0;
        for (RawRow row : sample.subList(from, sample.size())) {
            long filled = filled(row);
            if (filled > 0) {
                int rows = rowsOf.merge(filled, 1, Integer::sum);
                if (rows > most || (rows == most && filled > usual)) {
                    most = rows;
                    usual = filled;
                }
            }
        }
        return usual;
    }

    private static RawRow joined(RawRow upper, RawRow lower) {
        int width = Math.max(upper.cells().size(), lower.cells().size());
        List<String> cells = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            String below = cell(lower, i);
            cells.add(below.isBlank() ? cell(upper, i) : below);
        }
        return new RawRow(lower.rowNumber(), cells);
    }

    private static String cell(RawRow row, int column) {
        return column < row.cells().size() ? row.cells().get(column) : "";
    }
}

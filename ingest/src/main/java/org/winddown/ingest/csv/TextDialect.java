package org.winddown.ingest.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.winddown.ingest.header.HeaderSearch;
import org.winddown.ingest.rows.RawRow;

/**
 * How a text is divided into cells, and where its table begins; found in its first rows.
 *
 * @param delimiter what stands between two cells
 * @param before the rows before the header that are not blank: titles, dates of the report, groups of columns
 * @param rowsBefore how many rows stand before the header or its lower row, blank ones too
 * @param joined the names of a header of two rows
 */
record TextDialect(Delimiter delimiter, List<List<String>> before, int rowsBefore, Optional<List<String>> joined) {

    private static final int ROWS = 200;
    private static final Pattern STATED = Pattern.compile("^sep=([,;|\t])\\R");

    /** What PowerShell writes before the header unless told not to: the type of its objects. */
    private static final Pattern TYPE = Pattern.compile("^\"?(#TYPE [^\r\n\"]*)\"?\\R");

    private static final double BEGINS_SO = 0.5;

    TextDialect {
        before = List.copyOf(before);
    }

    /**
     * Looks at the beginning of a text.
     *
     * @param start the beginning
     * @param whole whether that is all there is
     */
    static TextDialect of(String start, boolean whole) {
        Matcher type = TYPE.matcher(start);
        List<List<String>> before = new ArrayList<>();
        int below = 0;
        while (type.region(below, start.length()).find()) {
            before.add(List.of(type.group(1)));
            below = type.end();
        }
        TextDialect table = table(start.substring(below), whole);
        int types = before.size();
        before.addAll(table.before());
        return new TextDialect(table.delimiter(), before, types + table.rowsBefore(), table.joined());
    }

    private static TextDialect table(String start, boolean whole) {
        Matcher stated = STATED.matcher(start);
        if (stated.find()) {
            Delimiter delimiter = Delimiter.of(stated.group(1).charAt(0));
            return at(delimiter, rows(start, delimiter, whole), 1);
        }
        Delimiter best = Delimiter.COMMA;
        double most = 0;
        for (Delimiter each : Delimiter.values()) {
            double fit = fit(rows(start, each, whole));
            if (fit > most) {
                best = each;
                most = fit;
            }
        }
        return at(best, rows(start, best, whole), 0);
    }

    /** How well a delimiter fits: the share of rows that have one width, more when the first has it, and the width. */
    private static double fit(List<List<String>> rows) {
        Map<Integer, Integer> widths = new HashMap<>();
        int filled = 0;
        int first = 0;
        for (List<String> row : rows) {
            if (filled(row) > 0) {
                first = filled == 0 ? row.size() : first;
                filled++;
                widths.merge(row.size(), 1, Integer::sum);
            }
        }
        double best = 0;
        for (Map.Entry<Integer, Integer> each : widths.entrySet()) {
            int width = each.getKey();
            if (width > 1) {
                double share = (double) each.getValue() / filled + (first == width ? BEGINS_SO : 0);
                best = Math.max(best, share + Math.min(width, ROWS) * 1e-4);
            }
        }
        return best;
    }

    private static TextDialect at(Delimiter delimiter, List<List<String>> rows, int from) {
        List<RawRow> table = IntStream.range(Math.min(from, rows.size()), rows.size())
                .mapToObj(i -> new RawRow(i + 1L, rows.get(i)))
                .toList();
        Optional<HeaderSearch> found = HeaderSearch.in(table);
        List<List<String>> before = table.subList(0, found.map(HeaderSearch::at).orElse(0)).stream()
                .filter(row -> !row.isBlank())
                .map(RawRow::cells)
                .toList();
        return new TextDialect(
                delimiter,
                before,
                from + found.map(header -> header.at() + header.rows() - 1).orElse(0),
                found.filter(header -> header.rows() > 1)
                        .map(header -> header.header().cells()));
    }

    private static int filled(List<String> row) {
        return (int) row.stream().filter(cell -> !cell.isBlank()).count();
    }

    private static List<List<String>> rows(String start, Delimiter delimiter, boolean whole) {
        List<List<String>> rows = new ArrayList<>();
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter.character())
                .skipEmptyLines(false)
                .allowUnclosedQuote(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(start);
        try {
            for (CsvRecord each : reader) {
                if (rows.size() == ROWS) {
                    return rows;
                }
                rows.add(Wrapped.cells(each.getFields(), delimiter));
            }
        } catch (CsvParseException e) {
            // Reading the file itself will say where the quotes are wrong.
            return rows;
        }
        if (!whole && rows.size() > 1) {
            rows.remove(rows.size() - 1);
        }
        return rows;
    }
}

package org.winddown.ingest.csv;

import java.util.List;
import java.util.stream.Collectors;

/** One line of canonical CSV: commas, quotes only where needed, no line end. */
public final class CsvLine {

    private CsvLine() {}

    /** Joins cells; a cell with a comma, a quote or a line break is quoted. */
    public static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}

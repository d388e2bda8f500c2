package org.winddown.benchmarks.baseline;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One table with a column of text for each column of the file, without index. */
final class TextbookTable {

    static final String NAME = "textbook_asset";

    private TextbookTable() {}

    static String create(List<String> columns) {
        return names(columns).stream()
                .map(name -> name + " text")
                .collect(Collectors.joining(", ", "create table " + NAME + " (", ")"));
    }

    static String insert(List<String> columns) {
        return "insert into " + NAME + " (" + String.join(", ", names(columns)) + ") values ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }

    /** {@code c00}, {@code c01} and so on: a header may hold words that SQL keeps for itself. */
    static List<String> names(List<String> columns) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> "c" + (char) ('0' + i / 10) + (char) ('0' + i % 10))
                .toList();
    }
}

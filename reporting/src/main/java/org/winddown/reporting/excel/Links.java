package org.winddown.reporting.excel;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.part.DataTable;
import org.winddown.reporting.part.Link;

/** Where rows are that cells of other tables lead to; told before any of them is written. */
final class Links {

    /** Rows of a table that can be linked to. */
    private static final int MOST_ROWS = 50_000;

    /** The first row below the header, as a person counts. */
    private static final int FIRST = 2;

    private final Map<String, Map<Object, Integer>> rows = new HashMap<>();

    /** The rows of a report. */
    static Links of(ComplianceReport report) {
        Links links = new Links();
        report.parts().forEach(part -> {
            if (part instanceof DataTable<?> table && table.medium().inWorkbook()) {
                links.add(table);
            }
        });
        return links;
    }

    private <T> void add(DataTable<T> table) {
        Function<? super T, ?> key = table.key();
        if (key == null) {
            return;
        }
        Map<Object, Integer> places = new HashMap<>();
        int row = FIRST;
        for (T value : table.rows()) {
            if (row - FIRST == MOST_ROWS) {
                break;
            }
            places.putIfAbsent(key.apply(value), row++);
        }
        rows.put(table.name(), places);
    }

    /** The place of a row, for example {@code 'Proofs'!A12}; empty when it cannot be linked to. */
    String place(Link link) {
        Integer row = rows.getOrDefault(link.table(), Map.of()).get(link.key());
        return row == null ? "" : place(link.table(), row);
    }

    /** The place of a row on a sheet. */
    static String place(String sheet, int row) {
        return "'" + sheet.replace("'", "''") + "'!A" + row;
    }
}

package org.winddown.scheduler.samples;

import java.util.Arrays;
import java.util.List;

/**
 * A column of a source.
 *
 * @param name column of the canonical template; for columns that the template does not know, their own name
 * @param header how the source heads it
 */
record Column(String name, String header) {

    /** Columns that are headed by their canonical names. */
    static List<Column> canonical(String... names) {
        return Arrays.stream(names).map(name -> new Column(name, name)).toList();
    }

    /** Columns of names and headers, alternating. */
    static List<Column> foreign(String... namesAndHeaders) {
        Column[] columns = new Column[namesAndHeaders.length / 2];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new Column(namesAndHeaders[2 * i], namesAndHeaders[2 * i + 1]);
        }
        return List.of(columns);
    }
}

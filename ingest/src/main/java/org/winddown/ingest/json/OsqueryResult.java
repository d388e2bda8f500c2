package org.winddown.ingest.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.json.JsonValue.Items;
import org.winddown.ingest.json.JsonValue.Members;

/**
 * One result as osquery logs it: everything a query found ({@code snapshot}), or what was added and removed since its
 * last run, one row to a result ({@code columns}) or all in one ({@code diffResults}).
 *
 * @param host host it is of
 * @param query name of the query
 * @param further what the host adds to each result
 * @param run when the query ran; the rows of one run may be spread over several results
 * @param snapshot whether its rows are everything the query found
 * @param first whether it is the first run of the query, whose rows are everything too
 * @param rows what it tells, in its order
 */
record OsqueryResult(
        String host, String query, Members further, String run, boolean snapshot, boolean first, List<Row> rows) {

    /**
     * One row that a query found.
     *
     * @param removed whether it is no longer there
     */
    record Row(Members columns, boolean removed) {}

    /** Whether an object with these members is a result. */
    static boolean has(Set<String> names) {
        boolean rows = names.contains("columns") || names.contains("snapshot") || names.contains("diffResults");
        return rows && (names.contains("hostIdentifier") || names.contains("action"));
    }

    /** Reads a result. */
    static OsqueryResult of(Members result) {
        List<Row> rows = new ArrayList<>();
        boolean snapshot = result.members().containsKey("snapshot");
        add(result.members().get("snapshot"), false, rows);
        add(result.members().get("columns"), result.text("action").equals("removed"), rows);
        if (result.members().get("diffResults") instanceof Members changes) {
            add(changes.members().get("removed"), true, rows);
            add(changes.members().get("added"), false, rows);
        }
        return new OsqueryResult(
                result.text("hostIdentifier"),
                result.text("name"),
                result.members().get("decorations") instanceof Members further ? further : new Members(Map.of()),
                result.text("unixTime").isEmpty() ? result.text("calendarTime") : result.text("unixTime"),
                snapshot || result.text("action").equals("snapshot"),
                result.text("counter").equals("0"),
                List.copyOf(rows));
    }

    private static void add(@Nullable JsonValue value, boolean removed, List<Row> rows) {
        if (value instanceof Members columns) {
            rows.add(new Row(columns, removed));
        } else if (value instanceof Items list) {
            list.items().forEach(item -> add(item, removed, rows));
        }
    }

    /** What is one query on one host. */
    String scope() {
        return host + "\u0000" + query;
    }

    /** What one row is on that host. */
    String identity(Row row) {
        return scope() + "\u0000" + FlatRecord.of(row.columns());
    }

    /**
     * The cells of a row: its own, and where it was found. When it was logged is left out, else a row would be another
     * one each night.
     */
    Map<String, String> cells(Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("hostIdentifier", host);
        FlatRecord.add(row.columns(), "", cells);
        cells.putIfAbsent("query", query);
        FlatRecord.add(further, "decorations.", cells);
        return cells;
    }
}

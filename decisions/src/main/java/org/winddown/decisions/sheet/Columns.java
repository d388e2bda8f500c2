package org.winddown.decisions.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where the columns of one sheet are; they are found by name, in any order, other columns do not matter. */
final class Columns {

    private static final List<String> KEY = List.of("unit", "source", "kind", "asset_id");
    private static final List<String> ANSWER = List.of("answer", "answered_by");
    private static final List<String> DISPOSITION = List.of("measure", "act", "disposition", "decided_by");
    private static final Set<String> USED = Set.of(
            "unit",
            "source",
            "kind",
            "asset_id",
            "measure",
            "act",
            "missing_facts",
            "answer",
            "evidence_ref",
            "answered_by",
            "disposition",
            "owner",
            "due_date",
            "note",
            "decided_by",
            "recorded_at");

    private final List<String> header;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * Finds the columns.
     *
     * @param where the file, and the sheet if it has a name
     * @throws RefusedDecisionsException when a column that every row needs is missing, or stands there twice
     */
    Columns(String where, List<String> header) {
        this.header = header;
        Set<String> twice = new TreeSet<>();
        for (int i = 0; i < header.size(); i++) {
            String name = Words.header(header.get(i));
            if (places.putIfAbsent(name, i) != null && USED.contains(name)) {
                twice.add(name);
            }
        }
        if (!twice.isEmpty()) {
            throw new RefusedDecisionsException(
                    "COLUMN_TWICE",
                    where + ": there are two columns " + String.join(", ", twice) + ". Keep one of each.");
        }
        Set<String> missing = new TreeSet<>(KEY);
        if (has("answer") || !has("disposition")) {
            missing.addAll(ANSWER);
        }
        if (has("disposition") || !has("answer")) {
            missing.addAll(DISPOSITION);
        }
        missing.removeAll(places.keySet());
        if (missing.isEmpty()) {
            return;
        }
        String found = " Found are: " + String.join(", ", header) + ".";
        if (!has("answer") && !has("disposition")) {
            throw new RefusedDecisionsException(
                    "COLUMN_MISSING",
                    where + ": there is neither a column \"answer\" nor a column \"disposition\" in the first row that"
                            + " is filled. Send back the sheet Review or Remediation of a report." + found);
        }
        throw new RefusedDecisionsException(
                "COLUMN_MISSING",
                where + ": no column " + String.join(", ", missing)
                        + " in the first row that is filled. Keep the columns of the report's sheet as they are."
                        + found);
    }

    boolean has(String column) {
        return places.containsKey(column);
    }

    /** The trimmed cell of a column; empty when the row or the sheet has none. */
    String text(DecisionFile.Row row, String column) {
        Integer place = places.get(column);
        return place == null || place >= row.cells().size()
                ? ""
                : row.cells().get(place).strip();
    }

    /** Faults of the row's shape. */
    void check(DecisionFile.Row row) throws RowFault {
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i);
            if (i >= header.size() && !cell.isBlank()) {
                throw new RowFault(
                        RejectCode.TOO_MANY_CELLS,
                        "",
                        "there are " + row.cells().size() + " cells under " + header.size()
                                + " columns; the first without a column is " + Words.quoted(cell)
                                + ". Put a cell that contains the delimiter in double quotes.");
            }
            if (cell.indexOf('\u0000') >= 0) {
                throw new RowFault(
                        RejectCode.CONTROL_CHARACTER,
                        i < header.size() ? header.get(i).strip() : "",
                        " is " + Words.quoted(cell) + ", which contains a NUL character. Remove it.");
            }
        }
    }
}

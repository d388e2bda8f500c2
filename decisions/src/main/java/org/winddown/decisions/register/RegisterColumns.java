package org.winddown.decisions.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.winddown.decisions.sheet.DecisionFile;
import org.winddown.decisions.sheet.RefusedDecisionsException;
import org.winddown.decisions.sheet.Words;

/** Where the columns of a sheet are; they are found by name, in any order, other columns do not matter. */
final class RegisterColumns {

    private final List<String> header;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * Finds the columns.
     *
     * @param used the columns that are read
     * @param needed of these those that must be there
     * @throws RefusedDecisionsException when a needed one is missing, or a used one stands there twice
     */
    RegisterColumns(String place, List<String> header, List<String> used, List<String> needed) {
        this.header = header;
        Set<String> twice = new TreeSet<>();
        for (int i = 0; i < header.size(); i++) {
            String name = Words.header(header.get(i));
            if (places.putIfAbsent(name, i) != null && used.contains(name)) {
                twice.add(name);
            }
        }
        if (!twice.isEmpty()) {
            throw new RefusedDecisionsException(
                    "COLUMN_TWICE",
                    place + ": there are two columns " + String.join(", ", twice) + ". Keep one of each.");
        }
        List<String> missing =
                needed.stream().filter(each -> !places.containsKey(each)).toList();
        if (!missing.isEmpty()) {
            throw new RefusedDecisionsException(
                    "COLUMN_MISSING",
                    place + ": no column " + String.join(", ", missing)
                            + " in the first row that is filled. Found are: "
                            + String.join(", ", header) + ". Add the columns; docs/reference/register-files.md lists"
                            + " all there are.");
        }
    }

    /** The trimmed cell of a column; empty when the row or the sheet has none. */
    String text(DecisionFile.Row row, String column) {
        Integer place = places.get(column);
        return place == null || place >= row.cells().size()
                ? ""
                : row.cells().get(place).strip();
    }

    /** Faults of the row's shape. */
    void check(DecisionFile.Row row) throws RegisterFault {
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i);
            if (i >= header.size() && !cell.isBlank()) {
                throw new RegisterFault(
                        RegisterCode.TOO_MANY_CELLS,
                        "there are " + row.cells().size() + " cells under " + header.size()
                                + " columns; the first without a column is " + Words.quoted(cell)
                                + ". Put a cell that contains the delimiter in double quotes.");
            }
            if (cell.indexOf('\u0000') >= 0) {
                throw new RegisterFault(
                        RegisterCode.CONTROL_CHARACTER, Words.quoted(cell) + " contains a NUL character. Remove it.");
            }
        }
    }
}

package org.winddown.decisions.matchfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.winddown.decisions.sheet.DecisionFile;
import org.winddown.decisions.sheet.RefusedDecisionsException;
import org.winddown.decisions.sheet.Words;

/** Where the columns of a file are; they are found by name, in any order, other columns do not matter. */
final class MatchColumns {

    private final List<String> header;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * Finds the columns.
     *
     * @throws RefusedDecisionsException when one that is needed is missing, or stands there twice
     */
    MatchColumns(String file, List<String> header, List<String> needed) {
        this.header = header;
        Set<String> twice = new TreeSet<>();
        for (int i = 0; i < header.size(); i++) {
            String name = Words.header(header.get(i));
            if (places.putIfAbsent(name, i) != null && needed.contains(name)) {
                twice.add(name);
            }
        }
        if (!twice.isEmpty()) {
            throw new RefusedDecisionsException(
                    "COLUMN_TWICE",
                    file + ": there are two columns " + String.join(", ", twice) + ". Keep one of each.");
        }
        List<String> missing =
                needed.stream().filter(each -> !places.containsKey(each)).toList();
        if (!missing.isEmpty()) {
            throw new RefusedDecisionsException(
                    "COLUMN_MISSING",
                    file + ": no column " + String.join(", ", missing) + " in the first row that is filled. Found are: "
                            + String.join(", ", header) + ". Keep the columns as Winddown wrote them.");
        }
    }

    /** The cell of a column as found; empty when the row is too short. */
    String cell(DecisionFile.Row row, String column) {
        Integer place = places.get(column);
        return place == null || place >= row.cells().size() ? "" : row.cells().get(place);
    }

    /** Faults of the row's shape. */
    void check(DecisionFile.Row row) throws MatchFault {
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i);
            if (i >= header.size() && !cell.isBlank()) {
                throw new MatchFault(
                        MatchRejectCode.TOO_MANY_CELLS,
                        "there are " + row.cells().size() + " cells under " + header.size()
                                + " columns; the first without a column is " + Words.quoted(cell)
                                + ". Put a cell that contains the delimiter in double quotes.");
            }
            if (cell.indexOf('\u0000') >= 0) {
                throw new MatchFault(
                        MatchRejectCode.CONTROL_CHARACTER,
                        Words.quoted(cell) + " contains a NUL character. Remove it.");
            }
        }
    }
}

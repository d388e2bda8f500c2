package org.winddown.decisions.sheet;

import java.util.List;

/**
 * A file that people filled in, read into plain cells.
 *
 * @param name name of the file, for messages
 * @param sha256 hash of its bytes, lower-case hexadecimal
 * @param sheets its sheets; a text file has one without a name
 * @param onlyUnit code of the one unit whose rows may be taken; empty for all
 */
public record DecisionFile(String name, String sha256, List<Sheet> sheets, String onlyUnit) {

    public DecisionFile {
        sheets = List.copyOf(sheets);
    }

    /**
     * A header and the rows below it.
     *
     * @param name name of the sheet, empty for a text file
     * @param header names of the columns as found
     * @param rows the rows below the header, blank ones may be among them
     */
    public record Sheet(String name, List<String> header, List<Row> rows) {

        public Sheet {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }

    /**
     * One row.
     *
     * @param number row as a person counts it: the first row of the sheet is 1
     * @param cells cells as found, neither trimmed nor padded
     */
    public record Row(long number, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** Whether nothing stands in it. */
        public boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}

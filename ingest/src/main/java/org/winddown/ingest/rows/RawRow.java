package org.winddown.ingest.rows;

import java.util.List;

/**
 * One row as the file has it.
 *
 * @param rowNumber row as a spreadsheet shows it: the first row of the file or sheet is 1, blank rows count
 * @param cells cells as found, neither trimmed nor padded
 */
public record RawRow(long rowNumber, List<String> cells) {

    public RawRow {
        cells = cells instanceof WrittenCells ? cells : List.copyOf(cells);
    }

    /** Whether a cell holds a NUL character. */
    public boolean isHoldingNul() {
        return cells instanceof WrittenCells written
                ? written.isHoldingNul()
                : cells.stream().anyMatch(cell -> cell.indexOf('\u0000') >= 0);
    }

    /** Whether no cell holds anything but white space. */
    public boolean isBlank() {
        if (cells instanceof WrittenCells written && written.isInked()) {
            return false;
        }
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a cell holds half of a character that is written as two, which no file in UTF-8 can. */
    public boolean isHoldingHalves() {
        return !(cells instanceof WrittenCells) && cells.stream().anyMatch(RawRow::holdsHalves);
    }

    /** Whether a text holds half of a character that is written as two. */
    public static boolean holdsHalves(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : 0)) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}

package org.winddown.decisions;

import org.winddown.decisions.sheet.DecisionFile.Row;
import org.winddown.decisions.sheet.RowContent;
import org.winddown.decisions.sheet.RowReader;

/** A row of a file and what it says. */
record Entry(RowReader reader, String sheet, Row row, RowContent content) {

    Entry with(RowContent other) {
        return new Entry(reader, sheet, row, other);
    }
}

package org.winddown.scheduler.samples;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of an inventory, before it is written in the words of its source.
 *
 * @param cells column of the canonical template (or of the source, where the template has none) to text
 */
record SampleRow(Map<String, String> cells) {

    SampleRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** A row of columns and texts, alternating. */
    static SampleRow of(String... columnsAndTexts) {
        return new SampleRow(Map.of()).with(columnsAndTexts);
    }

    /** This row with some cells set. */
    SampleRow with(String... columnsAndTexts) {
        Map<String, String> changed = new LinkedHashMap<>(cells);
        for (int i = 0; i < columnsAndTexts.length; i += 2) {
            changed.put(columnsAndTexts[i], columnsAndTexts[i + 1]);
        }
        return new SampleRow(changed);
    }

    /** The text of a column, or the empty string. */
    String text(String column) {
        return cells.getOrDefault(column, "");
    }
}

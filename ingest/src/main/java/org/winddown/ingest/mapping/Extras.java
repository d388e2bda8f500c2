package org.winddown.ingest.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The columns beside the template, and what stands in none of the file's columns but is to be kept. */
final class Extras {

    private final List<Map.Entry<Integer, String>> columns;
    private final Map<String, String> constants;

    /** Columns by their places, and constants by their names. */
    Extras(Map<Integer, String> columns, Map<String, String> constants) {
        this.columns = columns.entrySet().stream()
                .map(Map.Entry::copyOf)
                .sorted(Map.Entry.comparingByValue())
                .toList();
        this.constants = Map.copyOf(constants);
    }

    /** Columns and their names, ordered by name. */
    List<Map.Entry<Integer, String>> columns() {
        return columns;
    }

    /** Whether every row has those that its columns fill, and no others. */
    boolean isOfColumnsOnly() {
        return constants.isEmpty();
    }

    /**
     * The filled ones of a row, ordered by name.
     *
     * @param written what other cells say themselves, by name
     */
    Map<String, String> of(List<String> cells, Map<String, String> written) {
        Map<String, String> extras;
        if (written.isEmpty() && constants.isEmpty()) {
            extras = new LinkedHashMap<>(2 * columns.size());
        } else {
            extras = new TreeMap<>(constants);
            extras.putAll(written);
        }
        for (int i = 0; i < columns.size(); i++) {
            String text = Place.cell(columns.get(i).getKey(), cells);
            if (!text.isEmpty()) {
                extras.put(columns.get(i).getValue(), text);
            }
        }
        return Collections.unmodifiableMap(extras);
    }
}

package org.winddown.ingest.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the rows of a file name the business units that hold them.
 *
 * @param column header of the column with the code or the name of a unit
 * @param hosts patterns of host names, with {@code *} and {@code ?}, to the code of a unit; the first that fits counts,
 *     and only where the column has no text
 */
public record UnitRule(Optional<String> column, Map<String, String> hosts) {

    public UnitRule {
        hosts = Collections.unmodifiableMap(new LinkedHashMap<>(hosts));
        if (column.isEmpty() && hosts.isEmpty()) {
            throw new IllegalArgumentException("A rule for units needs a column or patterns of hosts.");
        }
    }

    /** Everything here as one text. */
    String fingerprint() {
        return column.orElse("") + "\u0001" + hosts;
    }
}

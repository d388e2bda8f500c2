package org.winddown.ingest;

import java.util.List;

/**
 * What became of a file of units.
 *
 * @param read rows that are not blank
 * @param accepted rows that are units, changed or not
 * @param rejected one message for each row that was set aside
 */
public record UnitsResult(int read, int accepted, List<String> rejected) {

    public UnitsResult {
        rejected = List.copyOf(rejected);
    }
}

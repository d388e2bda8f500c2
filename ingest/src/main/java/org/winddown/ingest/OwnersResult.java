package org.winddown.ingest;

import java.util.List;

/**
 * What became of a file of owners.
 *
 * @param read rows that are not blank
 * @param accepted rows that are stakes, changed or not
 * @param recorded accepted rows that say something new
 * @param rejected one message for each row that was set aside
 */
public record OwnersResult(int read, int accepted, int recorded, List<String> rejected) {

    public OwnersResult {
        rejected = List.copyOf(rejected);
    }
}

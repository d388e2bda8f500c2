package org.winddown.ingest.store;

import java.time.Instant;

/**
 * One import as stored.
 *
 * @param kinds kinds of the assets found, comma-separated, in the order of the kinds
 * @param headerLine header of the file as one CSV line
 * @param refused code and message when the file was refused, else empty
 */
public record RunRow(
        String importId,
        String sha256,
        String file,
        String unit,
        String source,
        String kinds,
        String mapping,
        String encoding,
        String dialect,
        String sheet,
        String headerLine,
        Instant snapshotAt,
        Instant startedAt,
        State state,
        String refused,
        Tally tally) {

    /** How far the import has come. */
    public enum State {
        STAGING,
        SEALED,
        REFUSED
    }
}

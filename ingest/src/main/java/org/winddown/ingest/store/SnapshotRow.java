package org.winddown.ingest.store;

import java.time.Instant;
import java.util.Optional;
import org.winddown.ingest.absence.Absence;

/**
 * One snapshot and the file it was made from.
 *
 * @param kinds kinds of its assets, comma-separated
 * @param assets number of its assets
 * @param baseId full snapshot whose corrected rows it holds; empty when it is a full one itself
 * @param absence that its assets are no longer listed
 */
public record SnapshotRow(
        String snapshotId,
        String importId,
        String unit,
        String source,
        String kinds,
        Instant snapshotAt,
        Instant recordedAt,
        String sha256,
        String file,
        String sheet,
        long assets,
        String baseId,
        Optional<Absence> absence) {

    /** Whether it holds all assets of its source, and not corrected rows only. */
    public boolean full() {
        return baseId.isEmpty();
    }
}

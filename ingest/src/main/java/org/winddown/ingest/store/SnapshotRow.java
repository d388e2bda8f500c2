package org.winddown.ingest.store;

import java.time.Instant;

/**
 * One snapshot and the file it was made from.
 *
 * @param kinds kinds of its assets, comma-separated
 * @param assets number of its assets
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
        long assets) {}

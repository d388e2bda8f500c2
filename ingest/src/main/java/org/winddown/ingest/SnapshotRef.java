package org.winddown.ingest;

import java.time.Instant;
import java.util.Optional;
import org.winddown.ingest.absence.Absence;

/**
 * One snapshot.
 *
 * @param kinds kinds of its assets, comma-separated
 * @param sha256 hash of the file it was made from
 * @param file name of that file
 * @param sheet sheet of that file, empty for text files
 * @param assets number of its assets
 * @param later whether it is dated after the instant asked for, because its scope has none that is not
 * @param absence that the source no longer lists its assets; the file is the one that listed them last
 */
public record SnapshotRef(
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
        boolean later,
        Optional<Absence> absence) {

    /** Date of the inventory that lists its assets, or listed them last. */
    public Instant listedAt() {
        return absence.map(Absence::lastListed).orElse(snapshotAt);
    }

    /** Whether the source lists its assets. */
    public boolean listed() {
        return absence.isEmpty();
    }
}

package org.winddown.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One finished, refused or unfinished import.
 *
 * @param remarks what was guessed about the file or left unread, in sentences
 * @param finished whether it was sealed; false while staging and for a refused file
 */
public record ImportRunSummary(
        String importId,
        String file,
        String sha256,
        String source,
        String kind,
        List<String> remarks,
        long read,
        long accepted,
        long rejected,
        long duplicate,
        long blank,
        long added,
        long changed,
        long unchanged,
        long retired,
        Instant snapshotAt,
        boolean finished,
        Optional<String> refused) {

    public ImportRunSummary {
        remarks = List.copyOf(remarks);
    }
}

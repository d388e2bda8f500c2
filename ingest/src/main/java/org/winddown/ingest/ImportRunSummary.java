package org.winddown.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One import of a unit.
 *
 * @param remarks what was guessed about the file or left unread, in sentences
 * @param standing what became of it
 * @param refused why it was refused, also when it is superseded
 * @param supersededBy the later import of the same file for the same source that was not refused
 * @param by who imported it; empty when that is not on record
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
        Standing standing,
        Optional<String> refused,
        Optional<String> supersededBy,
        String by) {

    /** What became of an import. */
    public enum Standing {
        /** It runs, or it broke off. */
        UNFINISHED,
        IMPORTED,
        REFUSED,
        /** Refused, and the same file was read later: nothing is left to do about it. */
        SUPERSEDED,
        /** Complete, and waits for a person, because it would retire too much. */
        HELD,
        /** Held, and turned down by a person. */
        DECLINED
    }

    public ImportRunSummary {
        remarks = List.copyOf(remarks);
    }

    /** Whether it took effect. */
    public boolean finished() {
        return standing == Standing.IMPORTED;
    }
}

package org.winddown.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an import did and what people did about it.
 *
 * @param stateBefore hash of the state of its source before; empty when that was not recorded
 * @param stateAfter hash of the state after, or the one it would be after while it is held
 * @param held why it is or was held, in words; empty when it never was
 * @param decided who released or declined it
 * @param undone the undo that put it out of effect; empty while it is in effect
 * @param undoes of an undo, what it undid
 * @param later a later import that stands on it and has to be undone before it
 * @param snapshots ids of all inventories that hold what it brought, or of an undo, what it brought back
 */
public record ImportStory(
        String stateBefore,
        String stateAfter,
        Optional<String> held,
        Optional<Deed> decided,
        Optional<Deed> undone,
        Optional<Deed> undoes,
        Optional<String> later,
        List<String> snapshots) {

    /** Nothing is known. */
    public static final ImportStory NONE = new ImportStory(
            "",
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    /**
     * What a person did about an import.
     *
     * @param importId the import it was done to
     * @param resultId of an undo the compensating import, else the import itself
     */
    public record Deed(String importId, String resultId, String by, Instant at, String because) {}

    public ImportStory {
        snapshots = List.copyOf(snapshots);
    }
}

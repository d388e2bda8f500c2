package org.winddown.ingest.store;

import java.time.Instant;

/**
 * What a person did about an import.
 *
 * @param resultId for an undo the compensating import, for a removal what it made; else the import itself
 * @param by who did it
 * @param because why
 */
public record ImportAct(Act act, String importId, String resultId, String by, Instant at, String because) {

    /** What was done. */
    public enum Act {
        UNDO,
        RELEASE,
        DECLINE,
        /** An absent asset is removed; the reason is the evidence. */
        REMOVE
    }
}

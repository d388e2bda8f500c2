package org.winddown.ingest.trace;

import java.time.Instant;

/**
 * What recorded a state of a source: an import, or a person who undid one.
 *
 * @param importId the import; of an undo the compensating one
 * @param words what happened, in words
 */
public record Event(String importId, String words, Instant dated, Instant recordedAt) {}

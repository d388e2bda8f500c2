package org.winddown.rules.pack;

import java.time.Instant;

/**
 * What a party offered in order to avert or lift a measure. It shows in proofs; it never lifts a prohibition.
 *
 * @param id id within the pack
 * @param title what was offered
 * @param offeredBy who offered it
 * @param state what became of it
 * @param answer the authority's answer in words, or empty
 * @param citation id of the citation
 * @param recordedAt when it became known
 */
public record Mitigation(
        String id, String title, String offeredBy, State state, String answer, String citation, Instant recordedAt) {

    /** What became of an offer. */
    public enum State {
        PROPOSED,
        REJECTED,
        ACCEPTED
    }
}

package org.winddown.ingest.store;

import org.winddown.ingest.store.RunRow.State;

/**
 * How far an import has come, and what it found.
 *
 * @param kinds kinds of the assets found, comma-separated, in the order of the kinds
 * @param refused code and message when the file was refused, else empty
 */
public record RunOutcome(State state, String kinds, String refused, Tally tally) {

    /** Of an import that has only begun. */
    public static final RunOutcome BEGUN = new RunOutcome(State.STAGING, "", "", Tally.NONE);

    RunOutcome in(State other) {
        return new RunOutcome(other, kinds, refused, tally);
    }
}

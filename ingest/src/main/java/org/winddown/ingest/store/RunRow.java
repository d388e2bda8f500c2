package org.winddown.ingest.store;

import java.time.Instant;
import java.util.List;

/**
 * One import as stored.
 *
 * @param importId hash of all that decides the import
 * @param snapshotAt as of when the file tells what is there
 * @param startedAt when the import was begun first
 * @param by who imported it first; empty when that is not on record. It is told to people and decides nothing
 */
public record RunRow(
        String importId,
        String sha256,
        String file,
        String unit,
        String source,
        Instant snapshotAt,
        Instant startedAt,
        String by,
        FileReading reading,
        RunOutcome outcome) {

    /** How far the import has come. */
    public State state() {
        return outcome.state();
    }

    /** What became of its rows. */
    public Tally tally() {
        return outcome.tally();
    }

    /** The same under an identity. */
    public RunRow identified(String id) {
        return new RunRow(id, sha256, file, unit, source, snapshotAt, startedAt, by, reading, outcome);
    }

    /** The same for another unit. */
    public RunRow of(String code) {
        return new RunRow(importId, sha256, file, code, source, snapshotAt, startedAt, by, reading, outcome);
    }

    /** The same, imported by somebody. */
    public RunRow by(String who) {
        return new RunRow(importId, sha256, file, unit, source, snapshotAt, startedAt, who, reading, outcome);
    }

    /** The same with what its file was read as. */
    public RunRow readAs(FileReading read, Instant datedAt) {
        return new RunRow(importId, sha256, file, unit, source, datedAt, startedAt, by, read, outcome);
    }

    /** The same, finished. */
    public RunRow sealed(String foundKinds, Tally counts, List<String> remarksOfFile) {
        return readAs(reading.remarkedFirst(remarksOfFile), snapshotAt)
                .ended(new RunOutcome(State.SEALED, foundKinds, "", counts));
    }

    /** The same, refused for a reason given as code and message. */
    public RunRow refused(String why) {
        return ended(new RunOutcome(State.REFUSED, "", why, Tally.NONE));
    }

    /** The same in another state. */
    public RunRow inState(State other) {
        return ended(outcome.in(other));
    }

    /**
     * Whether nothing is left to do about a refused import because of this one: it was begun no earlier, for the same
     * unit and source, and its file could be read, which has the same bytes, or the same name and is no older.
     */
    public boolean settles(RunRow refused) {
        boolean sameFile = sha256.equals(refused.sha256)
                || (file.equals(refused.file) && !snapshotAt.isBefore(refused.snapshotAt));
        return sameFile
                && wasRead()
                && unit.equals(refused.unit)
                && source.equals(refused.source)
                && !startedAt.isBefore(refused.startedAt);
    }

    /** Whether a file was read to its end; an undo reads none, and so has no header. */
    private boolean wasRead() {
        return switch (state()) {
            case STAGING, REFUSED -> false;
            case SEALED, HELD, DECLINED -> !reading.headerLine().isEmpty();
        };
    }

    private RunRow ended(RunOutcome end) {
        return new RunRow(importId, sha256, file, unit, source, snapshotAt, startedAt, by, reading, end);
    }

    /** The import by which a person compensates this one. */
    public RunRow undoing(String undoId, String how, String person, Instant at, Tally counts) {
        FileReading read = new FileReading(reading.mapping(), "", how, "", "", List.of());
        RunOutcome undone = new RunOutcome(State.SEALED, outcome.kinds(), "", counts);
        return new RunRow(undoId, sha256, file, unit, source, snapshotAt, at, person, read, undone);
    }

    /** How far the import has come. */
    public enum State {
        STAGING,
        SEALED,
        REFUSED,
        /** Complete but out of sight until a person releases or declines it. */
        HELD,
        DECLINED
    }
}

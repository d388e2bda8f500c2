package org.winddown.ingest.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One import as stored.
 *
 * @param kinds kinds of the assets found, comma-separated, in the order of the kinds
 * @param headerLine header of the file as one CSV line
 * @param remarks what was guessed or left unread, in sentences
 * @param refused code and message when the file was refused, else empty
 */
public record RunRow(
        String importId,
        String sha256,
        String file,
        String unit,
        String source,
        String kinds,
        String mapping,
        String encoding,
        String dialect,
        String sheet,
        String headerLine,
        List<String> remarks,
        Instant snapshotAt,
        Instant startedAt,
        State state,
        String refused,
        Tally tally) {

    public RunRow {
        remarks = List.copyOf(remarks);
    }

    /** The same under an identity. */
    public RunRow identified(String id) {
        return new RunRow(
                id,
                sha256,
                file,
                unit,
                source,
                kinds,
                mapping,
                encoding,
                dialect,
                sheet,
                headerLine,
                remarks,
                snapshotAt,
                startedAt,
                state,
                refused,
                tally);
    }

    /** The same with what its file was read as. */
    public RunRow readAs(
            String mappingName,
            String encodingName,
            String dialectName,
            String sheetName,
            String header,
            List<String> guesses,
            Instant datedAt) {
        return new RunRow(
                importId,
                sha256,
                file,
                unit,
                source,
                kinds,
                mappingName,
                encodingName,
                dialectName,
                sheetName,
                header,
                guesses,
                datedAt,
                startedAt,
                state,
                refused,
                tally);
    }

    /** The same, finished. */
    public RunRow sealed(String foundKinds, Tally counts, List<String> ofFile) {
        List<String> remarked = new ArrayList<>(ofFile);
        remarked.addAll(remarks);
        return new RunRow(
                importId,
                sha256,
                file,
                unit,
                source,
                foundKinds,
                mapping,
                encoding,
                dialect,
                sheet,
                headerLine,
                remarked,
                snapshotAt,
                startedAt,
                State.SEALED,
                "",
                counts);
    }

    /** The same, refused for a reason given as code and message. */
    public RunRow refused(String why) {
        return new RunRow(
                importId,
                sha256,
                file,
                unit,
                source,
                "",
                mapping,
                encoding,
                dialect,
                sheet,
                headerLine,
                remarks,
                snapshotAt,
                startedAt,
                State.REFUSED,
                why,
                Tally.NONE);
    }

    /** The same in another state. */
    public RunRow inState(State other) {
        return new RunRow(
                importId,
                sha256,
                file,
                unit,
                source,
                kinds,
                mapping,
                encoding,
                dialect,
                sheet,
                headerLine,
                remarks,
                snapshotAt,
                startedAt,
                other,
                refused,
                tally);
    }

    /** The import that compensates this one. */
    public RunRow undoing(String undoId, String how, Instant at, Tally counts) {
        return new RunRow(
                undoId,
                sha256,
                file,
                unit,
                source,
                kinds,
                mapping,
                "",
                how,
                "",
                "",
                List.of(),
                snapshotAt,
                at,
                State.SEALED,
                "",
                counts);
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

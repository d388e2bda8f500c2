package org.winddown.scheduler.verify;

import java.util.List;
import java.util.Optional;
import org.winddown.reporting.model.ReportMark;
import org.winddown.scheduler.reports.Manifests;

/**
 * What became of deriving a report again.
 *
 * @param mark what the file says of itself
 * @param sha256 hash of the file, 64 hexadecimal digits
 * @param onRecord whether a file of this hash is on record for that run, unit and kind
 * @param manifest how the manifest beside the file stands
 * @param notes what a reader should know besides, in sentences
 * @param difference the first difference; empty when the bytes are the same
 */
public record Verified(
        ReportMark mark,
        String sha256,
        boolean onRecord,
        Manifests.State manifest,
        List<String> notes,
        Optional<Difference> difference) {

    public Verified {
        notes = List.copyOf(notes);
    }

    /**
     * What is different.
     *
     * @param in where the cause lies
     * @param what what it is, in words
     * @param was what it was when the report was made
     * @param now what it is today; empty when it is not there
     */
    public record Difference(Cause in, String what, String was, String now) {}

    /** Where the cause of a difference lies. */
    public enum Cause {
        /** What the run depended on: law, decisions, units, inventories, lists, settings. */
        INPUT,
        /** A row of a file that was imported, or the file. */
        ROW,
        /** The program. */
        ENGINE,
        /** The file of the report: all it was made of is the same, so it was changed, or made by another template. */
        ARTIFACT
    }

    /** Whether the same bytes came out. */
    public boolean identical() {
        return difference.isEmpty();
    }
}

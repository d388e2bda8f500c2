package org.winddown.ingest.trace;

import java.time.Instant;

/**
 * A row of a file, and the import that read it.
 *
 * @param file name under which the file was sent
 * @param sha256 hash of its bytes
 * @param part sheet, or part of a file of several; empty for a text file
 * @param row row of the file or part as a person counts
 * @param dated as of when the file tells what is there
 * @param importedAt when the import began
 * @param importedBy who imported it; empty when that is not on record
 * @param mapping name of the mapping
 */
public record Origin(
        String importId,
        String file,
        String sha256,
        String part,
        long row,
        Instant dated,
        Instant importedAt,
        String importedBy,
        String mapping) {

    /** Where it is, in words. */
    public String place() {
        return file + ", " + (part.isEmpty() ? "" : "part \"" + part + "\", ") + "row " + row;
    }
}

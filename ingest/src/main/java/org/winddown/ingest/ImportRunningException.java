package org.winddown.ingest;

import org.winddown.ingest.rows.Quoted;

/**
 * Another import of the same source is running and did not come to an end in time; nothing was done, or what the
 * message says.
 */
public final class ImportRunningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private ImportRunningException(String message, ImportRunningException cause) {
        super(message, cause);
    }

    /** The same, with what had been done before. */
    ImportRunningException after(String done) {
        return new ImportRunningException(getMessage() + " " + done, this);
    }

    ImportRunningException(String file, String unit, String source) {
        super(file + ": another import of source " + Quoted.of(source) + " of unit " + unit
                + " is running in this or another process. Wait until it ends, then import the file again.");
    }
}

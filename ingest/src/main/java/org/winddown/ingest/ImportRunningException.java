package org.winddown.ingest;

/** The same import is being run by somebody else; nothing was done. */
public final class ImportRunningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportRunningException(String file) {
        super(file + " is being imported by another process or thread at this moment. Wait until it ends, then import"
                + " the file again.");
    }
}

package org.winddown.ingest.job;

/** Rows were lost or counted twice, as when a restart read them otherwise; what was staged is of no use. */
public final class LostRowsException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    LostRowsException(String file, String what) {
        super("The import of " + file + " stopped: " + what
                + ". Its staged rows are discarded. Import the file again; it begins anew.");
    }
}

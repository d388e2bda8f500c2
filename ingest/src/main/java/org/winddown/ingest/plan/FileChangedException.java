package org.winddown.ingest.plan;

/** A file was written to while it was imported; nothing of it is stored. */
public final class FileChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FileChangedException(String file) {
        super(file + ": the file was changed while it was imported, so nothing of it was. Import it again when whoever"
                + " writes it has finished.");
    }

    /** Code and message in one line, as results show it. */
    public String line() {
        return "FILE_CHANGED: " + getMessage();
    }
}

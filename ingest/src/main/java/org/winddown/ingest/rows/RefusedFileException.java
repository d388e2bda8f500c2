package org.winddown.ingest.rows;

/** A file that cannot be imported at all; nothing of it has been kept as assets. */
public final class RefusedFileException extends RuntimeException {

    private final String code;

    public RefusedFileException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Stable code, for example {@code FILE_IS_PDF}. */
    public String code() {
        return code;
    }

    /** Code and message as one line. */
    public String line() {
        return code + ": " + getMessage();
    }
}

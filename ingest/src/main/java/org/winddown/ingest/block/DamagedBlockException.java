package org.winddown.ingest.block;

/** A stored block cannot be unpacked: its bytes are not those that were stored. */
public final class DamagedBlockException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedBlockException(String message, Throwable cause) {
        super(message, cause);
    }

    DamagedBlockException(String message) {
        super(message);
    }
}

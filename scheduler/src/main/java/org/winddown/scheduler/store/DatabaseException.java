package org.winddown.scheduler.store;

/** The database cannot be opened; the message says what to do. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseException(String message) {
        super(message);
    }
}

package org.winddown.scheduler.bridge;

/** A command could not be run on the server that holds the database; the message says what to do. */
public final class BridgeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BridgeException(String message) {
        super(message);
    }
}

package org.winddown.scheduler.cli;

import org.winddown.scheduler.bridge.Served;

/** A server holds the database of the home, so the command runs there. */
final class ServedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Served served;

    ServedException(Served served) {
        super("The database is in use by a running server.");
        this.served = served;
    }

    Served served() {
        return served;
    }
}

package org.winddown.scheduler.verify;

/** Nothing can be said of a file: it is no report of ours, or nothing is on record of its run. */
public final class UnverifiableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnverifiableException(String message) {
        super(message);
    }
}

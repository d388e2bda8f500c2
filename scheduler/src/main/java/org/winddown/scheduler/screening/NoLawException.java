package org.winddown.scheduler.screening;

/** No rule pack was known at the instant asked for. */
public final class NoLawException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoLawException(String message) {
        super(message);
    }
}

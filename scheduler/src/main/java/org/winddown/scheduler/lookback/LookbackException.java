package org.winddown.scheduler.lookback;

/** A past report cannot be derived as it was asked for; the message says why and what to do instead. */
public final class LookbackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LookbackException(String message) {
        super(message);
    }
}

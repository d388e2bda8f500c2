package org.winddown.scheduler.night;

import org.jspecify.annotations.Nullable;

/** A night stopped; what was committed is kept, and the same night goes on from there. */
public final class NightException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NightException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

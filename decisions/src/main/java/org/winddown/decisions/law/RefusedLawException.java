package org.winddown.decisions.law;

/** A pack that may not be loaded or an approval that may not be given; nothing was kept. The message says why. */
public final class RefusedLawException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedLawException(String message) {
        super(message);
    }

    public RefusedLawException(String message, Throwable cause) {
        super(message, cause);
    }
}

package org.winddown.reporting.manifest;

/** A file does not hold a key to sign with. */
public final class SigningKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SigningKeyException(String message) {
        super(message);
    }
}

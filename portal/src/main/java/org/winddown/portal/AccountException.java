package org.winddown.portal;

/** An account cannot be created or changed as asked; nothing has changed, and the message says what to do. */
public final class AccountException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AccountException(String message) {
        super(message);
    }
}

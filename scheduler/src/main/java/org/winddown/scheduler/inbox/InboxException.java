package org.winddown.scheduler.inbox;

/** The inbox is not where it was said to be. */
public final class InboxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InboxException(String message) {
        super(message);
    }
}

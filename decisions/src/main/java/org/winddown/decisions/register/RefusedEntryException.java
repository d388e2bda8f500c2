package org.winddown.decisions.register;

/** Something that cannot be entered into a register; the message says why and what to do. Nothing was recorded. */
public final class RefusedEntryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedEntryException(String message) {
        super(message);
    }
}

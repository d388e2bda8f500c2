package org.winddown.decisions.sheet;

/** A file that holds no answers and dispositions at all; nothing of it has been recorded. */
public final class RefusedDecisionsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public RefusedDecisionsException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Stable code, for example {@code COLUMN_MISSING}. */
    public String code() {
        return code;
    }
}

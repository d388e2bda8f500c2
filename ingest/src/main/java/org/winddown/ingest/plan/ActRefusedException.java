package org.winddown.ingest.plan;

/** What a person asked for cannot be done to an import; nothing was stored. */
public final class ActRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public ActRefusedException(String code, String message) {
        super(code + ": " + message);
        this.code = code;
    }

    /** Stable code of the reason. */
    public String code() {
        return code;
    }
}

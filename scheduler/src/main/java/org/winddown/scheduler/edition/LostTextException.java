package org.winddown.scheduler.edition;

/** A text by which a run judged is no longer kept, so that nothing can be derived from it. */
public final class LostTextException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String sha256;

    LostTextException(String name, String sha256) {
        super("The text " + name + " of the law, SHA-256 " + sha256 + ", is not kept, or it was changed. Restore the"
                + " table law_text from a backup.");
        this.name = name;
        this.sha256 = sha256;
    }

    /** Name of the text, for example {@code packs/us-ofac-sdn.yaml}. */
    public String name() {
        return name;
    }

    /** The hash that it had, 64 hexadecimal digits. */
    public String sha256() {
        return sha256;
    }
}

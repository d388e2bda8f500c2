package org.winddown.ingest.store;

/** What became of the rows of an import, and how its snapshot differs from the one before. */
public record Tally(
        long read,
        long accepted,
        long rejected,
        long duplicate,
        long blank,
        long added,
        long changed,
        long unchanged,
        long retired) {

    /** Before anything has been counted. */
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Whether every row read has exactly one outcome. */
    public boolean conserved() {
        return read == accepted + rejected + duplicate + blank;
    }
}

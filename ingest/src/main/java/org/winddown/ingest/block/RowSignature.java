package org.winddown.ingest.block;

/**
 * What a row of a file and the way it is read have in common with the same row of another night: 128 bits of their
 * SHA-256. Equal signatures, equal assets.
 */
public record RowSignature(long high, long low) {

    /** Of a row whose cells nobody knows any more. */
    public static final RowSignature NONE = new RowSignature(0, 0);

    /** Whether the row is known at all. */
    public boolean isKnown() {
        return high != 0 || low != 0;
    }
}

package org.winddown.ingest.block;

import java.util.Arrays;
import java.util.Comparator;
import org.winddown.rules.asset.AssetKind;

/** One asset in packed form: its key, its product and the rest as bytes that need no dictionary to be read. */
public final class PackedRow {

    /** Key order, then file order: the first of several rows with one key is the one that is kept. */
    static final Comparator<PackedRow> ORDER = (one, other) -> {
        int byKey = one.compareKey(other);
        return byKey != 0 ? byKey : Long.compare(one.rowNumber, other.rowNumber);
    };

    private static final int BEYOND = 0xff;

    private final AssetKind kind;
    private final String assetId;
    private final long begin;
    private final long productKey;
    private final byte[] body;
    private final long rowNumber;
    private final RowSignature signature;

    /** A row whose cells are not known. */
    PackedRow(AssetKind kind, String assetId, long productKey, byte[] body, long rowNumber) {
        this(kind, assetId, productKey, body, rowNumber, RowSignature.NONE);
    }

    public PackedRow(
            AssetKind kind, String assetId, long productKey, byte[] body, long rowNumber, RowSignature signature) {
        this.kind = kind;
        this.assetId = assetId;
        this.begin = begin(assetId);
        this.productKey = productKey;
        this.body = body;
        this.rowNumber = rowNumber;
        this.signature = signature;
    }

    private PackedRow(PackedRow same, long productKey, long rowNumber, RowSignature signature) {
        this.kind = same.kind;
        this.assetId = same.assetId;
        this.begin = same.begin;
        this.productKey = productKey;
        this.body = same.body;
        this.rowNumber = rowNumber;
        this.signature = signature;
    }

    /** The same asset in a row of another file. */
    public PackedRow seenIn(long row, RowSignature seen) {
        return new PackedRow(this, productKey, row, seen);
    }

    /** Kind of the asset. */
    public AssetKind kind() {
        return kind;
    }

    /** Identifier within unit, source and kind. */
    public String assetId() {
        return assetId;
    }

    /** Key of the product name in the dictionary. */
    public long productKey() {
        return productKey;
    }

    /** Fields and extras, to be read by {@link Body}. */
    byte[] body() {
        return body;
    }

    /** Row of the file. */
    public long rowNumber() {
        return rowNumber;
    }

    /** What the row has in common with the same row of another night. */
    public RowSignature signature() {
        return signature;
    }

    /** Whether the row goes before another of a file or of two: by key, then by row. */
    public boolean isBefore(PackedRow other) {
        return ORDER.compare(this, other) < 0;
    }

    /** Kind, then identifier by code unit. */
    public int compareKey(PackedRow other) {
        int byKind = kind.compareTo(other.kind);
        if (byKind != 0) {
            return byKind;
        }
        int byBegin = Long.compareUnsigned(begin, other.begin);
        return byBegin != 0 ? byBegin : assetId.compareTo(other.assetId);
    }

    /**
     * The beginning of an identifier as a number: different ones are in the order of the identifiers, so that most of
     * them need not be looked at. A character beyond {@link #BEYOND} ends it, as it may stand for several.
     */
    private static long begin(String assetId) {
        long begin = 0;
        int shift = Long.SIZE;
        for (int i = 0; i < assetId.length() && shift > 0; i++) {
            shift -= Byte.SIZE;
            int unit = Math.min(assetId.charAt(i), BEYOND);
            begin |= (long) unit << shift;
            if (unit == BEYOND) {
                return begin;
            }
        }
        return begin;
    }

    /** Approximate size in memory, in bytes. */
    public int weight() {
        return body.length + assetId.length() + 200;
    }

    /** Whether product, fields and extras are the same; keys and row numbers are not compared. */
    public boolean sameContent(PackedRow other) {
        return productKey == other.productKey && Arrays.equals(body, other.body);
    }
}

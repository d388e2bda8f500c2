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

    private final AssetKind kind;
    private final String assetId;
    private final long productKey;
    private final byte[] body;
    private final long rowNumber;

    public PackedRow(AssetKind kind, String assetId, long productKey, byte[] body, long rowNumber) {
        this.kind = kind;
        this.assetId = assetId;
        this.productKey = productKey;
        this.body = body;
        this.rowNumber = rowNumber;
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

    /** Kind, then identifier by code unit. */
    public int compareKey(PackedRow other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : assetId.compareTo(other.assetId);
    }

    /** Whether product, fields and extras are the same; keys and row numbers are not compared. */
    public boolean sameContent(PackedRow other) {
        return productKey == other.productKey && Arrays.equals(body, other.body);
    }

    /** Approximate size in memory, in bytes. */
    int weight() {
        return body.length + 2 * assetId.length() + 120;
    }
}

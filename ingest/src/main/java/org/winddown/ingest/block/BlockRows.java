package org.winddown.ingest.block;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.winddown.rules.asset.AssetKind;

/**
 * The rows of a block, one after the other: product, kind and identifier first, the rest only when asked for.
 *
 * <p>Not thread-safe.
 */
public final class BlockRows {

    private final byte[] content;
    private final ByteSource rows;
    private final ByteSource numbers;
    private AssetKind kind = AssetKind.INSTALLATION;
    private String assetId = "";
    private long productKey;
    private long rowNumber;
    private int bodyAt;

    /** Opens compressed content and row numbers as {@link Block} made them. */
    public BlockRows(byte[] payload, byte[] rowNumbers) {
        this.content = Packed.unpack(payload);
        this.rows = new ByteSource(content);
        this.numbers = new ByteSource(Packed.unpack(rowNumbers));
    }

    /** SHA-256 of the content, in hexadecimal; that of a block is its id. */
    public String contentSha256() {
        return HexFormat.of().formatHex(Block.Maker.sha256().digest(content));
    }

    /** Moves to the next row; false at the end. */
    public boolean next() {
        if (rows.atEnd()) {
            return false;
        }
        kind = KindCode.at(rows.number());
        assetId = rows.text();
        productKey = rows.number();
        bodyAt = rows.position();
        int length = (int) rows.number();
        rows.position(rows.position() + length);
        rowNumber += numbers.signed();
        return true;
    }

    /** Kind of the current row. */
    public AssetKind kind() {
        return kind;
    }

    /** Identifier of the current row. */
    public String assetId() {
        return assetId;
    }

    /** Product of the current row. */
    public long productKey() {
        return productKey;
    }

    /** The whole current row. */
    public PackedRow row() {
        int after = rows.position();
        rows.position(bodyAt);
        byte[] body = rows.slice();
        rows.position(after);
        return new PackedRow(kind, assetId, productKey, body, rowNumber);
    }

    /** All rows from the current position on. */
    public List<PackedRow> remaining() {
        List<PackedRow> all = new ArrayList<>();
        while (next()) {
            all.add(row());
        }
        return all;
    }
}

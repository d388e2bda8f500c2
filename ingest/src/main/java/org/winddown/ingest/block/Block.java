package org.winddown.ingest.block;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Rows in key order as one immutable payload, addressed by the SHA-256 of its content.
 *
 * <p>Row numbers lie beside the payload: the same assets in another file are the same block.
 */
public final class Block {

    private final String id;
    private final int rowCount;
    private final PackedRow first;
    private final PackedRow last;
    private final byte[] payload;
    private final byte[] rowNumbers;
    private final byte[] signatures;
    private final SortedSet<String> extras;

    private Block(
            String id,
            List<PackedRow> rows,
            SortedSet<String> extras,
            byte[] payload,
            byte[] rowNumbers,
            byte[] signatures) {
        this.id = id;
        this.rowCount = rows.size();
        this.first = rows.get(0);
        this.last = rows.get(rows.size() - 1);
        this.payload = payload;
        this.rowNumbers = rowNumbers;
        this.signatures = signatures;
        this.extras = extras;
    }

    /**
     * Packs at least one row.
     *
     * @param wanted names of the columns beside the template that are looked for
     */
    public static Block of(List<PackedRow> rows, Set<String> wanted) {
        return new Maker(wanted).make(rows);
    }

    /**
     * Makes one block after the other in the same memory.
     *
     * <p>Not thread-safe.
     */
    static final class Maker {

        private final Set<String> wanted;
        private final Packer packer = new Packer();
        private final ByteSink content = new ByteSink(1 << 18);
        private final ByteSink signatures = new ByteSink(1 << 15);
        private final MessageDigest digest = sha256();

        /** A maker; {@code wanted} as for {@link #of}. */
        Maker(Set<String> wanted) {
            this.wanted = Set.copyOf(wanted);
        }

        /** Packs at least one row. */
        Block make(List<PackedRow> rows) {
            content.clear();
            signatures.clear();
            RowNumbers numbers = new RowNumbers(rows.size());
            for (PackedRow row : rows) {
                content.number(KindCode.of(row.kind()));
                content.text(row.assetId());
                content.number(row.productKey());
                content.bytes(row.body());
                signatures.fixed(row.signature().high());
                signatures.fixed(row.signature().low());
                numbers.add(row.rowNumber());
            }
            SortedSet<String> found = new TreeSet<>();
            if (!wanted.isEmpty()) {
                rows.forEach(row -> Body.extraNames(row.body(), found));
                found.retainAll(wanted);
            }
            content.digest(digest);
            return new Block(
                    HexFormat.of().formatHex(digest.digest()),
                    rows,
                    found,
                    packer.pack(content),
                    numbers.pack(packer),
                    signatures.toBytes());
        }

        static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-256.", e);
            }
        }
    }

    /** SHA-256 of the content before compression, in hexadecimal. */
    public String id() {
        return id;
    }

    /** Number of rows, at least one. */
    public int rowCount() {
        return rowCount;
    }

    /** Row with the lowest key. */
    public PackedRow first() {
        return first;
    }

    /** Row with the highest key. */
    public PackedRow last() {
        return last;
    }

    /** Those of the wanted names of columns that at least one row fills. */
    public SortedSet<String> extras() {
        return Collections.unmodifiableSortedSet(extras);
    }

    /** Compressed content. */
    public byte[] payload() {
        return payload.clone();
    }

    /** Signatures of the rows, 16 bytes each, in their order. */
    public byte[] signatures() {
        return signatures.clone();
    }

    /** Compressed row numbers, in the order of the rows. */
    public byte[] rowNumbers() {
        return rowNumbers.clone();
    }
}

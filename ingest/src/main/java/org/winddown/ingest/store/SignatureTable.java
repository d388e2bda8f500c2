package org.winddown.ingest.store;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.winddown.ingest.block.Block;
import org.winddown.rules.asset.AssetKind;

/** Signatures of the rows that blocks were made of last, 16 bytes each in the order of the rows. */
public final class SignatureTable {

    /** Takes the blocks of a snapshot in key order. */
    public interface Taker {

        /** Takes a block; {@code signatures} is empty when they are not known. */
        void take(SnapshotBlock block, byte[] signatures);
    }

    /** A block in its place in a snapshot, and the keys between which its rows lie. */
    public record SnapshotBlock(
            int ordinal,
            String blockId,
            int rowCount,
            AssetKind firstKind,
            String firstId,
            AssetKind lastKind,
            String lastId) {}

    /** How many blocks a snapshot has, and rows in them. */
    public record Size(int blocks, long rows) {}

    private final JdbcTemplate jdbc;

    public SignatureTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** How large a snapshot is. */
    public Size size(String snapshotId) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*), coalesce(sum(b.row_count), 0) from snapshot_block m"
                        + " join asset_block b on b.block_id = m.block_id where m.snapshot_id = ?",
                (row, n) -> new Size(row.getInt(1), row.getLong(2)),
                snapshotId));
    }

    /** Gives the blocks of a snapshot. */
    public void forEach(String snapshotId, Taker taker) {
        jdbc.query(
                "select m.ordinal, m.block_id, b.row_count, b.first_kind, b.first_id, b.last_kind, b.last_id,"
                        + " s.signatures from snapshot_block m join asset_block b on b.block_id = m.block_id"
                        + " left join block_signature s on s.block_id = m.block_id"
                        + " where m.snapshot_id = ? order by m.ordinal",
                row -> {
                    byte[] signatures = row.getBytes(8);
                    taker.take(
                            new SnapshotBlock(
                                    row.getInt(1),
                                    row.getString(2),
                                    row.getInt(3),
                                    AssetKind.valueOf(row.getString(4)),
                                    row.getString(5),
                                    AssetKind.valueOf(row.getString(6)),
                                    row.getString(7)),
                            signatures == null ? new byte[0] : signatures);
                },
                snapshotId);
    }

    /**
     * Keeps the signatures of the rows that blocks are made of now. Those that are kept already are not touched:
     * another import that has the same blocks would wait for the end of this one, or both for each other.
     */
    public void save(List<Block> blocks) {
        int[] inserted = jdbc.batchUpdate(
                "insert into block_signature (block_id, signatures) values (?, ?) on conflict do nothing",
                blocks.stream()
                        .map(block -> new Object[] {block.id(), block.signatures()})
                        .toList());
        jdbc.batchUpdate(
                "update block_signature set signatures = ? where block_id = ? and signatures <> ?",
                IntStream.range(0, inserted.length)
                        .filter(i -> inserted[i] != 1) // a driver may not say how many
                        .mapToObj(blocks::get)
                        .map(block -> new Object[] {block.signatures(), block.id(), block.signatures()})
                        .toList());
    }
}

package org.winddown.ingest.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.winddown.ingest.block.Block;
import org.winddown.ingest.block.BlockLine;
import org.winddown.ingest.block.BlockRows;
import org.winddown.rules.fact.FactDefinition;
import org.winddown.rules.pack.RulePacks;

/** Snapshots, their manifests and the blocks they share. */
public final class SnapshotTable {

    /**
     * One line of a manifest.
     *
     * @param facts facts that some row of the block states, beside the columns of the template; null when nobody looked
     */
    public record Line(
            int ordinal,
            String blockId,
            int rowCount,
            @Nullable Set<String> facts) {}

    /** Names of the facts that an asset may state beside the columns of the template. */
    public static final Set<String> FACTS = RulePacks.vocabulary().all().stream()
            .filter(fact -> fact.source() == FactDefinition.Source.ASSET)
            .map(FactDefinition::name)
            .collect(Collectors.toUnmodifiableSet());

    /** Later than any date of an inventory and any time of recording. */
    public static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private static final String SNAPSHOTS = "select s.*, r.sha256, r.file_name, r.sheet,"
            + " coalesce(s.assets, r.accepted_rows) as held_assets"
            + " from snapshot s join import_run r on r.import_id = s.import_id ";

    private final JdbcTemplate jdbc;

    public SnapshotTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** All snapshots ordered by unit, source, date and time of recording. */
    public List<SnapshotRow> all() {
        return query(SNAPSHOTS + "order by s.unit, s.source, s.snapshot_at, s.recorded_at, s.snapshot_id");
    }

    /** The newest full snapshot of a scope dated at or before an instant. */
    public Optional<SnapshotRow> latest(String unit, String source, Instant at) {
        return latest(unit, source, at, END);
    }

    /** The newest full snapshot of a scope dated and recorded at or before two instants. */
    public Optional<SnapshotRow> latest(String unit, String source, Instant at, Instant recordedAt) {
        return query(
                        SNAPSHOTS + "where s.unit = ? and s.source = ? and s.snapshot_at <= ? and s.recorded_at <= ?"
                                + " and s.base_id is null"
                                + " order by s.snapshot_at desc, s.recorded_at desc, s.snapshot_id desc limit 1",
                        unit,
                        source,
                        Instants.toColumn(at),
                        Instants.toColumn(recordedAt))
                .stream()
                .findFirst();
    }

    /** A full snapshot first, then those of its corrected rows, as they were recorded; no asset is in two of them. */
    public List<String> withCorrections(String snapshotId) {
        return jdbc.queryForList(
                "select snapshot_id from snapshot where snapshot_id = ? or base_id = ?"
                        + " order by case when base_id is null then 0 else 1 end, recorded_at, snapshot_id",
                String.class,
                snapshotId,
                snapshotId);
    }

    /** Names of the sources of a unit that have an inventory. */
    public List<String> sources(String unit) {
        return jdbc.queryForList(
                "select distinct source from snapshot where unit = ? and base_id is null order by source",
                String.class,
                unit);
    }

    private List<SnapshotRow> query(String sql, Object... arguments) {
        return jdbc.query(
                sql,
                (row, n) -> new SnapshotRow(
                        row.getString("snapshot_id"),
                        row.getString("import_id"),
                        row.getString("unit"),
                        row.getString("source"),
                        row.getString("kinds"),
                        Instants.of(row, "snapshot_at"),
                        Instants.of(row, "recorded_at"),
                        row.getString("sha256"),
                        row.getString("file_name"),
                        row.getString("sheet"),
                        row.getLong("held_assets"),
                        Objects.requireNonNullElse(row.getString("base_id"), "")),
                arguments);
    }

    /** The blocks of a snapshot in key order. */
    public List<Line> manifest(String snapshotId) {
        return jdbc.query(
                "select m.ordinal, m.block_id, b.row_count, b.facts from snapshot_block m"
                        + " join asset_block b on b.block_id = m.block_id where m.snapshot_id = ? order by m.ordinal",
                (row, n) -> new Line(row.getInt(1), row.getString(2), row.getInt(3), facts(row.getString(4))),
                snapshotId);
    }

    private static @Nullable Set<String> facts(@Nullable String column) {
        return column == null ? null : column.lines().collect(Collectors.toUnmodifiableSet());
    }

    /** Opens one block of a snapshot. */
    public void open(String snapshotId, int ordinal, Consumer<BlockRows> block) {
        jdbc.query(
                "select b.payload, m.row_numbers from snapshot_block m join asset_block b on b.block_id = m.block_id"
                        + " where m.snapshot_id = ? and m.ordinal = ?",
                row -> {
                    block.accept(new BlockRows(row.getBytes(1), row.getBytes(2)));
                },
                snapshotId,
                ordinal);
    }

    /** Inserts a block unless it is there, without its row numbers; true when it was not there. */
    public boolean insertBlock(Block block) {
        return jdbc.update(
                        "insert into asset_block (block_id, row_count, first_kind, first_id, last_kind, last_id, payload,"
                                + " facts) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        block.id(),
                        block.rowCount(),
                        block.first().kind().name(),
                        block.first().assetId(),
                        block.last().kind().name(),
                        block.last().assetId(),
                        block.payload(),
                        String.join("\n", block.extras()))
                > 0;
    }

    /** Takes back the manifest of a dry run and the blocks that only it inserted. */
    public void takeBack(String snapshotId, List<String> newBlocks) {
        jdbc.update("delete from snapshot_block where snapshot_id = ?", snapshotId);
        jdbc.batchUpdate(
                "delete from asset_block where block_id = ?",
                newBlocks.stream().map(id -> new Object[] {id}).toList());
    }

    /** Inserts one line of a manifest. */
    public void insertLine(String snapshotId, int ordinal, BlockLine line) {
        jdbc.update(
                "insert into snapshot_block (snapshot_id, ordinal, block_id, row_numbers) values (?, ?, ?, ?)",
                snapshotId,
                ordinal,
                line.blockId(),
                line.rowNumbers());
    }

    /** Makes a snapshot visible. */
    public void insert(
            String snapshotId,
            String importId,
            String unit,
            String source,
            String kinds,
            Instant snapshotAt,
            Instant recordedAt,
            Optional<String> base) {
        jdbc.update(
                "insert into snapshot (snapshot_id, import_id, unit, source, kinds, snapshot_at, recorded_at,"
                        + " base_id) values (?, ?, ?, ?, ?, ?, ?, ?)",
                snapshotId,
                importId,
                unit,
                source,
                kinds,
                Instants.toColumn(snapshotAt),
                Instants.toColumn(recordedAt),
                base.orElse(null));
    }

    /**
     * Sizes of the newest inventories of a source, corrections counted, the newest first; of several of one date the
     * one that stands.
     *
     * @param since inventories that were recorded earlier are left out
     */
    public List<Long> sizes(String unit, String source, Instant at, Instant since, int limit) {
        return jdbc.queryForList(
                "select coalesce(s.assets, r.accepted_rows) + coalesce((select sum(coalesce(c.assets,"
                        + " cr.accepted_rows)) from snapshot c join import_run cr on cr.import_id = c.import_id"
                        + " where c.base_id = s.snapshot_id), 0) from snapshot s"
                        + " join import_run r on r.import_id = s.import_id where s.unit = ? and s.source = ?"
                        + " and s.base_id is null and s.snapshot_at <= ? and s.recorded_at >= ?"
                        + " and not exists (select 1 from snapshot n where n.unit = s.unit and n.source = s.source"
                        + " and n.base_id is null and n.snapshot_at = s.snapshot_at and n.recorded_at > s.recorded_at)"
                        + " order by s.snapshot_at desc, s.recorded_at desc, s.snapshot_id desc limit ?",
                Long.class,
                unit,
                source,
                Instants.toColumn(at),
                Instants.toColumn(since),
                limit);
    }

    /** Copies the manifest of a snapshot under another id. */
    public void copyManifest(String snapshotId, String copyId) {
        jdbc.update(
                "insert into snapshot_block (snapshot_id, ordinal, block_id, row_numbers)"
                        + " select ?, ordinal, block_id, row_numbers from snapshot_block where snapshot_id = ?",
                copyId,
                snapshotId);
    }

    /** Makes a snapshot visible that holds what another one holds, or a part of it, of the same import. */
    public void insertCopy(
            String snapshotId, String copyId, Instant snapshotAt, Instant recordedAt, Optional<String> base) {
        jdbc.update(
                "insert into snapshot (snapshot_id, import_id, unit, source, kinds, snapshot_at, recorded_at, base_id,"
                        + " assets) select ?, import_id, unit, source, kinds, ?, ?, ?, (select"
                        + " coalesce(sum(b.row_count), 0) from snapshot_block m join asset_block b"
                        + " on b.block_id = m.block_id where m.snapshot_id = ?) from snapshot where snapshot_id = ?",
                copyId,
                Instants.toColumn(snapshotAt),
                Instants.toColumn(recordedAt),
                base.orElse(null),
                copyId,
                snapshotId);
    }

    /** Number of stored blocks, each counted once however many snapshots share it. */
    public long blocks() {
        Long count = jdbc.queryForObject("select count(*) from asset_block", Long.class);
        return count == null ? 0 : count;
    }
}

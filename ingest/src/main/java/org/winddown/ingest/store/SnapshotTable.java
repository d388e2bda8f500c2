package org.winddown.ingest.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.winddown.ingest.absence.Absence;
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

    private static final String SNAPSHOTS = "select s.*, r.sha256, r.file_name, r.sheet, r.snapshot_at as listed_at,"
            + " coalesce(s.assets, r.accepted_rows) as held_assets"
            + " from snapshot s join import_run r on r.import_id = s.import_id ";

    private final JdbcTemplate jdbc;

    public SnapshotTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    private static final String LAYERS =
            "select s.snapshot_id, s.import_id, s.absence, s.absent_since, s.times_missed, r.snapshot_at as listed_at"
                    + " from snapshot s join import_run r on r.import_id = s.import_id ";

    /** All snapshots of listed assets ordered by unit, source, date and time of recording. */
    public List<SnapshotRow> all() {
        return query(
                SNAPSHOTS
                        + "where s.absent_since is null order by s.unit, s.source, s.snapshot_at, s.recorded_at, s.snapshot_id");
    }

    /** A snapshot. */
    public Optional<SnapshotRow> find(String snapshotId) {
        return query(SNAPSHOTS + "where s.snapshot_id = ?", snapshotId).stream().findFirst();
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

    /** The snapshots of what is no longer listed beside a full one, the longest absent first. */
    public List<SnapshotRow> absent(String fullId) {
        return query(
                SNAPSHOTS + "where s.base_id = ? and s.absent_since is not null order by s.absent_since, s.snapshot_id",
                fullId);
    }

    /**
     * The state of which a full snapshot is the first layer: then those of its corrected rows, as they were recorded,
     * then those of assets that are no longer listed. No asset is in two of them.
     */
    public List<Layer> state(String fullId) {
        return jdbc.query(
                LAYERS + "where s.snapshot_id = ? or s.base_id = ? order by case when s.base_id is null then 0"
                        + " when s.absent_since is null then 1 else 2 end, s.absent_since, s.recorded_at, s.snapshot_id",
                (row, n) -> layer(row),
                fullId,
                fullId);
    }

    /** Snapshots as layers, in the order of their ids given. */
    public List<Layer> layers(List<String> ids) {
        return ids.stream()
                .map(id -> jdbc.queryForObject(LAYERS + "where s.snapshot_id = ?", (row, n) -> layer(row), id))
                .map(Objects::requireNonNull)
                .toList();
    }

    private static Layer layer(ResultSet row) throws SQLException {
        return new Layer(
                row.getString("snapshot_id"), row.getString("import_id"), Instants.of(row, "listed_at"), absence(row));
    }

    private static Optional<Absence> absence(ResultSet row) throws SQLException {
        String state = row.getString("absence");
        return state == null
                ? Optional.empty()
                : Optional.of(new Absence(
                        Absence.State.valueOf(state),
                        Instants.of(row, "listed_at"),
                        Instants.of(row, "absent_since"),
                        row.getInt("times_missed")));
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
                        Objects.requireNonNullElse(row.getString("base_id"), ""),
                        absence(row)),
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

    /** Opens one block of a snapshot; no connection is held while it is read. */
    public void open(String snapshotId, int ordinal, Consumer<BlockRows> block) {
        jdbc.query(
                        "select b.payload, m.row_numbers from snapshot_block m join asset_block b"
                                + " on b.block_id = m.block_id where m.snapshot_id = ? and m.ordinal = ?",
                        (row, n) -> new BlockRows(row.getBytes(1), row.getBytes(2)),
                        snapshotId,
                        ordinal)
                .forEach(block);
    }

    /** Inserts those blocks that are not there, without their row numbers; returns the ids of these. */
    public List<String> insertBlocks(List<Block> blocks) {
        int[] inserted = jdbc.batchUpdate(
                "insert into asset_block (block_id, row_count, first_kind, first_id, last_kind, last_id, payload,"
                        + " facts) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                blocks.stream()
                        .map(block -> new Object[] {
                            block.id(),
                            block.rowCount(),
                            block.first().kind().name(),
                            block.first().assetId(),
                            block.last().kind().name(),
                            block.last().assetId(),
                            block.payload(),
                            String.join("\n", block.extras())
                        })
                        .toList());
        return IntStream.range(0, inserted.length)
                .filter(i -> inserted[i] > 0)
                .mapToObj(i -> blocks.get(i).id())
                .toList();
    }

    /** Takes back the manifest of a dry run and the blocks that only it inserted. */
    public void takeBack(String snapshotId, List<String> newBlocks) {
        jdbc.update("delete from snapshot_block where snapshot_id = ?", snapshotId);
        jdbc.batchUpdate(
                "delete from asset_block where block_id = ?",
                newBlocks.stream().map(id -> new Object[] {id}).toList());
    }

    /** Inserts the next lines of a manifest, the first of which gets a number. */
    public void insertLines(String snapshotId, int firstOrdinal, List<BlockLine> lines) {
        jdbc.batchUpdate(
                "insert into snapshot_block (snapshot_id, ordinal, block_id, row_numbers) values (?, ?, ?, ?)",
                IntStream.range(0, lines.size())
                        .mapToObj(i -> new Object[] {
                            snapshotId,
                            firstOrdinal + i,
                            lines.get(i).blockId(),
                            lines.get(i).rowNumbers()
                        })
                        .toList());
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
                        + " where c.base_id = s.snapshot_id and c.absent_since is null), 0) from snapshot s"
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

    /**
     * Makes a layer visible that holds what another snapshot holds, or a part of it, of the same import.
     *
     * @param base full snapshot of the state; empty for that itself
     */
    public void insertCopy(
            String snapshotId, Layer copy, Instant snapshotAt, Instant recordedAt, Optional<String> base) {
        Optional<Absence> absence = copy.absence();
        jdbc.update(
                "insert into snapshot (snapshot_id, import_id, unit, source, kinds, snapshot_at, recorded_at, base_id,"
                        + " absence, absent_since, times_missed, assets)"
                        + " select ?, import_id, unit, source, kinds, ?, ?, ?, ?,"
                        + " cast(? as timestamp with time zone), cast(? as integer), (select"
                        + " coalesce(sum(b.row_count), 0) from snapshot_block m join asset_block b"
                        + " on b.block_id = m.block_id where m.snapshot_id = ?) from snapshot where snapshot_id = ?",
                copy.snapshotId(),
                Instants.toColumn(snapshotAt),
                Instants.toColumn(recordedAt),
                base.orElse(null),
                absence.map(each -> each.state().name()).orElse(null),
                absence.map(each -> Instants.toColumn(each.since())).orElse(null),
                absence.map(Absence::times).orElse(null),
                copy.snapshotId(),
                snapshotId);
    }

    /** Number of stored blocks, each counted once however many snapshots share it. */
    public long blocks() {
        Long count = jdbc.queryForObject("select count(*) from asset_block", Long.class);
        return count == null ? 0 : count;
    }
}

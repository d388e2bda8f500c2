package org.winddown.ingest.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.winddown.ingest.block.BlockRows;
import org.winddown.ingest.block.PackedRow;
import org.winddown.rules.asset.AssetKind;

/** Finds single assets in snapshots; only blocks between whose keys they may lie are opened. */
public final class AssetPlaces {

    private record Place(int ordinal, Key first, Key last) {

        private boolean mayHold(AssetKind kind, String assetId) {
            Key key = new Key(kind, assetId);
            return ORDER.compare(first, key) <= 0 && ORDER.compare(key, last) <= 0;
        }
    }

    private record Key(AssetKind kind, String assetId) {}

    private static final Comparator<Key> ORDER = Comparator.comparing(Key::kind).thenComparing(Key::assetId);

    private final JdbcTemplate jdbc;
    private final SnapshotTable snapshots;

    public AssetPlaces(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.snapshots = new SnapshotTable(dataSource);
    }

    /** The kinds under which a snapshot has an asset of an identifier. */
    public Set<AssetKind> kinds(String snapshotId, String assetId) {
        Set<AssetKind> kinds = EnumSet.noneOf(AssetKind.class);
        for (AssetKind kind : AssetKind.values()) {
            if (find(snapshotId, kind, assetId).isPresent()) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** The row of an asset in a snapshot; empty when it has none. */
    public Optional<PackedRow> find(String snapshotId, AssetKind kind, String assetId) {
        List<PackedRow> found = new ArrayList<>();
        for (Place place : places(snapshotId)) {
            if (place.mayHold(kind, assetId)) {
                snapshots.open(snapshotId, place.ordinal(), rows -> search(rows, kind, assetId, found));
            }
        }
        return found.stream().findFirst();
    }

    private static void search(BlockRows rows, AssetKind kind, String assetId, List<PackedRow> found) {
        while (rows.next()) {
            if (rows.kind() == kind && rows.assetId().equals(assetId)) {
                found.add(rows.row());
            }
        }
    }

    private List<Place> places(String snapshotId) {
        return jdbc.query(
                "select m.ordinal, b.first_kind, b.first_id, b.last_kind, b.last_id from snapshot_block m"
                        + " join asset_block b on b.block_id = m.block_id where m.snapshot_id = ? order by m.ordinal",
                (row, n) -> new Place(
                        row.getInt(1),
                        new Key(AssetKind.valueOf(row.getString(2)), row.getString(3)),
                        new Key(AssetKind.valueOf(row.getString(4)), row.getString(5))),
                snapshotId);
    }
}

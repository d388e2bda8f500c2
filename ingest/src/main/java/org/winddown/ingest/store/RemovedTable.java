package org.winddown.ingest.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.winddown.ingest.absence.RemovedAsset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;

/** Assets that were absent and left the inventory. */
public final class RemovedTable {

    private final JdbcTemplate jdbc;

    public RemovedTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Records removals. */
    public void insert(List<RemovedAsset> removed) {
        jdbc.batchUpdate(
                "insert into removed_asset (import_id, kind, asset_id, unit, source, listed_in, listed_row,"
                        + " absent_since, times_missed) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                removed.stream()
                        .map(each -> new Object[] {
                            each.importId(),
                            each.asset().kind().name(),
                            each.asset().assetId(),
                            each.asset().unit(),
                            each.asset().source(),
                            each.listedIn(),
                            each.listedRow(),
                            Instants.toColumn(each.since()),
                            each.times()
                        })
                        .toList());
    }

    /** What is on record of the removal of an asset, in effect or not, by the date of the import that removed it. */
    public List<RemovedAsset> ofAsset(String assetId) {
        return jdbc.query(
                "select a.* from removed_asset a join import_run r on r.import_id = a.import_id where a.asset_id = ?"
                        + " order by a.unit, a.source, r.snapshot_at, r.started_at, a.import_id",
                (row, n) -> removed(row),
                assetId);
    }

    private static RemovedAsset removed(ResultSet row) throws SQLException {
        return new RemovedAsset(
                row.getString("import_id"),
                new AssetKey(
                        row.getString("unit"),
                        row.getString("source"),
                        AssetKind.valueOf(row.getString("kind")),
                        row.getString("asset_id")),
                row.getString("listed_in"),
                row.getLong("listed_row"),
                Instants.of(row, "absent_since"),
                row.getInt("times_missed"));
    }
}

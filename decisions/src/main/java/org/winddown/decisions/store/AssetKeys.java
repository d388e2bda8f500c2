package org.winddown.decisions.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;

/** Keys of assets in the four columns that hold them. */
final class AssetKeys {

    private AssetKeys() {}

    static AssetKey of(ResultSet row) throws SQLException {
        return new AssetKey(
                row.getString("unit"),
                row.getString("source"),
                AssetKind.valueOf(row.getString("kind")),
                row.getString("asset_id"));
    }
}

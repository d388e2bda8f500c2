package org.winddown.ingest.trace;

import java.util.List;
import org.winddown.rules.asset.AssetKey;

/**
 * What is on record about one asset.
 *
 * @param inInventory whether the inventory asked for has it
 * @param cells where the texts of its latest version come from; of each version when one field was asked for
 * @param versions its versions by the date from which they hold
 * @param superseded what was recorded once and turned out to be wrong, as an undo does
 */
public record AssetTrace(
        AssetKey asset,
        boolean inInventory,
        List<CellHistory> cells,
        List<AssetVersion> versions,
        List<AssetVersion> superseded) {

    public AssetTrace {
        cells = List.copyOf(cells);
        versions = List.copyOf(versions);
        superseded = List.copyOf(superseded);
    }
}

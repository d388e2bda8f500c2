package org.winddown.ingest.plan;

import java.util.List;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.ProductName;

/**
 * One asset that an import adds, changes or retires.
 *
 * @param product name of the product after the import; of a retired asset the one it had
 * @param row row of the file that says so, as a person counts; of a retired asset its row in the former file
 * @param cells of a changed asset every cell that differs, in the order of the template, extras last; else empty
 */
public record RowChange(
        What what, AssetKind kind, String assetId, ProductName product, long row, List<CellChange> cells) {

    /** What becomes of the asset. */
    public enum What {
        ADDED,
        CHANGED,
        RETIRED
    }

    /**
     * One cell.
     *
     * @param before text before, empty when there was none
     * @param after text after, empty when there is none
     */
    public record CellChange(String column, String before, String after) {}

    public RowChange {
        cells = List.copyOf(cells);
    }
}

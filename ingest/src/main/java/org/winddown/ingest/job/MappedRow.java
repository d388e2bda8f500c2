package org.winddown.ingest.job;

import org.winddown.ingest.block.Body;
import org.winddown.ingest.block.PackedRow;
import org.winddown.ingest.block.RowSignature;
import org.winddown.rules.asset.Asset;

/**
 * An accepted row.
 *
 * @param row the row without its product, whose key the dictionary gives
 * @param name number of the product name among those of the import
 */
record MappedRow(PackedRow row, int name) {

    private static final long NOT_KNOWN_YET = 0;

    static MappedRow of(Asset asset, int name, RowSignature signature) {
        return new MappedRow(
                new PackedRow(
                        asset.key().kind(),
                        asset.key().assetId(),
                        NOT_KNOWN_YET,
                        Body.pack(asset.fields(), asset.extras()),
                        asset.origin().row(),
                        signature),
                name);
    }
}

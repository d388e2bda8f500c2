package org.winddown.ingest.job;

import org.winddown.ingest.block.Body;
import org.winddown.ingest.block.RowSignature;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKind;

/**
 * An accepted row, packed but for its product, whose key the dictionary gives.
 *
 * @param name number of the product name among those of the import
 */
record MappedRow(AssetKind kind, String assetId, int name, byte[] body, long rowNumber, RowSignature signature) {

    static MappedRow of(Asset asset, int name, RowSignature signature) {
        return new MappedRow(
                asset.key().kind(),
                asset.key().assetId(),
                name,
                Body.pack(asset.fields(), asset.extras()),
                asset.origin().row(),
                signature);
    }
}

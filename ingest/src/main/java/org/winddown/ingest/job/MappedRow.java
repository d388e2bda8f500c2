package org.winddown.ingest.job;

import org.winddown.ingest.block.Body;
import org.winddown.ingest.block.RowSignature;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.ProductName;

/** An accepted row, packed but for its product, whose key the dictionary gives. */
record MappedRow(AssetKind kind, String assetId, ProductName name, byte[] body, long rowNumber, RowSignature signature) {

    static MappedRow of(Asset asset, RowSignature signature) {
        return new MappedRow(
                asset.key().kind(),
                asset.key().assetId(),
                asset.name(),
                Body.pack(asset.fields(), asset.extras()),
                asset.origin().row(),
                signature);
    }
}

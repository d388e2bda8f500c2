package org.winddown.ingest;

import org.winddown.rules.asset.AssetKind;

/** Which assets a scan delivers; asked before the rest of a row is read. */
@FunctionalInterface
public interface AssetFilter {

    /** Every asset. */
    AssetFilter ALL = (productKey, kind, assetId) -> true;

    boolean wants(long productKey, AssetKind kind, String assetId);
}

package org.winddown.ingest;

import org.winddown.rules.asset.Asset;

/**
 * An asset of a snapshot.
 *
 * @param productKey key of its product name in the dictionary
 */
public record StoredAsset(Asset asset, long productKey) {}

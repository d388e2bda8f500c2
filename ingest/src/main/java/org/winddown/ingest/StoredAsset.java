package org.winddown.ingest;

import java.util.Optional;
import org.winddown.ingest.absence.Absence;
import org.winddown.rules.asset.Asset;

/**
 * An asset of a snapshot.
 *
 * @param productKey key of its product name in the dictionary
 * @param absence that its source no longer lists it; then it is as it was listed last
 */
public record StoredAsset(Asset asset, long productKey, Optional<Absence> absence) {}

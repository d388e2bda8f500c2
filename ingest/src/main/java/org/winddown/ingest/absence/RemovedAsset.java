package org.winddown.ingest.absence;

import java.time.Instant;
import org.winddown.rules.asset.AssetKey;

/**
 * An absent asset that left the inventory.
 *
 * @param importId import or act that removed it
 * @param listedIn import that listed it last
 * @param listedRow its row there
 * @param since date of the first inventory without it
 * @param times inventories without it
 */
public record RemovedAsset(
        String importId, AssetKey asset, String listedIn, long listedRow, Instant since, int times) {}

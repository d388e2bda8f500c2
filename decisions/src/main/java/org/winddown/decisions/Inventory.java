package org.winddown.decisions;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.BusinessUnit;

/** What the sources say; asked while decisions are recorded, so that it is known which words they answered. */
public interface Inventory {

    /** Of these assets those that are in the inventory as of an instant. */
    Map<AssetKey, Asset> assets(Set<AssetKey> keys, Instant asOf);

    /** The units, by code. */
    Map<String, BusinessUnit> units();
}

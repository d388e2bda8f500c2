package org.winddown.ingest;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.winddown.rules.asset.AssetKind;

/**
 * What a scan met.
 *
 * @param all assets of the snapshot by kind, wanted or not; kinds without assets are absent
 * @param delivered assets that the filter wanted
 */
public record ScanCounts(Map<AssetKind, Long> all, long delivered) {

    public ScanCounts {
        Map<AssetKind, Long> copy = new EnumMap<>(AssetKind.class);
        copy.putAll(all);
        all = Collections.unmodifiableMap(copy);
    }
}

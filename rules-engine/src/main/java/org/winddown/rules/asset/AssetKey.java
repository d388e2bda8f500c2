package org.winddown.rules.asset;

/**
 * The identity of an asset across nights.
 *
 * @param unit code of the business unit
 * @param source name of the inventory source within the unit
 * @param kind kind of asset
 * @param assetId identifier within the source, unit and kind
 */
public record AssetKey(String unit, String source, AssetKind kind, String assetId) implements Comparable<AssetKey> {

    /** Order of the canonical export: unit, source, kind, identifier by code unit. */
    @Override
    public int compareTo(AssetKey other) {
        int byUnit = unit.compareTo(other.unit);
        if (byUnit != 0) {
            return byUnit;
        }
        int bySource = source.compareTo(other.source);
        if (bySource != 0) {
            return bySource;
        }
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : assetId.compareTo(other.assetId);
    }

    @Override
    public String toString() {
        return unit + "/" + source + "/" + kind + "/" + assetId;
    }
}

package org.winddown.decisions.acceptance;

import java.util.List;
import org.winddown.rules.asset.AssetKey;

/** What an exception is about. */
public sealed interface Subject {

    /** One asset. */
    record OneAsset(AssetKey asset) implements Subject {

        @Override
        public String unit() {
            return asset.unit();
        }

        @Override
        public boolean covers(AssetKey other, String vendorAndFamily) {
            return asset.equals(other);
        }

        @Override
        public List<String> cells() {
            return List.of(asset.unit(), asset.source(), asset.kind().name(), asset.assetId(), "");
        }

        @Override
        public String words() {
            return asset.toString();
        }
    }

    /**
     * Every asset of a product family in a unit.
     *
     * @param family maker and family by their catalogue ids, for example {@code kaspersky/endpoint-security}
     */
    record ProductFamily(String unit, String family) implements Subject {

        @Override
        public boolean covers(AssetKey other, String vendorAndFamily) {
            return unit.equals(other.unit()) && family.equals(vendorAndFamily);
        }

        @Override
        public List<String> cells() {
            return List.of(unit, "", "", "", family);
        }

        @Override
        public String words() {
            return family + " in " + unit;
        }
    }

    /** Code of the unit. */
    String unit();

    /**
     * Whether an asset is one of those.
     *
     * @param vendorAndFamily what its product was taken for, by catalogue ids with a slash between
     */
    boolean covers(AssetKey other, String vendorAndFamily);

    /** Its cells in the columns unit, source, kind, asset_id and family; empty where it has none. */
    List<String> cells();

    /** What it is about, in words. */
    String words();
}

package org.winddown.ingest;

import java.util.Set;
import org.winddown.rules.asset.AssetKind;

/** Which assets a scan delivers; asked before the rest of a row is read. */
@FunctionalInterface
public interface AssetFilter {

    /** Every asset. */
    AssetFilter ALL = (productKey, kind, assetId) -> true;

    /**
     * Whether every asset of a block is wanted because of what the block states.
     *
     * @param facts facts that some of its assets state, beside the columns of the template
     */
    default boolean wantsAllWith(Set<String> facts) {
        return false;
    }

    /** Whether one asset is wanted. */
    boolean wants(long productKey, AssetKind kind, String assetId);
}

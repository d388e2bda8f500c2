package org.winddown.rules.swap;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.asset.ProductName;

/**
 * An asset that inventories showed without a break, as one product.
 *
 * @param asset the asset
 * @param host name of the computer that it is on, as the inventory writes it; empty when it names none
 * @param vendorId catalogue id of the maker
 * @param family catalogue id of the product family; empty when only the maker is known
 * @param name the words by which the inventory named the product
 * @param arrived whether the inventory before had the source and not the asset; false when it was in the first one, so
 *     that nobody knows since when it is there
 * @param firstSeen date of the first inventory that shows it
 * @param lastSeen date of the last inventory that shows it
 * @param retiredAt date of the first inventory of the source after that, which does not show it; null while none
 * @param first where the first inventory shows it
 * @param last where the last one does
 */
public record Sighting(
        AssetKey asset,
        String host,
        String vendorId,
        String family,
        ProductName name,
        boolean arrived,
        Instant firstSeen,
        Instant lastSeen,
        @Nullable Instant retiredAt,
        AssetOrigin first,
        AssetOrigin last) {

    public Sighting {
        if (vendorId.isEmpty()) {
            throw new IllegalArgumentException("The sighting of " + asset + " names no maker.");
        }
        if (lastSeen.isBefore(firstSeen) || (retiredAt != null && !retiredAt.isAfter(lastSeen))) {
            throw new IllegalArgumentException("The sighting of " + asset + " must be first seen (" + firstSeen
                    + ") not after last seen (" + lastSeen + ") and that before retired (" + retiredAt + ").");
        }
    }

    /** Maker and family as one word, {@code vendor/family}. */
    public String component() {
        return vendorId + "/" + family;
    }

    /** The name as a person reads it: the product's, or the maker's where the inventory names no product. */
    public String label() {
        return name.product().isEmpty() ? name.vendor() : name.product();
    }
}

package org.winddown.rules.asset;

/**
 * The words by which a row names its product: the distinct raw key that identification works on.
 *
 * <p>All parts are raw text as found; an absent part is the empty string.
 */
public record ProductName(
        String vendor, String product, String version, String sku, String file, String cpe, String purl) {

    /** A name made of vendor and product alone. */
    public static ProductName of(String vendor, String product) {
        return new ProductName(vendor, product, "", "", "", "", "");
    }

    /** Whether nothing in it names a product; a version alone does not. */
    public boolean isNameless() {
        return vendor.isEmpty()
                && product.isEmpty()
                && sku.isEmpty()
                && file.isEmpty()
                && cpe.isEmpty()
                && purl.isEmpty();
    }
}

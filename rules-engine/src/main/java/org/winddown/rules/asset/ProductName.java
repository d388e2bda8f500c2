package org.winddown.rules.asset;

import org.jspecify.annotations.Nullable;

/**
 * The words by which a row names its product: the distinct raw key that identification works on.
 *
 * <p>All parts are raw text as found; an absent part is the empty string.
 */
public record ProductName(
        String vendor, String product, String version, String sku, String file, String cpe, String purl) {

    private static final int PRIME = 31;

    /** A name made of vendor and product alone. */
    public static ProductName of(String vendor, String product) {
        return new ProductName(vendor, product, "", "", "", "", "");
    }

    /** As records are equal; written out, as an import asks for each of its rows. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProductName name
                && product.equals(name.product)
                && version.equals(name.version)
                && vendor.equals(name.vendor)
                && sku.equals(name.sku)
                && file.equals(name.file)
                && cpe.equals(name.cpe)
                && purl.equals(name.purl);
    }

    @Override
    public int hashCode() {
        int hash = vendor.hashCode();
        hash = PRIME * hash + product.hashCode();
        hash = PRIME * hash + version.hashCode();
        hash = PRIME * hash + sku.hashCode();
        hash = PRIME * hash + file.hashCode();
        hash = PRIME * hash + cpe.hashCode();
        return PRIME * hash + purl.hashCode();
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

package org.winddown.rules.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProductNameTest {

    private static final ProductName NAME =
            new ProductName("vendor", "product", "version", "sku", "file", "cpe", "purl");

    @Test
    void isEqualWhenAllItsWordsAre() {
        ProductName same = new ProductName("vendor", "product", "version", "sku", "file", "cpe", "purl");

        assertThat(same).isEqualTo(NAME).hasSameHashCodeAs(NAME);
        assertThat(NAME).isNotEqualTo("product");
    }

    @Test
    void isAnotherNameWhenOneWordIsAnother() {
        List<ProductName> others = List.of(
                new ProductName("x", "product", "version", "sku", "file", "cpe", "purl"),
                new ProductName("vendor", "x", "version", "sku", "file", "cpe", "purl"),
                new ProductName("vendor", "product", "x", "sku", "file", "cpe", "purl"),
                new ProductName("vendor", "product", "version", "x", "file", "cpe", "purl"),
                new ProductName("vendor", "product", "version", "sku", "x", "cpe", "purl"),
                new ProductName("vendor", "product", "version", "sku", "file", "x", "purl"),
                new ProductName("vendor", "product", "version", "sku", "file", "cpe", "x"),
                new ProductName("product", "vendor", "version", "sku", "file", "cpe", "purl"),
                new ProductName("vendor", "product", "version", "file", "sku", "cpe", "purl"),
                new ProductName("vendor", "product", "version", "sku", "file", "purl", "cpe"));

        assertThat(others).doesNotContain(NAME).allMatch(other -> other.hashCode() != NAME.hashCode());
    }
}

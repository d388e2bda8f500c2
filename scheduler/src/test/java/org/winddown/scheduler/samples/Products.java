package org.winddown.scheduler.samples;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Names of real products, none of them Kaspersky's: the committed extract {@code generator-products.csv}. */
final class Products {

    /** Where a product is found. */
    enum Use {
        DESKTOP,
        SERVER,
        DEVICE,
        COMPONENT
    }

    /**
     * A product as an inventory tool names it.
     *
     * @param vendor name of the vendor, or empty
     * @param name name of the product
     * @param version a version that was current in the middle of 2024, or looks so; or empty
     */
    record Product(String vendor, String name, String version) {}

    private final Map<Use, List<Product>> byUse = new EnumMap<>(Use.class);
    private final List<Product> all;
    private final Map<String, Product> byName = new HashMap<>();

    private Products(List<NamedCsvRecord> records) {
        for (Use use : Use.values()) {
            byUse.put(
                    use,
                    records.stream()
                            .filter(each -> each.getField("use").equalsIgnoreCase(use.name()))
                            .map(Products::product)
                            .toList());
        }
        this.all = byUse.values().stream().flatMap(List::stream).toList();
        all.forEach(each -> byName.put(each.name(), each));
    }

    /** Reads the extract in the folder of the samples. */
    static Products read(Path samples) {
        Path file = samples.resolve("generator-products.csv");
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file);
                Stream<NamedCsvRecord> records = reader.stream()) {
            return new Products(records.toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ".", e);
        }
    }

    private static Product product(NamedCsvRecord row) {
        return new Product(row.getField("vendor"), row.getField("product"), row.getField("version"));
    }

    /** Products of one use, in the order of the extract. */
    List<Product> of(Use use) {
        return byUse.getOrDefault(use, List.of());
    }

    /** Every product. */
    List<Product> all() {
        return all;
    }

    /** The product of this name. */
    Product named(String name) {
        Product product = byName.get(name);
        if (product == null) {
            throw new IllegalStateException("generator-products.csv has no product " + name + ".");
        }
        return product;
    }
}

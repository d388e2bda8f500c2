package org.winddown.ingest.document.sbom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.winddown.ingest.document.DocumentItem;
import org.winddown.rules.asset.AssetKind;

/**
 * Makes items of a bill of materials: the products it describes are assets, and what is in them is built into these.
 *
 * <p>When the caller names the asset that the bill belongs to, everything is built into that one.
 */
final class Assembly {

    private static final Pattern CPE = Pattern.compile("cpe:(?:2\\.3:|/)[aoh]:([^:]+):.*");

    private final List<Product> products = new ArrayList<>();
    private final List<Part> loose = new ArrayList<>();
    private final Optional<String> parent;

    /** A product that the bill describes, and what is in it. */
    static final class Product {

        private final Part whole;
        private final List<Part> parts = new ArrayList<>();

        private Product(Part whole) {
            this.whole = whole;
        }

        /** Something that is in it. */
        void add(Part part) {
            parts.add(part);
        }
    }

    Assembly(Optional<String> parent) {
        this.parent = parent;
    }

    /** A product that the bill describes. */
    Product product(Part whole) {
        Product product = new Product(whole);
        products.add(product);
        return product;
    }

    /** A part of which the bill does not say what it belongs to. */
    void loose(Part part) {
        loose.add(part);
    }

    /** The items: each product followed by its parts, then what belongs to none. */
    List<DocumentItem> items() {
        List<DocumentItem> items = new ArrayList<>();
        Set<String> twice = describedTwice();
        Map<String, Part> taken = new HashMap<>();
        for (Product product : products) {
            String id = id(product.whole, twice, taken);
            items.add(parent.isPresent() ? component(product.whole, parent.get()) : product(product.whole, id));
            product.parts.forEach(part -> items.add(component(part, parent.orElse(id))));
        }
        loose.forEach(part -> items.add(component(part, parent.orElse(""))));
        return items;
    }

    private Set<String> describedTwice() {
        Set<String> seen = new HashSet<>();
        return products.stream()
                .map(product -> product.whole.family())
                .filter(family -> !seen.add(family))
                .collect(Collectors.toSet());
    }

    /** Products keep their identifier over versions, unless the bill describes two of one family. */
    private static String id(Part whole, Set<String> twice, Map<String, Part> taken) {
        String wanted = twice.contains(whole.family()) ? whole.identity() : whole.family();
        String id = wanted;
        for (int number = 2; !taken.computeIfAbsent(id, free -> whole).equals(whole); number++) {
            id = wanted + "#" + number;
        }
        return id;
    }

    private static DocumentItem product(Part product, String id) {
        AssetKind kind = product.type().equals("device") ? AssetKind.DEVICE : AssetKind.INSTALLATION;
        return item(product, kind, id, "");
    }

    private static DocumentItem component(Part part, String product) {
        String id = part.identity();
        return item(part, AssetKind.COMPONENT, product.isEmpty() ? id : product + "#" + id, product);
    }

    private static DocumentItem item(Part part, AssetKind kind, String id, String product) {
        return new DocumentItem(
                kind,
                id,
                product,
                makers(part),
                part.name(),
                part.version(),
                part.file(),
                part.cpes().isEmpty() ? "" : part.cpes().get(0),
                part.purls().isEmpty() ? "" : part.purls().get(0),
                "",
                "",
                part.type(),
                part.note());
    }

    /** Everybody who is named, and the vendors of further CPEs: one of them may be the maker that is looked for. */
    private static String makers(Part part) {
        Map<String, String> makers = new LinkedHashMap<>();
        part.makers().forEach(maker -> makers.putIfAbsent(maker.toLowerCase(Locale.ROOT), maker));
        if (!part.group().isEmpty()) {
            makers.putIfAbsent(part.group().toLowerCase(Locale.ROOT), part.group());
        }
        part.cpes().stream().skip(1).map(CPE::matcher).filter(Matcher::matches).forEach(cpe -> {
            String vendor = cpe.group(1).replace('_', ' ');
            makers.putIfAbsent(vendor.toLowerCase(Locale.ROOT), vendor);
        });
        return String.join("; ", makers.values());
    }
}

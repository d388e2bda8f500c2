package org.winddown.benchmarks.identification;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.winddown.benchmarks.inventory.ProductWords;
import org.winddown.ingest.csv.CsvLine;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.identification.vendor.Family;
import org.winddown.rules.identification.vendor.Party;
import org.winddown.rules.identification.vendor.Vendor;

/**
 * Makes distinct names of products as inventories write them, the same for the same seed: invented ones, and one in
 * twenty of a maker in the catalogue. Versions, platforms and editions follow the name, publishers are missing, shout
 * or have legal forms, some rows have a slip, and some a file, a package URL or a CPE name.
 */
final class ProductGenerator {

    private static final List<String> HEADER = List.of("publisher", "product", "version", "sku", "file", "cpe", "purl");
    private static final List<String> FORMS = List.of("Inc.", "Ltd", "GmbH", "Corporation", "LLC", "AB", "S.A.", "Oy");
    private static final List<String> PLATFORMS =
            List.of("(x64)", "64-bit", "for Windows", "for Linux", "(x64 en-US)", "MUI", "x86_64", "for macOS");
    private static final List<String> SELLERS = List.of("Reseller 7", "Brynware Distribution", "Softshop GmbH");

    private final SplittableRandom random;
    private final List<Vendor> makers;

    ProductGenerator(long seed, List<Vendor> makers) {
        this.random = new SplittableRandom(seed);
        this.makers = List.copyOf(makers);
    }

    /** So many names, no two of them equal. */
    List<ProductName> names(int count) {
        Set<ProductName> names = new LinkedHashSet<>();
        for (int number = 0; names.size() < count; number++) {
            names.add(random.nextInt(20) == 0 ? watched(number) : invented(number));
        }
        return List.copyOf(names);
    }

    /**
     * Writes a file to be identified, in which every name comes and half of the rows belong to one name in a hundred.
     *
     * @param rows rows under the header, at least two a name
     */
    static void write(Path file, int rows, List<ProductName> names) throws IOException {
        if (rows / 2 < names.size()) {
            throw new IllegalArgumentException(
                    names.size() + " names need " + 2 * names.size() + " rows or more, not " + rows + ".");
        }
        List<String> lines = names.stream().map(ProductGenerator::line).toList();
        int common = Math.max(1, names.size() / 100);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(CsvLine.of(HEADER) + "\n");
            for (int i = 0; i < rows; i++) {
                out.write(lines.get(i / 2 % (i % 2 == 0 ? names.size() : common)));
            }
        }
    }

    private static String line(ProductName name) {
        return CsvLine.of(List.of(
                        name.vendor(),
                        name.product(),
                        name.version(),
                        name.sku(),
                        name.file(),
                        name.cpe(),
                        name.purl()))
                + "\n";
    }

    private ProductName invented(int number) {
        ProductWords.Name words = ProductWords.invented(random.nextInt(ProductWords.INVENTED));
        String publisher = switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> words.vendor() + " " + pick(FORMS);
            case 2 -> words.vendor().toUpperCase(Locale.ROOT);
            default -> words.vendor();
        };
        return identified(publisher, dirty(words.product()), words.version(), number);
    }

    private ProductName watched(int number) {
        Vendor maker = pick(makers);
        String publisher = switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> pick(SELLERS);
            case 2 -> maker.parties().isEmpty() ? maker.name() : party(pick(maker.parties()));
            default -> maker.name();
        };
        return identified(publisher, dirty(product(maker)), 1 + random.nextInt(23) + "." + random.nextInt(9), number);
    }

    private String product(Vendor maker) {
        if (maker.id().equals("kaspersky") && random.nextInt(2) == 0) {
            int number = random.nextInt(240);
            return (random.nextInt(5) == 0 ? ProductWords.service(number) : ProductWords.ware(number)).product();
        }
        if (maker.families().isEmpty()) {
            return maker.name();
        }
        Family family = pick(maker.families());
        return family.products().isEmpty()
                ? family.name()
                : pick(family.products()).name();
    }

    private String party(Party party) {
        return party.aliases().isEmpty() || random.nextBoolean()
                ? party.name()
                : pick(party.aliases()).name();
    }

    /** The name of a product with what inventories write after it, and now and then a slip. */
    private String dirty(String product) {
        StringBuilder written = new StringBuilder(product);
        if (random.nextInt(12) == 0) {
            written.deleteCharAt(random.nextInt(product.length()));
        }
        if (random.nextInt(3) == 0) {
            written.append(' ').append(pick(PLATFORMS));
        }
        if (random.nextInt(3) == 0) {
            written.append(' ').append(1 + random.nextInt(30)).append('.').append(random.nextInt(20));
            written.append('.').append(random.nextInt(9_000));
        }
        return random.nextInt(10) == 0 ? written.toString().toLowerCase(Locale.ROOT) : written.toString();
    }

    /** One row in three has an identifier as well. */
    private ProductName identified(String publisher, String product, String version, int number) {
        String slug = product.toLowerCase(Locale.ROOT).replace(' ', '-');
        String sku = "";
        String file = "";
        String cpe = "";
        String purl = "";
        switch (random.nextInt(15)) {
            case 0 -> sku = "P" + number + "-" + random.nextInt(900);
            case 1, 2 -> file = slug + ".exe";
            case 3 ->
                cpe = "cpe:2.3:a:" + publisher.toLowerCase(Locale.ROOT).replace(' ', '_') + ":" + slug + ":" + version
                        + ":*:*:*:*:*:*:*";
            case 4 -> purl = "pkg:npm/" + slug + "@" + version;
            default -> {}
        }
        return new ProductName(publisher, product, version, sku, file, cpe, purl);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Every text by which the catalogue knows its makers and their products. */
    static List<String> texts(List<Vendor> makers) {
        List<String> texts = new ArrayList<>();
        for (Vendor maker : makers) {
            texts.add(maker.name());
            texts.addAll(maker.brands());
            texts.addAll(maker.names());
            texts.addAll(maker.signers());
            for (Party party : maker.parties()) {
                texts.add(party.name());
                party.aliases().forEach(alias -> texts.add(alias.name()));
            }
            for (Family family : maker.families()) {
                texts.add(family.name());
                texts.addAll(family.marks().patterns());
                for (Family.Product product : family.products()) {
                    texts.add(product.name());
                    texts.addAll(product.marks().patterns());
                }
            }
        }
        return texts;
    }
}

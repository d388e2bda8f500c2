package org.winddown.rules.identification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.winddown.rules.asset.ProductName;

/** The labelled names under {@code src/test/resources/names}. */
final class LabelledNames {

    /**
     * A labelled name.
     *
     * @param label {@code pos}, {@code rel}, {@code typo} or {@code neg}
     * @param kind what it is
     * @param name the raw text
     */
    record Labelled(String label, String kind, String name) {

        /** The name in the column where it stands in an inventory. */
        ProductName row() {
            return kind.equals("vendor") || kind.equals("cpe-vendor") || kind.equals("typo")
                    ? ProductName.of(name, "")
                    : ProductName.of("", name);
        }
    }

    private LabelledNames() {}

    static List<Labelled> kaspersky(String label) throws IOException {
        return lines("kaspersky_names.tsv").stream()
                .map(line -> line.split("\t", -1))
                .map(cells -> new Labelled(cells[0], cells[1], cells[2]))
                .filter(each -> each.label().equals(label))
                .toList();
    }

    /** Products of other makers, with and without their publisher. */
    static List<ProductName> others() throws IOException {
        List<ProductName> others = new ArrayList<>();
        for (String line : lines("winget_names.csv")) {
            List<String> cells = cells(line);
            others.add(ProductName.of(cells.get(1), cells.get(2)));
            others.add(ProductName.of("", cells.get(2)));
            others.add(ProductName.of("", cells.get(0)));
        }
        for (String line : lines("endoflife_products.csv")) {
            List<String> cells = cells(line);
            others.add(ProductName.of("", cells.get(1)));
            others.add(ProductName.of("", cells.get(0)));
        }
        return others;
    }

    private static List<String> lines(String file) throws IOException {
        InputStream in = Objects.requireNonNull(LabelledNames.class.getResourceAsStream("/names/" + file), file);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).filter(line -> !line.isBlank()).toList();
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}

package org.winddown.scheduler.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.winddown.scheduler.samples.Products.Product;

/** A list of approved IT standards in the form in which a federal customer keeps its own. */
final class Standards {

    private static final List<String> CATEGORIES =
            List.of("Desktop Software", "Database", "Development", "Other", "Security", "-");

    private final Products products;

    Standards(Products products) {
        this.products = products;
    }

    /** So many standards, no two of one name. */
    List<SampleRow> rows(int count) {
        List<Integer> order = Dice.of("standards").order(products.all().size());
        List<SampleRow> rows = new ArrayList<>();
        for (int index : order.subList(0, count)) {
            Product product = products.all().get(index);
            Dice dice = Dice.of("standard " + product.name());
            String version = product.version().isEmpty() ? "" : " - Version " + product.version();
            boolean approved = dice.percent(78);
            rows.add(SampleRow.of(
                    "kind",
                    "INSTALLATION",
                    "product",
                    product.name() + version,
                    "Category",
                    dice.one(CATEGORIES),
                    "Status",
                    approved ? "Approved" : dice.one(List.of("Exception", "Retired", "Denied")),
                    "Deployment Type",
                    dice.one(List.of("Desktop", "Server", "SaaS")),
                    "Approval Expiration Date",
                    approved
                            ? dice.day(LocalDate.of(2024, 9, 30), LocalDate.of(2027, 6, 30))
                                    .toString()
                            : "-"));
        }
        return rows;
    }
}

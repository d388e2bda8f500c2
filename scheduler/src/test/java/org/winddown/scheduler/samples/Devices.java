package org.winddown.scheduler.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.winddown.scheduler.samples.Products.Product;
import org.winddown.scheduler.samples.Products.Use;

/** Ordinary network devices, and the libraries built into the appliances that the unit makes or sells. */
final class Devices {

    private static final LocalDate FIRST = LocalDate.of(2019, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 5, 31);

    private final String unit;
    private final Products products;

    Devices(String unit, Products products) {
        this.unit = unit;
        this.products = products;
    }

    /** So many devices, in use or, or three in four for resale when {@code stock} says so. */
    List<SampleRow> devices(int count, boolean stock) {
        Trade trade = Trade.of(unit);
        List<SampleRow> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Dice dice = Dice.of(unit + " device " + i);
            Product product = dice.one(products.of(Use.DEVICE));
            LocalDate bought = dice.day(FIRST, LAST);
            rows.add(SampleRow.of(
                    "asset_id",
                    String.format(Locale.ROOT, "%s-DEV-%04d", unit, i),
                    "kind",
                    "DEVICE",
                    "vendor",
                    product.vendor(),
                    "product",
                    product.name(),
                    "signed_at",
                    bought.toString(),
                    "purpose",
                    stock && dice.percent(75) ? "resale" : "internal",
                    "supplier",
                    trade.supplier(),
                    "cost",
                    String.valueOf((long) dice.between(12, 480) * 10 * trade.rate()),
                    "currency",
                    trade.currency()));
        }
        return rows;
    }

    /** The libraries of so many devices, a few each. */
    List<SampleRow> components(int devices) {
        List<SampleRow> rows = new ArrayList<>();
        for (int device = 1; device <= devices; device++) {
            Dice dice = Dice.of(unit + " firmware " + device);
            List<Product> built = new ArrayList<>();
            int libraries = dice.between(3, 6);
            for (int i = 0; i < libraries; i++) {
                Product product = dice.one(products.of(Use.COMPONENT));
                if (!built.contains(product)) {
                    built.add(product);
                    rows.add(component(rows.size() + 1, device, product));
                }
            }
        }
        return rows;
    }

    private SampleRow component(int number, int device, Product product) {
        return SampleRow.of(
                "asset_id",
                String.format(Locale.ROOT, "%s-CMP-%04d", unit, number),
                "kind",
                "COMPONENT",
                "vendor",
                product.vendor(),
                "product",
                product.name(),
                "version",
                product.version(),
                "embedded_in",
                String.format(Locale.ROOT, "%s-DEV-%04d", unit, device));
    }
}

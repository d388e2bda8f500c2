package org.winddown.scheduler.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.winddown.scheduler.samples.Products.Product;
import org.winddown.scheduler.samples.Products.Use;

/** Ordinary licences and service contracts of a unit; none of them is Kaspersky's. */
final class Licences {

    private static final LocalDate FIRST = LocalDate.of(2021, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 6, 28);

    private final String unit;
    private final Products products;
    private final Trade trade;
    private final Map<Use, List<Product>> sold = new EnumMap<>(Use.class);

    Licences(String unit, Products products) {
        this.unit = unit;
        this.products = products;
        this.trade = Trade.of(unit);
        for (Use use : List.of(Use.DESKTOP, Use.SERVER)) {
            sold.put(
                    use,
                    products.of(use).stream()
                            .filter(each -> !each.vendor().isEmpty())
                            .toList());
        }
    }

    /** So many licences, and some more on each later night. */
    List<SampleRow> licences(int count, Night night) {
        List<SampleRow> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Dice dice = Dice.of(unit + " licence " + i);
            rows.add(licence(i, dice.day(FIRST, LAST), dice));
        }
        for (int i = 1; i <= 3 * night.ordinal(); i++) {
            Dice dice = Dice.of(unit + " later licence " + i);
            LocalDate from = i <= 3 ? LocalDate.of(2024, 7, 16) : LocalDate.of(2024, 8, 16);
            rows.add(licence(count + i, dice.day(from, from.plusDays(24)), dice));
        }
        return rows;
    }

    private SampleRow licence(int number, LocalDate signed, Dice dice) {
        Product product = dice.one(sold.getOrDefault(dice.percent(70) ? Use.DESKTOP : Use.SERVER, List.of()));
        int seats = dice.one(List.of(1, 5, 10, 25, 50, 120, 250));
        SampleRow row = SampleRow.of(
                "asset_id",
                String.format(Locale.ROOT, "%s-LIC-%04d", unit, number),
                "kind",
                "LICENCE",
                "vendor",
                product.vendor(),
                "product",
                product.name(),
                "quantity",
                String.valueOf(seats),
                "signed_at",
                signed.toString(),
                "agreement_type",
                dice.percent(25) ? "renewal" : "new",
                "start_date",
                signed.plusDays(dice.between(0, 14)).toString(),
                "purpose",
                "internal",
                "supplier",
                trade.supplier(),
                "cost",
                String.valueOf((long) seats * dice.between(9, 140) * trade.rate()),
                "currency",
                trade.currency(),
                "owner",
                trade.owner());
        return term(row, signed, dice);
    }

    private SampleRow term(SampleRow row, LocalDate signed, Dice dice) {
        if (dice.percent(12)) {
            return row.with("end_date", "perpetual", "auto_renew", "no");
        }
        LocalDate end = signed.plusYears(dice.between(1, 3)).minusDays(1);
        if (dice.percent(30)) {
            return row.with(
                    "end_date",
                    end.toString(),
                    "renewal_date",
                    end.plusDays(1).toString(),
                    "auto_renew",
                    "yes",
                    "notice_days",
                    String.valueOf(dice.one(List.of(30, 60, 90))));
        }
        return row.with("end_date", end.toString(), "auto_renew", "no");
    }

    /** So many service contracts. */
    List<SampleRow> contracts(int count) {
        List<SampleRow> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Dice dice = Dice.of(unit + " contract " + i);
            Product product = dice.popular(products.of(Use.SERVER));
            LocalDate signed = dice.day(FIRST, LAST);
            rows.add(SampleRow.of(
                    "asset_id",
                    String.format(Locale.ROOT, "%s-CON-%04d", unit, i),
                    "kind",
                    "CONTRACT",
                    "vendor",
                    product.vendor().isEmpty() ? trade.supplier() : product.vendor(),
                    "product",
                    product.name() + ", support and maintenance",
                    "signed_at",
                    signed.toString(),
                    "agreement_type",
                    "new",
                    "start_date",
                    signed.toString(),
                    "end_date",
                    signed.plusYears(dice.between(1, 4)).minusDays(1).toString(),
                    "supplier",
                    trade.supplier(),
                    "contract_number",
                    String.format(Locale.ROOT, "FW-%s-%05d", unit, 20_000 + 37 * i),
                    "cost",
                    String.valueOf((long) dice.between(12, 900) * 100 * trade.rate()),
                    "currency",
                    trade.currency(),
                    "owner",
                    trade.owner()));
        }
        return rows;
    }
}

package org.winddown.scheduler.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.winddown.scheduler.samples.Products.Product;
import org.winddown.scheduler.samples.Products.Use;

/**
 * What runs on the computers of a fleet, one row an installed program; the same computer has the same ids each night.
 */
final class Installs {

    private static final List<String> EVERYDAY = List.of(
            "Microsoft Windows",
            "Microsoft Office",
            "Edge",
            "Google Chrome",
            "Acrobat and Reader",
            "Zoom Workplace",
            "7-Zip",
            "Firefox",
            "Notepad++",
            "TeamViewer",
            "VLC media player",
            "Citrix Workspace");

    private static final Map<String, List<String>> RELEASES = Map.of(
            "Google Chrome", List.of("126.0.6478.127", "127.0.6533.100", "129.0.6668.70"),
            "Edge", List.of("126.0.2592.87", "127.0.2651.98", "129.0.2792.65"),
            "Firefox", List.of("115.12.0", "115.14.0", "128.3.0"),
            "Zoom Workplace", List.of("6.1.1.41705", "6.1.6.43767", "6.2.0.46690"));

    /** When the console last saw signatures arrive; always a day before the phase, in every zone of the enterprise. */
    private static final Map<Night, String> UPDATED =
            Map.of(Night.JULY, "2024-07-13", Night.AUGUST, "2024-08-13", Night.OCTOBER, "2024-09-27");

    private static final LocalDate OLDEST = LocalDate.of(2021, 2, 1);
    private static final LocalDate NEWEST = LocalDate.of(2024, 5, 31);

    private final Fleet fleet;
    private final Products products;
    private final List<Integer> order;

    Installs(Fleet fleet, Products products) {
        this.fleet = fleet;
        this.products = products;
        this.order = Dice.of(fleet.unit() + " guarded").order(fleet.size());
    }

    /** The rows of a night, computer by computer. */
    List<SampleRow> rows(Night night) {
        List<SampleRow> rows = new ArrayList<>();
        for (int host = 0; host < fleet.size(); host++) {
            rows.addAll(host(host, night));
        }
        return rows;
    }

    private List<SampleRow> host(int index, Night night) {
        Dice dice = Dice.of(fleet.unit() + " computer " + index);
        LocalDate built = dice.day(OLDEST, NEWEST);
        List<SampleRow> rows = new ArrayList<>();
        for (Product product : programs(index >= fleet.workstations(), dice)) {
            LocalDate installed = dice.percent(60) ? built : dice.day(built, NEWEST);
            rows.add(row(index, rows.size() + 1, product, night).with("start_date", installed.toString()));
        }
        rows.addAll(guard(index, built, dice, night));
        return rows;
    }

    private List<Product> programs(boolean server, Dice dice) {
        List<Product> programs = new ArrayList<>();
        for (String name : EVERYDAY) {
            if (dice.percent(server ? 30 : 62)) {
                programs.add(products.named(name));
            }
        }
        int more = dice.between(2, server ? 7 : 8);
        for (int i = 0; i < more; i++) {
            Product product = dice.popular(products.of(server ? Use.SERVER : Use.DESKTOP));
            if (!programs.contains(product)) {
                programs.add(product);
            }
        }
        return programs;
    }

    private List<SampleRow> guard(int index, LocalDate built, Dice dice, Night night) {
        int rank = order.get(index);
        KasperskyNames names = fleet.names();
        boolean server = index >= fleet.workstations() && !names.server().isEmpty();
        Product engine = dice.one(server ? names.server() : names.workstation());
        if (rank < fleet.guarded().getOrDefault(night, 0)) {
            List<SampleRow> rows = new ArrayList<>();
            rows.add(kaspersky(index, 90, engine, rank, built, night));
            if (!names.agent().isEmpty()) {
                rows.add(kaspersky(index, 91, names.agent().get(0), rank, built, night));
            }
            return rows;
        }
        if (rank < fleet.guarded().getOrDefault(Night.JULY, 0)) {
            String since = rank < fleet.guarded().getOrDefault(Night.AUGUST, 0) ? "2024-09-10" : "2024-08-05";
            return List.of(
                    row(index, 95, products.named(fleet.replacement()), night).with("start_date", since));
        }
        return List.of();
    }

    private SampleRow kaspersky(int index, int slot, Product product, int rank, LocalDate built, Night night) {
        SampleRow row = row(index, slot, product, night)
                .with("start_date", built.toString(), "last_update_at", UPDATED.getOrDefault(night, ""));
        return rank < fleet.abroad() ? row.with("country", "US") : row;
    }

    private SampleRow row(int index, int slot, Product product, Night night) {
        SampleRow row = SampleRow.of(
                "asset_id",
                String.format(Locale.ROOT, "%s-SW-%04d%02d", fleet.unit(), index + 1, slot),
                "kind",
                "INSTALLATION",
                "vendor",
                product.vendor(),
                "product",
                product.name(),
                "version",
                version(product, night),
                "hostname",
                fleet.host(index));
        return fleet.abroad() > 0 ? row.with("country", fleet.country()) : row;
    }

    private static String version(Product product, Night night) {
        List<String> releases = RELEASES.get(product.name());
        return releases == null ? product.version() : releases.get(night.ordinal());
    }
}

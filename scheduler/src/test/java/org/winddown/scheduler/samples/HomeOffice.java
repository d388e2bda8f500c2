package org.winddown.scheduler.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.winddown.scheduler.samples.Products.Product;

/** Laptops of people in Chicago who work at home with what households buy; in September UltraAV takes its place. */
final class HomeOffice {

    private static final int LAPTOPS = 14;
    private static final int CLEANED = 5;
    private static final List<String> BESIDE = List.of("Microsoft Office", "Google Chrome", "Zoom Workplace");

    private HomeOffice() {}

    /** Kaspersky's consumer products until the vendor swaps them, UltraAV since, where nobody removed them before. */
    static List<StoryAsset> assets() {
        List<StoryAsset> assets = new ArrayList<>();
        List<Product> products = KasperskyNames.CONSUMER.workstation();
        for (int laptop = 1; laptop <= LAPTOPS; laptop++) {
            Product product = products.get(laptop % products.size());
            StoryAsset guard = install(
                    Night.JULY, laptop, "90", product.vendor(), product.name(), product.version(), "2023-06-12");
            if (laptop <= CLEANED) {
                assets.add(guard.gone(Night.AUGUST));
                continue;
            }
            assets.add(guard.gone(Night.OCTOBER));
            boolean vpn = product.name().contains("VPN");
            assets.add(install(
                    Night.OCTOBER,
                    laptop,
                    "91",
                    vpn ? "Pango" : "Pango Group",
                    vpn ? "UltraVPN" : "UltraAV",
                    vpn ? "4.21.0" : "1.0.45",
                    "2024-09-19"));
        }
        for (int laptop = 1; laptop <= LAPTOPS; laptop++) {
            for (String name : BESIDE) {
                String slot = String.valueOf(10 + BESIDE.indexOf(name));
                assets.add(install(Night.JULY, laptop, slot, "", name, "", "2023-06-12"));
            }
        }
        return assets;
    }

    private static StoryAsset install(
            Night night, int laptop, String slot, String vendor, String product, String version, String since) {
        return StoryAsset.from(
                night,
                "HQ",
                "home-office",
                String.format(Locale.ROOT, "HQ-HO-%02d%s", laptop, slot),
                "INSTALLATION",
                "vendor",
                vendor,
                "product",
                product,
                "version",
                version,
                "hostname",
                String.format(Locale.ROOT, "HQ-HOME-%02d", laptop),
                "start_date",
                since);
    }
}

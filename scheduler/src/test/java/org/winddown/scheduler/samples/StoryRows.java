package org.winddown.scheduler.samples;

import static org.winddown.scheduler.samples.Night.JULY;
import static org.winddown.scheduler.samples.Night.OCTOBER;
import static org.winddown.scheduler.samples.StoryAsset.from;

/** The shapes of salted rows. */
final class StoryRows {

    static final String MAKER = "AO Kaspersky Lab";
    static final String BUSINESS = "Kaspersky Endpoint Security for Business Advanced";

    private StoryRows() {}

    static StoryAsset licence(
            Night night, String unit, String source, String id, String product, String signed, String end) {
        String day = signed.substring(0, 10);
        return from(
                night,
                unit,
                source,
                id,
                "LICENCE",
                "vendor",
                MAKER,
                "product",
                product,
                "quantity",
                "250",
                "signed_at",
                signed,
                "agreement_type",
                "new",
                "start_date",
                day,
                "end_date",
                end,
                "purpose",
                "internal",
                "supplier",
                MAKER,
                "cost",
                String.valueOf(9_800L * Trade.of(unit).rate()),
                "currency",
                Trade.of(unit).currency(),
                "owner",
                Trade.of(unit).owner());
    }

    static StoryAsset renewing(String unit, String source, String id, String renewal, String notice) {
        return licence(JULY, unit, source, id, BUSINESS, "2023-08-30", "2024-08-29")
                .then(JULY, "renewal_date", renewal, "auto_renew", "yes", "notice_days", notice);
    }

    static StoryAsset service(Night night, String id, String product, String signed, String end) {
        return from(
                night,
                "HQ",
                "agreements",
                id,
                "CONTRACT",
                "vendor",
                MAKER,
                "product",
                product,
                "signed_at",
                signed,
                "agreement_type",
                "new",
                "start_date",
                signed,
                "end_date",
                end,
                "supplier",
                MAKER,
                "contract_number",
                "FW-KL-" + id.substring(id.length() - 2),
                "cost",
                "42000",
                "currency",
                "USD",
                "owner",
                Trade.of("HQ").owner());
    }

    static StoryAsset install(String id, String vendor, String product, String host) {
        return from(
                JULY,
                "HOU",
                "endpoints",
                id,
                "INSTALLATION",
                "vendor",
                vendor,
                "product",
                product,
                "hostname",
                host,
                "start_date",
                "2022-11-07");
    }

    static StoryAsset appliance(String id, String purpose) {
        return from(
                JULY,
                "SEA",
                "stock",
                id,
                "DEVICE",
                "vendor",
                "Lanternhouse Networks",
                "product",
                "Edge Firewall 200",
                "signed_at",
                "2023-01-10",
                "purpose",
                purpose,
                "supplier",
                "Lanternhouse Networks",
                "cost",
                "1290",
                "currency",
                "USD");
    }

    static StoryAsset engine(String id, String parent) {
        return from(
                JULY,
                "SEA",
                "stock",
                id,
                "COMPONENT",
                "vendor",
                "Kaspersky Lab",
                "product",
                "Kaspersky Scan Engine",
                "version",
                "2.1.13",
                "embedded_in",
                parent);
    }

    static StoryAsset shipment(String id, String asset, String at) {
        return from(
                OCTOBER,
                "SEA",
                "shipments",
                id,
                "TRANSACTION",
                "act",
                "RESALE",
                "occurred_at",
                at,
                "related_asset",
                asset,
                "supplier",
                "Fablewright Integration, Inc.");
    }

    static StoryAsset alike(String id, String vendor, String product) {
        return from(
                JULY,
                "HQ",
                "endpoints",
                id,
                "INSTALLATION",
                "vendor",
                vendor,
                "product",
                product,
                "hostname",
                "HQ-WS-9" + id.substring(id.length() - 3).replace("-", "0"),
                "start_date",
                "2023-09-04");
    }
}

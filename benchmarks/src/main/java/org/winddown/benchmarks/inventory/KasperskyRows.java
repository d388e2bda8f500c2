package org.winddown.benchmarks.inventory;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * Rows of Kaspersky's products and services in as many different situations as there are tens of rows to three:
 * installations, licences on all terms, service contracts with and without attestation, recorded acts.
 */
final class KasperskyRows {

    private static final List<String> COUNTRIES = List.of("US", "US", "US", "US", "US", "", "", "DE");
    private static final List<String> PURPOSES =
            List.of("", "", "", "internal", "internal", "resale", "integration", "licensing-for-resale");
    private static final List<String> SUPPLIERS =
            List.of("", "Kaspersky Labs GmbH", "Reseller 7", "Reseller 12", "Brynware Distribution");
    private static final List<String> AGREEMENTS = List.of("", "new", "renewal", "extension");
    private static final List<String> CONTENTS = List.of("", "", "none", "informational", "product-support");
    private static final List<String> ACTS =
            List.of("SIGNATURE_UPDATE", "PAYMENT", "RENEWAL", "NEW_AGREEMENT", "CODEBASE_UPDATE", "RESALE");
    private static final int MOST_WARES = 240;
    private static final int MOST_SERVICES = 60;

    private final long seed;
    private final int situations;
    private final int wares;
    private final int services;
    private final IntFunction<String> ids;

    /**
     * Rows of one file.
     *
     * @param rows how many there will be
     * @param ids asset_id of the n-th of them
     */
    KasperskyRows(long seed, int rows, IntFunction<String> ids) {
        this.seed = seed;
        this.situations = Math.max(1, rows * 3 / 10);
        this.wares = Math.max(1, Math.min(MOST_WARES, situations / 10));
        this.services = Math.max(1, Math.min(MOST_SERVICES, situations / 40));
        this.ids = ids;
    }

    /** At most how many distinct product names there are. */
    int products() {
        return wares + services;
    }

    /** The n-th row. */
    Row row(int n, String id) {
        int situation = n % situations;
        Random random = new Random(seed * 1_000_003 + situation);
        int sort = situation % 20;
        Row row = new Row()
                .set("asset_id", id)
                .set("country", pick(COUNTRIES, random))
                .set("owner", "desk-" + n % 40)
                .set("Cost Centre", "CC" + n % 300);
        if (sort < 2) {
            return contract(name(row, ProductWords.service(situation / 20 % services)), random);
        }
        name(row, ProductWords.ware((situation / 20 * 18 + sort - 2) % wares));
        if (sort < 8) {
            return licence(row, random);
        }
        if (sort == 8 && n > 0) {
            return act(row, ids.apply(n - 1), random);
        }
        return row.set("kind", "INSTALLATION")
                .set("hostname", "ws-k" + n + ".corp.example")
                .set("start_date", Row.day(random.nextInt(2_000)));
    }

    private static Row name(Row row, ProductWords.Name name) {
        return row.set("vendor", name.vendor()).set("product", name.product()).set("version", name.version());
    }

    private static Row licence(Row row, Random random) {
        int start = random.nextInt(1_900);
        int end = start + 180 + random.nextInt(900);
        row.set("kind", "LICENCE")
                .set("signed_at", random.nextInt(4) == 0 ? "" : Row.day(start))
                .set("agreement_type", pick(AGREEMENTS, random))
                .set("start_date", Row.day(start))
                .set("end_date", random.nextInt(20) == 0 ? "perpetual" : Row.day(end))
                .set("purpose", pick(PURPOSES, random))
                .set("supplier", pick(SUPPLIERS, random))
                .set("quantity", String.valueOf(1 + random.nextInt(500)))
                .set("cost", random.nextInt(90_000) + ".00")
                .set("currency", "USD");
        if (random.nextInt(5) == 0) {
            row.set("updates_until", Row.day(start + 365));
        }
        if (random.nextInt(3) == 0) {
            row.set("renewal_date", Row.day(start + 365))
                    .set("auto_renew", random.nextBoolean() ? "yes" : "no")
                    .set("notice_days", String.valueOf(30 * (1 + random.nextInt(3))));
        }
        return row;
    }

    private static Row contract(Row row, Random random) {
        int start = random.nextInt(1_900);
        row.set("kind", "CONTRACT")
                .set("signed_at", Row.day(start))
                .set("start_date", Row.day(start))
                .set("end_date", Row.day(start + 365))
                .set("supplier", pick(SUPPLIERS, random))
                .set("service_content", pick(CONTENTS, random));
        if (random.nextInt(5) < 2) {
            row.set("attestation", "informational-only");
            if (random.nextBoolean()) {
                row.set("attested_by", "security.bench@corp.example")
                        .set("attested_at", "2024-07-01")
                        .set("evidence_ref", "DOC-" + random.nextInt(500));
            }
        }
        return row;
    }

    private static Row act(Row row, String related, Random random) {
        return row.set("kind", "TRANSACTION")
                .set("act", pick(ACTS, random))
                .set("occurred_at", Row.day(1_700 + random.nextInt(300)))
                .set("related_asset", related);
    }

    private static String pick(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }
}

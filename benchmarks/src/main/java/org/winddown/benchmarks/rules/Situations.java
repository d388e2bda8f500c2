package org.winddown.benchmarks.rules;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.winddown.rules.asset.Answer;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.asset.Field;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.identification.Catalogue;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.screening.FactCollector;
import org.winddown.rules.screening.FactProfiles;

/**
 * Assets in so many distinct situations: licences, installed copies and contracts of Kaspersky's covered, exempt and
 * unclear products, of products nobody knows and of other makers; with renewals, resale, resellers and gaps.
 *
 * <p>The same numbers and seed give the same assets.
 */
final class Situations {

    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
    private static final List<String> COVERED = List.of(
            "Kaspersky Endpoint Security for Windows",
            "Kaspersky Security Center",
            "Kaspersky Total Security",
            "Kaspersky Small Office Security",
            "Kaspersky Hybrid Cloud Security",
            "Kaspersky Secure Mail Gateway",
            "Kaspersky EDR Optimum",
            "Kaspersky Password Manager",
            "Kaspersky Zephyr",
            "Norsoft Ledger");
    private static final List<String> EXEMPT =
            List.of("Kaspersky Threat Intelligence Portal", "Kaspersky Security Awareness Training");
    private static final List<String> SERVICES = List.of(
            "Kaspersky SOC Consulting",
            "Kaspersky Incident Response",
            "Kaspersky Premium Support (MSA)",
            "Kaspersky Professional Services",
            "Kaspersky Threat Intelligence Portal");
    private static final List<String> SUPPLIERS = List.of("", "", "Kaspersky Labs GmbH", "Reseller 7", "Brynware");
    private static final List<String> AGREEMENTS = List.of("", "new", "renewal", "extension");
    private static final List<String> PURPOSES =
            List.of("", "", "", "internal", "resale", "integration", "licensing-for-resale");
    private static final List<String> CONTENTS = List.of("", "", "none", "informational", "product-support");
    private static final List<String> ATTESTATIONS = List.of("", "", "informational-only", "none of it is needed");
    private static final List<String> COUNTRIES = List.of("", "", "US", "DE");

    private final Catalogue catalogue;
    private final Random random;
    private final Map<ProductName, Identification> identified = new HashMap<>();
    private final List<BusinessUnit> units = List.of(
            unit("BOS", "US", "subsidiary", "US", "America/New_York"),
            unit("BER", "DE", "subsidiary", "DE", "Europe/Berlin"),
            unit("TYO", "US", "branch", "JP", "Asia/Tokyo"),
            unit("MUC", "DE", "", "DE", "Europe/Berlin"));

    private Situations(Catalogue catalogue, long seed) {
        this.catalogue = catalogue;
        this.random = new Random(seed);
    }

    /**
     * Makes the assets, in no order.
     *
     * @param situations how many distinct sets of facts there are
     * @param copies how many assets each set has, alike in all that the measure looks at
     */
    static List<Holding> holdings(Catalogue catalogue, FactCollector collector, int situations, int copies, long seed) {
        Situations made = new Situations(catalogue, seed);
        FactProfiles profiles = new FactProfiles(collector);
        List<Holding> all = new ArrayList<>();
        while (profiles.size() < situations) {
            int before = profiles.size();
            Holding one = made.any();
            profiles.of(one.asset(), one.unit(), one.identification(), List.of(), Set.of());
            for (int i = 0; profiles.size() > before && i < copies; i++) {
                all.add(made.copy(one, all.size()));
            }
        }
        Collections.shuffle(all, made.random);
        return all;
    }

    private static BusinessUnit unit(String code, String organisedIn, String form, String country, String zone) {
        return new BusinessUnit(
                code,
                "Unit " + code,
                "",
                "Example Corp",
                organisedIn,
                form,
                country,
                ZoneId.of(zone),
                Answer.UNKNOWN,
                Answer.NO,
                Answer.NO,
                "Asset desk",
                "assets.bench@corp.example",
                Map.of());
    }

    private Holding any() {
        int sort = random.nextInt(20);
        if (sort < 10) {
            return holding(AssetKind.LICENCE, sort == 0 ? pick(EXEMPT) : pick(COVERED), licence());
        }
        return sort < 15
                ? holding(AssetKind.CONTRACT, pick(SERVICES), contract())
                : holding(AssetKind.INSTALLATION, pick(COVERED), installation());
    }

    private Holding holding(AssetKind kind, String product, Map<Field, String> fields) {
        set(fields, Field.COUNTRY, pick(COUNTRIES));
        ProductName name = ProductName.of(product.startsWith("Kaspersky") ? "Kaspersky Lab" : "Norsoft", product);
        Asset asset = new Asset(
                new AssetKey("BENCH", "cmdb", kind, "A-0"), name, fields, Map.of(), new AssetOrigin("", "", "", 2));
        return new Holding(asset, units.get(random.nextInt(units.size())), identify(name));
    }

    /** A screening identifies each distinct name once. */
    private Identification identify(ProductName name) {
        return identified.computeIfAbsent(name, catalogue::identify);
    }

    private Map<Field, String> licence() {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        int start = random.nextInt(1_600);
        int end = start + 180 + random.nextInt(900);
        set(fields, Field.SIGNED_AT, random.nextInt(5) == 0 ? "" : day(start));
        set(fields, Field.AGREEMENT_TYPE, pick(AGREEMENTS));
        set(fields, Field.START_DATE, random.nextInt(10) == 0 ? "" : day(start));
        int open = random.nextInt(20);
        set(fields, Field.END_DATE, open == 0 ? "perpetual" : open < 3 ? "" : day(end));
        set(fields, Field.PURPOSE, pick(PURPOSES));
        set(fields, Field.SUPPLIER, pick(SUPPLIERS));
        if (random.nextInt(5) == 0) {
            set(fields, Field.UPDATES_UNTIL, day(start + 365));
        }
        if (random.nextInt(3) == 0) {
            set(fields, Field.RENEWAL_DATE, day(start + 365));
            set(fields, Field.AUTO_RENEW, pick(List.of("yes", "no", "")));
            set(fields, Field.NOTICE_DAYS, String.valueOf(30 * (1 + random.nextInt(3))));
        }
        return fields;
    }

    private Map<Field, String> contract() {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        int start = random.nextInt(1_600);
        set(fields, Field.SIGNED_AT, random.nextInt(6) == 0 ? "" : day(start));
        set(fields, Field.AGREEMENT_TYPE, pick(AGREEMENTS));
        set(fields, Field.START_DATE, day(start));
        set(fields, Field.END_DATE, random.nextInt(8) == 0 ? "" : day(start + 365));
        set(fields, Field.SUPPLIER, pick(SUPPLIERS));
        set(fields, Field.SERVICE_CONTENT, pick(CONTENTS));
        String attestation = pick(ATTESTATIONS);
        set(fields, Field.ATTESTATION, attestation);
        if (!attestation.isEmpty() && random.nextBoolean()) {
            set(fields, Field.ATTESTED_BY, "security.bench@corp.example");
            set(fields, Field.ATTESTED_AT, "2024-07-01");
            set(fields, Field.EVIDENCE_REF, "DOC-" + random.nextInt(500));
        }
        return fields;
    }

    private Map<Field, String> installation() {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        int start = random.nextInt(1_600);
        set(fields, Field.START_DATE, day(start));
        set(fields, Field.END_DATE, random.nextInt(5) == 0 ? day(start + random.nextInt(700)) : "");
        return fields;
    }

    /** The same situation of another asset, every text a string of its own, as a reader of a store makes them. */
    private Holding copy(Holding one, int number) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        one.asset().fields().forEach((field, text) -> fields.put(field, fresh(text)));
        fields.put(Field.HOSTNAME, "ws-" + number + ".corp.example");
        fields.put(Field.OWNER, "desk-" + number % 40);
        AssetKey key = one.asset().key();
        Asset asset = new Asset(
                new AssetKey(key.unit(), key.source(), key.kind(), "A-" + number),
                one.asset().name(),
                fields,
                Map.of("Cost Centre", "CC" + number % 300),
                new AssetOrigin("", "inventory.csv", "", number + 2));
        return new Holding(asset, one.unit(), one.identification());
    }

    /** The same records once more, each with strings of its own, in the order in which a reader would make them. */
    static List<Holding> again(List<Holding> holdings) {
        List<Holding> copies = new ArrayList<>(holdings.size());
        for (Holding each : holdings) {
            Asset asset = each.asset();
            AssetKey key = asset.key();
            ProductName name = asset.name();
            Map<Field, String> fields = new EnumMap<>(Field.class);
            asset.fields().forEach((field, text) -> fields.put(field, fresh(text)));
            Map<String, String> extras = new TreeMap<>();
            asset.extras().forEach((column, text) -> extras.put(column, fresh(text)));
            copies.add(new Holding(
                    new Asset(
                            new AssetKey(key.unit(), key.source(), key.kind(), fresh(key.assetId())),
                            ProductName.of(fresh(name.vendor()), fresh(name.product())),
                            fields,
                            extras,
                            new AssetOrigin(
                                    "",
                                    asset.origin().file(),
                                    "",
                                    asset.origin().row())),
                    each.unit(),
                    each.identification()));
        }
        return copies;
    }

    private static String fresh(String text) {
        return String.valueOf(text.toCharArray());
    }

    private static void set(Map<Field, String> fields, Field field, String text) {
        if (!text.isEmpty()) {
            fields.put(field, text);
        }
    }

    private static String day(int number) {
        return FIRST_DAY.plusDays(number).toString();
    }

    private String pick(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}

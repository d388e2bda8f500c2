package org.winddown.oracle;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The Final Determination on Kaspersky: notes 1.2 to 1.7, and the readings that were settled for it. */
final class KasperskyLaw extends Law {

    private static final String KNOWN = "2024-06-26T00:00:00Z";
    private static final Instant NEW_AGREEMENTS_END = newYork("2024-07-20");
    private static final Instant UPDATES_END = newYork("2024-09-29");

    private static final List<String> COVERED =
            List.of("consumer-security", "endpoint-security", "network-agent", "vpn", "oem-engine", "password-manager");
    private static final List<String> INFORMING = List.of("threat-intelligence", "security-training");
    private static final List<String> ADVISING =
            List.of("soc-consulting", "security-consulting", "ask-the-analyst", "incident-response");
    private static final List<String> IN_BETWEEN = List.of("support", "professional-services");

    @Override
    public String id() {
        return "us-icts-kaspersky-2024";
    }

    @Override
    public List<String> verdicts() {
        return List.of("PROHIBITED", "BARRED", "REVIEW", "WINDING_DOWN", "AT_RISK", "EXEMPT", "CLEAR");
    }

    @Override
    public List<Instant> learned() {
        return List.of(Instant.parse(KNOWN));
    }

    @Override
    Map<Instant, Instant> turns(ZoneId zone) {
        return turns("2024-07-20", KNOWN, "2024-09-29", KNOWN);
    }

    @Override
    boolean concerns(World world) {
        return covered(world) && (world.told().cell("country").equals("US") || world.usPerson());
    }

    private static boolean covered(World world) {
        Situation told = world.told();
        if (told.contains().contains("kaspersky/oem-engine")) {
            return true;
        }
        // UltraAV took over the customers; it is Pango's product.
        if (!told.maker().equals("kaspersky")) {
            return false;
        }
        String family = told.family();
        if (family.isEmpty()) {
            return world.open("product");
        }
        if (IN_BETWEEN.contains(family)) {
            return !content(world).equals("none");
        }
        if (INFORMING.contains(family) || ADVISING.contains(family)) {
            return told.told("attestation") || !told.cell("service_content").equals("none");
        }
        return COVERED.contains(family);
    }

    private static String content(World world) {
        return world.word("service_content", "none", "informational", "product-support");
    }

    private static boolean exempt(World world) {
        Situation told = world.told();
        if (!told.contains().isEmpty()) {
            return false;
        }
        if (INFORMING.contains(told.family())) {
            return true;
        }
        if (ADVISING.contains(told.family())) {
            return told.told("service_content") && !told.told("attestation")
                    ? told.cell("service_content").equals("informational")
                    : world.word("attestation", "informational-only", "not only")
                            .equals("informational-only");
        }
        return IN_BETWEEN.contains(told.family()) && content(world).equals("informational");
    }

    @Override
    List<String> paragraphs() {
        return List.of("new agreements", "updates and resale");
    }

    @Override
    Says says(String paragraph, Deed deed, Instant at, World world) {
        boolean caught = switch (deed.act()) {
            case "NEW_AGREEMENT", "RENEWAL", "EXTENSION" ->
                paragraph.equals("new agreements")
                        && !at.isBefore(NEW_AGREEMENTS_END)
                        && (deed.withMaker() || world.open("purchase-via-reseller"));
            case "SIGNATURE_UPDATE",
                    "CODEBASE_UPDATE",
                    "NETWORK_SERVICE",
                    "RESALE",
                    "LICENSING_FOR_RESALE",
                    "INTEGRATION" -> paragraph.equals("updates and resale") && !at.isBefore(UPDATES_END);
            default -> false;
        };
        if (!caught) {
            return Says.FREE;
        }
        return exempt(world) ? Says.EXEMPT : Says.FORBIDDEN;
    }

    /** Going on with a copy is not forbidden; it gets no more updates. */
    @Override
    Map<String, String> beside(World world) {
        if (world.told().is("TRANSACTION", "CONTRACT")
                || world.asOf().isBefore(UPDATES_END)
                || !world.end("end_date").isAfter(world.asOf())) {
            return Map.of();
        }
        return Map.of("USE", exempt(world) ? "EXEMPT" : "AT_RISK");
    }

    @Override
    public Situation draw(Dice dice) {
        Map<String, String> unit = unit(dice);
        String zoneName = unit.getOrDefault("time_zone", "");
        ZoneId zone = zoneName.isEmpty() ? null : ZoneId.of(zoneName);
        List<Instant> turns = turnsIn(zone);
        boolean service = dice.percent(35);
        String kind =
                service ? "CONTRACT" : dice.one("LICENCE", "LICENCE", "INSTALLATION", "INSTALLATION", "TRANSACTION");
        List<String> built = List.of();
        String product = "kaspersky/" + (service ? serviceFamily(dice) : dice.one(COVERED));
        if (dice.percent(6)) {
            product = "pango/ultraav";
        } else if (dice.percent(8)) {
            product = "kaspersky/";
        } else if (dice.percent(8)) {
            kind = dice.one("DEVICE", "COMPONENT");
            product = "fabrikam/firewall";
            built = List.of("kaspersky/oem-engine");
        }
        dice.cell("kind", kind)
                .cell("vendor", "Kaspersky Lab")
                .cell("supplier", dice.percent(25) ? "Contoso Resale Inc." : "")
                .cell("country", dice.percent(15) ? dice.one("US", "DE") : "");
        String drawn = product;
        if (kind.equals("TRANSACTION")) {
            dice.cell("act", act(dice)).cell("occurred_at", dice.moment(turns, zone, 2024, 1));
            return dice.take(unit, drawn, built);
        }
        dates(dice, turns, zone);
        dice.cell(
                        "purpose",
                        dice.percent(25) ? dice.one("resale", "integration", "licensing-for-resale", "internal") : "")
                .cell("agreement_type", dice.percent(20) ? dice.one("new", "renewal", "extension") : "");
        if (kind.equals("CONTRACT")) {
            dice.cell(
                            "service_content",
                            dice.percent(50)
                                    ? dice.one("none", "informational", "product-support", "managed-service")
                                    : "")
                    .cell("attestation", dice.percent(35) ? dice.one("informational-only", "mixed") : "");
        }
        if (dice.percent(30)) {
            dice.record(Map.of(
                    "act",
                    act(dice),
                    "occurred_at",
                    dice.moment(turns, zone, 2024, 1),
                    "supplier",
                    dice.one("Kaspersky Lab", "Contoso Resale Inc.")));
        }
        return dice.take(unit, drawn, built);
    }

    private static String serviceFamily(Dice dice) {
        return dice.one(
                dice.one(INFORMING), dice.one(ADVISING), dice.one(ADVISING), dice.one(IN_BETWEEN), dice.one(COVERED));
    }

    private static String act(Dice dice) {
        return dice.one(
                "NEW_AGREEMENT",
                "RENEWAL",
                "SIGNATURE_UPDATE",
                "CODEBASE_UPDATE",
                "NETWORK_SERVICE",
                "RESALE",
                "INTEGRATION",
                "PAYMENT");
    }

    private static void dates(Dice dice, List<Instant> turns, ZoneId zone) {
        dice.cell("signed_at", dice.percent(75) ? dice.moment(turns, zone, 2024, 1) : "")
                .cell("start_date", dice.percent(30) ? dice.moment(turns, zone, 2024, 1) : "")
                .cell("end_date", dice.percent(75) ? dice.moment(turns, zone, 2024, 2) : "")
                .cell("updates_until", dice.percent(15) ? dice.moment(turns, zone, 2024, 2) : "")
                .cell("last_update_at", dice.percent(15) ? dice.moment(turns, zone, 2024, 1) : "")
                .cell("renewal_date", dice.percent(15) ? dice.moment(turns, zone, 2024, 1) : "")
                .cell("auto_renew", dice.percent(25) ? dice.one("yes", "no") : "");
        if (dice.percent(5)) {
            dice.cell("end_date", "perpetual");
        }
    }

    private static Map<String, String> unit(Dice dice) {
        Map<String, String> unit = new LinkedHashMap<>(new TreeMap<>(Map.of(
                "time_zone",
                dice.one(
                        "America/New_York",
                        "America/New_York",
                        "Asia/Tokyo",
                        "Europe/Berlin",
                        "America/Los_Angeles"))));
        if (dice.percent(10)) {
            unit.clear();
        }
        switch (dice.below(6)) {
            case 0 -> unit.putAll(Map.of("country", "DE", "organised_in", "DE", "entity_form", "subsidiary"));
            case 1 -> unit.putAll(Map.of("country", "JP", "organised_in", "US", "entity_form", "branch"));
            case 2 -> unit.putAll(Map.of("country", "DE", "organised_in", "DE"));
            case 3 -> unit.putAll(Map.of("country", "DE", "us_person", dice.one("yes", "no")));
            default -> unit.putAll(Map.of("country", "US", "organised_in", "US"));
        }
        return unit;
    }
}

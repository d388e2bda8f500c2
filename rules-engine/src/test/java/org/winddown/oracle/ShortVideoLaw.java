package org.winddown.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Act on applications of foreign adversaries, and the orders not to enforce it: notes 4.10. */
final class ShortVideoLaw extends Law {

    private static final String KNOWN = "2024-04-25T00:00:00Z";
    private static final String FIRST_ORDER_KNOWN = "2025-01-21T00:00:00Z";
    private static final String LAST_ORDER_KNOWN = "2025-09-26T00:00:00Z";
    private static final String DIVESTITURE_KNOWN = "2026-01-23T00:00:00Z";
    private static final Instant BAN = newYork("2025-01-19");

    /** First day, last day, and since when it is known. */
    private record Order(String first, String last, String known) {

        Instant over() {
            return LocalDate.parse(last).plusDays(1).atStartOfDay(NEW_YORK).toInstant();
        }
    }

    // 75 days after 20 January 2025 is 5 April; 120 days after 25 September 2025 is 23 January 2026.
    private static final List<Order> ORDERS = List.of(
            new Order("2025-01-20", "2025-04-05", FIRST_ORDER_KNOWN),
            new Order("2025-04-04", "2025-06-19", "2025-04-05T00:00:00Z"),
            new Order("2025-06-19", "2025-09-17", "2025-06-20T00:00:00Z"),
            new Order("2025-09-16", "2025-12-16", "2025-09-17T00:00:00Z"),
            new Order("2025-09-25", "2026-01-23", LAST_ORDER_KNOWN));

    @Override
    public String id() {
        return "us-pafaca";
    }

    @Override
    public List<String> verdicts() {
        return List.of("PROHIBITED", "BARRED", "REVIEW", "NOT_ENFORCED", "WINDING_DOWN", "CLEAR");
    }

    @Override
    public List<Instant> learned() {
        return List.of(
                Instant.parse(KNOWN),
                Instant.parse(FIRST_ORDER_KNOWN),
                Instant.parse("2025-04-05T00:00:00Z"),
                Instant.parse("2025-06-20T00:00:00Z"),
                Instant.parse("2025-09-17T00:00:00Z"),
                Instant.parse(LAST_ORDER_KNOWN),
                Instant.parse(DIVESTITURE_KNOWN));
    }

    @Override
    Map<Instant, Instant> turns(ZoneId zone) {
        Map<Instant, Instant> turns =
                turns("2025-01-19", KNOWN, "2025-01-20", FIRST_ORDER_KNOWN, "2026-01-22", DIVESTITURE_KNOWN);
        for (Order order : ORDERS) {
            turn(turns, newYork(order.first()), order.known());
            turn(turns, order.over(), order.known());
        }
        return turns;
    }

    @Override
    boolean concerns(World world) {
        if (!subject(world) || world.word("app_role", "uses", "distributes").equals("uses")) {
            return false;
        }
        return world.told().cell("country").equals("US") || world.usPerson() || world.open("outside-us");
    }

    private static boolean named(Situation told) {
        return told.product().equals("bytedance/short-video-app");
    }

    private static boolean subject(World world) {
        Situation told = world.told();
        if (named(told)) {
            return true;
        }
        if (told.contains().contains("bytedance/short-video-app") && world.open("preinstalled")) {
            return true;
        }
        if (!told.told("app_role") || told.cell("app_role").equals("uses")) {
            return false;
        }
        String owners = told.cell("owned_by");
        int share = shares(owners, "foreign-adversary");
        boolean caught = told.cell("listed").equals("foreign-adversary")
                || owners.contains("foreign-adversary:control")
                || share > 20
                || (share == 20 && world.open("twenty-percent"));
        return caught && world.open("other-apps");
    }

    @Override
    List<String> paragraphs() {
        return List.of("ban");
    }

    @Override
    Says says(String paragraph, Deed deed, Instant at, World world) {
        boolean caught = switch (deed.act()) {
            case "RESALE",
                    "LICENSING_FOR_RESALE",
                    "TRANSFER",
                    "SERVICE_PROVISION",
                    "SIGNATURE_UPDATE",
                    "CODEBASE_UPDATE",
                    "NETWORK_SERVICE" -> true;
            case "USE", "SERVICE_RECEIPT" ->
                !world.told().told("purpose")
                        && world.word("purpose", "internal", "hosting").equals("hosting");
            default -> false;
        };
        if (!caught || at.isBefore(BAN)) {
            return Says.FREE;
        }
        Situation told = world.told();
        boolean app = named(told) || told.contains().contains("bytedance/short-video-app");
        if (app
                && world.knowsSince(DIVESTITURE_KNOWN)
                && !at.isBefore(newYork("2026-01-22"))
                && world.open("divestiture-closed")) {
            return Says.EXEMPT;
        }
        return enforced(at, world) ? Says.FORBIDDEN : Says.NOT_ENFORCED;
    }

    private static boolean enforced(Instant at, World world) {
        for (Order order : ORDERS) {
            if (world.knowsSince(order.known()) && in(at, newYork(order.first()), order.over())) {
                return false;
            }
        }
        // Some of the orders cover conduct back to the first day; after the last one it is certain that one did.
        if (at.isBefore(newYork("2025-01-20"))) {
            boolean reachesBack = world.knowsSince(LAST_ORDER_KNOWN)
                    || (world.knowsSince(FIRST_ORDER_KNOWN) && world.open("first-order-reaches-back"));
            return !reachesBack;
        }
        return true;
    }

    @Override
    public Situation draw(Dice dice) {
        String zoneName = dice.one("America/New_York", "Asia/Tokyo", "Europe/Berlin");
        ZoneId zone = ZoneId.of(zoneName);
        List<Instant> turns = turnsIn(zone);
        String kind = dice.one("TRANSACTION", "TRANSACTION", "CONTRACT", "LICENCE", "INSTALLATION", "DEVICE");
        dice.cell("kind", kind)
                .cell(
                        "app_role",
                        dice.percent(85) ? dice.one("distributes", "hosts", "maintains", "hosts", "uses") : "")
                .cell("country", dice.percent(20) ? dice.one("US", "DE") : "");
        if (kind.equals("TRANSACTION")) {
            dice.cell("act", dice.one("TRANSFER", "CODEBASE_UPDATE", "SERVICE_PROVISION", "RESALE", "PAYMENT"))
                    .cell("occurred_at", dice.moment(turns, zone, 2025, 1));
        } else {
            dice.cell("end_date", dice.percent(75) ? dice.moment(turns, zone, 2025, 2) : "")
                    .cell("purpose", dice.percent(60) ? dice.one("internal", "provision", "resale", "transfer") : "")
                    .cell("service_content", dice.percent(20) ? dice.one("none", "managed-service") : "");
        }
        Map<String, String> unit = new LinkedHashMap<>(Map.of("time_zone", zoneName, "country", "US"));
        switch (dice.below(4)) {
            case 0 -> unit.putAll(Map.of("country", "DE", "organised_in", "DE", "entity_form", "branch"));
            case 1 -> unit.put("country", "DE");
            default -> unit.put("organised_in", "US");
        }
        if (dice.percent(25)) {
            dice.cell("listed", dice.one("none", "foreign-adversary"))
                    .cell(
                            "owned_by",
                            dice.one(
                                    "none",
                                    "foreign-adversary:20",
                                    "foreign-adversary:12;foreign-adversary:8",
                                    "foreign-adversary:19",
                                    "foreign-adversary:21",
                                    "foreign-adversary:control"));
            return dice.take(unit, "contoso/app", List.of());
        }
        // Of another application nothing is said about its owners, unless it is none of the sort.
        dice.cell("listed", "none").cell("owned_by", "none");
        boolean builtIn = kind.equals("DEVICE") && dice.percent(50);
        return dice.take(
                unit,
                builtIn ? "contoso/telephone" : "bytedance/short-video-app",
                builtIn ? List.of("bytedance/short-video-app") : List.of());
    }
}

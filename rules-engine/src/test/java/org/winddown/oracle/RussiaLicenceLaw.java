package org.winddown.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** OFAC's general licences for Russia, of which one ends where the next letter begins: notes 4.0 and 4.5. */
final class RussiaLicenceLaw extends Law {

    private static final String KNOWN = "2018-12-13T00:00:00Z";
    private static final String JUNE_2022 = "2022-06-24T00:00:00Z";
    private static final String GL_13B = "2022-10-01T00:00:00Z";
    private static final String GL_8C = "2022-12-05T00:00:00Z";
    private static final String CONTRACTS = "2023-04-01T00:00:00Z";
    private static final String DESIGNATION = "2025-10-23T00:00:00Z";
    private static final String GL_128A = "2025-12-04T00:00:00Z";
    private static final String GL_128B = "2025-12-05T00:00:00Z";
    private static final String GL_131 = "2025-12-10T00:00:00Z";
    private static final String GL_131A = "2025-12-11T00:00:00Z";
    private static final String GL_13P = "2026-01-07T00:00:00Z";
    private static final String AFTER_128B = "2026-04-29T00:00:00Z";

    private static final Instant END_OF_13_AND_8A = Instant.parse("2022-06-24T04:01:00Z");
    private static final Instant END_OF_13B = Instant.parse("2022-12-07T05:01:00Z");
    private static final Instant END_OF_13P = Instant.parse("2026-04-09T04:01:00Z");
    private static final Instant END_OF_8C = Instant.parse("2022-12-05T05:01:00Z");
    private static final Instant OLD_CONTRACTS = Instant.parse("2022-12-15T21:00:00Z");
    private static final Instant END_OF_OLD_CONTRACTS = Instant.parse("2023-03-15T04:01:00Z");
    private static final Instant END_OF_128B = Instant.parse("2026-04-29T04:01:00Z");

    private static final List<String> OF_2018 = List.of(
            "Ukraine-/Russia-related 13G",
            "Ukraine-/Russia-related 14C",
            "Ukraine-/Russia-related 15B",
            "Ukraine-/Russia-related 16C");

    @Override
    public String id() {
        return "us-ofac-russia-gl";
    }

    @Override
    public List<String> verdicts() {
        return List.of("PROHIBITED", "BLOCKED", "BARRED", "REVIEW", "WINDING_DOWN", "AUTHORISED", "CLEAR");
    }

    @Override
    boolean blocks() {
        return true;
    }

    @Override
    public List<Instant> learned() {
        return List.of(
                        KNOWN,
                        JUNE_2022,
                        GL_13B,
                        GL_8C,
                        CONTRACTS,
                        DESIGNATION,
                        GL_128A,
                        GL_128B,
                        GL_131,
                        GL_131A,
                        GL_13P,
                        AFTER_128B)
                .stream()
                .map(Instant::parse)
                .toList();
    }

    @Override
    Map<Instant, Instant> turns(ZoneId zone) {
        Map<Instant, Instant> turns = turns(
                "2022-09-30", GL_13B,
                "2026-01-06", GL_13P,
                "2022-12-04", GL_8C,
                "2025-10-22", DESIGNATION,
                "2025-12-03", GL_128A,
                "2025-12-04", GL_128B,
                "2025-12-09", GL_131,
                "2025-12-10", GL_131A,
                "2025-12-13", GL_128A,
                "2026-01-17", GL_131A,
                "2019-01-07", KNOWN);
        turn(turns, END_OF_13_AND_8A, JUNE_2022);
        turn(turns, END_OF_13B, GL_13B);
        turn(turns, END_OF_13P, GL_13P);
        turn(turns, END_OF_8C, GL_8C);
        turn(turns, OLD_CONTRACTS, CONTRACTS);
        turn(turns, END_OF_OLD_CONTRACTS, CONTRACTS);
        turn(turns, END_OF_128B, GL_128B);
        turn(turns, day("2022-06-23", zone), JUNE_2022);
        turn(turns, day("2018-12-12", zone), KNOWN);
        turn(turns, day("2025-10-22", zone), DESIGNATION);
        turn(turns, day("2025-10-23", zone), DESIGNATION);
        return turns;
    }

    private static Instant day(String date, ZoneId zone) {
        return LocalDate.parse(date).atStartOfDay(zone).toInstant();
    }

    @Override
    boolean concerns(World world) {
        boolean subject = administrative(world) || blocked(world);
        return subject && (world.told().cell("country").equals("US") || world.usPerson());
    }

    private static String type(World world) {
        return world.word(
                "transaction_type", "administrative-payment", "energy", "wind-down", "retail-station", "divestment");
    }

    private static boolean inRussia(World world) {
        return world.word("recipient_country", "RU", "elsewhere").equals("RU");
    }

    private static boolean administrative(World world) {
        return world.told().is("TRANSACTION") && type(world).equals("administrative-payment") && inRussia(world);
    }

    /** On the list, or owned by half or more by those who are; what nobody looked up may be so. */
    private static boolean blocked(World world) {
        Situation told = world.told();
        boolean listed = told.told("listed") ? told.cell("listed").contains("us-sdn") : world.open("listed");
        if (listed) {
            return true;
        }
        return told.told("owned_by") ? shares(told.cell("owned_by"), "us-sdn") >= 50 : world.open("owned_by");
    }

    @Override
    List<String> paragraphs() {
        return List.of("administrative payments", "energy", "designation", "licences of 2018", "old contracts");
    }

    @Override
    Says says(String paragraph, Deed deed, Instant at, World world) {
        if (!caught(paragraph, deed, at, world)) {
            return Says.FREE;
        }
        if (world.told().told("waiver")) {
            return Says.AUTHORISED;
        }
        boolean licensed = switch (paragraph) {
            case "administrative payments" -> world.yes("ordinarily_incident") && letterOf13(at, world);
            case "energy" -> world.yes("ordinarily_incident") && letterOf8(at, world);
            case "designation" -> windDown(world) || retailStation(at, world) || number131(at, world);
            case "licences of 2018" -> at.isBefore(newYork("2019-01-07")) || world.open("ukraine-later-letters");
            default -> oldContract(at, world);
        };
        return licensed ? Says.AUTHORISED : Says.FORBIDDEN;
    }

    private static boolean caught(String paragraph, Deed deed, Instant at, World world) {
        String reference = world.told().cell("licence_reference");
        boolean dealing = List.of("NEW_AGREEMENT", "PAYMENT", "SERVICE_RECEIPT").contains(deed.act());
        return switch (paragraph) {
            case "administrative payments" ->
                deed.act().equals("PAYMENT")
                        && world.knowsSince(JUNE_2022)
                        && !at.isBefore(world.day("2022-06-23"))
                        && type(world).equals("administrative-payment");
            case "energy" ->
                dealing
                        && world.knowsSince(JUNE_2022)
                        && !at.isBefore(world.day("2022-06-23"))
                        && type(world).equals("energy");
            case "designation" ->
                world.knowsSince(DESIGNATION)
                        && !at.isBefore(newYork("2025-10-22"))
                        && held(deed, dealing, world)
                        && on(world.when("listed_since"), world, "2025-10-22", "2025-10-23")
                        && blocked(world);
            case "licences of 2018" -> dealing && !at.isBefore(world.day("2018-12-12")) && OF_2018.contains(reference);
            default ->
                dealing
                        && world.knowsSince(CONTRACTS)
                        && !at.isBefore(OLD_CONTRACTS)
                        && reference.equals("Russia 88 FR 16889");
        };
    }

    private static boolean held(Deed deed, boolean dealing, World world) {
        return dealing
                || List.of("RENEWAL", "SERVICE_PROVISION").contains(deed.act())
                || (deed.act().equals("HOLDING") && world.told().is("LICENCE", "CONTRACT"));
    }

    private static boolean letterOf13(Instant at, World world) {
        return at.isBefore(END_OF_13_AND_8A)
                || (world.knowsSince(GL_13B) && in(at, newYork("2022-09-30"), END_OF_13B))
                || (world.knowsSince(GL_13P) && in(at, newYork("2026-01-06"), END_OF_13P))
                || world.open("gl-13-other-letters");
    }

    private static boolean letterOf8(Instant at, World world) {
        return at.isBefore(END_OF_13_AND_8A)
                || (world.knowsSince(GL_8C) && in(at, newYork("2022-12-04"), END_OF_8C))
                || world.open("gl-8-other-letters");
    }

    private static boolean windDown(World world) {
        return type(world).equals("wind-down") && world.yes("ordinarily_incident") && world.open("gl-126-window");
    }

    private static boolean retailStation(Instant at, World world) {
        boolean station = type(world).equals("retail-station")
                && world.yes("listed_subsidiary_only")
                && !inRussia(world)
                && world.yes("ordinarily_incident");
        if (!station) {
            return false;
        }
        boolean a = world.knowsSince(GL_128A);
        boolean b = world.knowsSince(GL_128B);
        // 128 has no end that was read: it lasts until 128A takes its place.
        if (!a || at.isBefore(newYork("2025-12-03"))) {
            return world.open("gl-128-first");
        }
        if (!b) {
            return at.isBefore(newYork("2025-12-13"));
        }
        if (at.isBefore(END_OF_128B)) {
            return true;
        }
        return world.knowsSince(AFTER_128B) && world.open("gl-128-later");
    }

    private static boolean number131(Instant at, World world) {
        String reference = world.told().cell("licence_reference");
        Instant superseded = newYork(world.knowsSince(GL_131A) ? "2025-12-10" : "2025-12-13");
        boolean first =
                reference.equals("Russia 131") && world.knowsSince(GL_131) && in(at, newYork("2025-12-09"), superseded);
        boolean second = reference.equals("Russia 131A")
                && world.knowsSince(GL_131A)
                && in(at, newYork("2025-12-10"), newYork("2026-01-17"));
        return first
                || second
                || (List.of("Russia 131", "Russia 131A").contains(reference) && world.open("gl-131-other-days"));
    }

    private static boolean oldContract(Instant at, World world) {
        return at.isBefore(END_OF_OLD_CONTRACTS)
                ? world.when("signed_at").isBefore(OLD_CONTRACTS)
                : world.open("contract-licence-later");
    }

    @Override
    public Situation draw(Dice dice) {
        String zoneName = dice.one("America/New_York", "America/New_York", "Europe/Berlin", "Asia/Tokyo");
        ZoneId zone = ZoneId.of(zoneName);
        List<Instant> turns = turnsIn(zone);
        if (dice.percent(50)) {
            return payment(dice, zoneName);
        }
        String kind = dice.one("TRANSACTION", "CONTRACT", "LICENCE");
        String type = dice.one(
                "administrative-payment", "energy", "wind-down", "retail-station", "retail-station", "divestment", "");
        // When the type of transaction and a date are not told, there is too little to compare.
        String untold = type.isEmpty() ? "none" : dice.one("none", "none", "signed_at", "end_date", "listed_since");
        dice.cell("kind", kind)
                .cell("transaction_type", type)
                .cell(
                        "recipient_country",
                        type.equals("administrative-payment") ? "RU" : dice.one("KZ", "KZ", "RU", ""))
                .cell("listed", dice.one("us-sdn", "us-sdn", "us-sdn", "none", ""))
                .cell("owned_by", dice.one("none", "us-sdn:30;us-sdn:20", "us-sdn:49", "us-sdn:control", ""))
                .cell("listed_since", untold.equals("listed_since") ? "" : listedSince(dice, turns, zone))
                .cell("ordinarily_incident", dice.one("yes", "yes", "no", ""))
                .cell("listed_subsidiary_only", dice.one("yes", "yes", "no", ""))
                .cell("signed_at", untold.equals("signed_at") ? "" : signed(dice, turns, zone))
                .cell("waiver", dice.percent(6) ? "RU-2025-1" : "");
        if (dice.percent(40)) {
            dice.cell(
                    "licence_reference",
                    dice.one("Russia 131", "Russia 131A", "Russia 88 FR 16889", dice.one(OF_2018), "Russia 13G"));
        }
        if (kind.equals("TRANSACTION")) {
            dice.cell("act", dice.one("PAYMENT", "PAYMENT", "NEW_AGREEMENT", "SERVICE_RECEIPT", "HOLDING"))
                    .cell("occurred_at", moment(dice, turns, zone));
        } else {
            dice.cell("end_date", untold.equals("end_date") ? "" : lastDay(dice, turns, zone))
                    .cell("purpose", dice.percent(20) ? "provision" : "");
        }
        Map<String, String> unit = new LinkedHashMap<>(Map.of("time_zone", zoneName, "country", "US"));
        if (dice.percent(20)) {
            unit.put("country", "DE");
            unit.put("us_person", dice.one("yes", "no", ""));
            unit.values().remove("");
        }
        return dice.take(unit, "contoso/fuel", List.of());
    }

    /** A payment that a licence covers as far as its window goes, made close to where a window begins or ends. */
    private static Situation payment(Dice dice, String zoneName) {
        dice.cell("kind", "TRANSACTION")
                .cell("act", "PAYMENT")
                .cell("listed", "us-sdn")
                .cell("listed_since", "2025-10-22")
                .cell("recipient_country", "KZ")
                .cell("ordinarily_incident", "yes")
                .cell("listed_subsidiary_only", "yes")
                .cell("transaction_type", "other")
                .cell("signed_at", dice.near(List.of(OLD_CONTRACTS)).toString());
        List<Instant> windows = switch (dice.below(6)) {
            case 0 -> {
                dice.cell("transaction_type", "administrative-payment").cell("recipient_country", "RU");
                yield List.of(END_OF_13_AND_8A, newYork("2022-09-30"), END_OF_13B, newYork("2026-01-06"), END_OF_13P);
            }
            case 1 -> {
                dice.cell("transaction_type", "energy");
                yield List.of(END_OF_13_AND_8A, newYork("2022-12-04"), END_OF_8C);
            }
            case 2 -> {
                dice.cell("transaction_type", "retail-station");
                yield List.of(newYork("2025-12-03"), newYork("2025-12-04"), newYork("2025-12-13"), END_OF_128B);
            }
            case 3 -> {
                dice.cell("licence_reference", dice.one("Russia 131", "Russia 131A"));
                yield List.of(
                        newYork("2025-12-09"), newYork("2025-12-10"), newYork("2025-12-13"), newYork("2026-01-17"));
            }
            case 4 -> {
                dice.cell("licence_reference", "Russia 88 FR 16889").cell("listed_since", "2020-01-01");
                yield List.of(OLD_CONTRACTS, END_OF_OLD_CONTRACTS);
            }
            default -> {
                dice.cell("licence_reference", dice.one(OF_2018)).cell("listed_since", "2018-04-06");
                yield List.of(newYork("2019-01-07"));
            }
        };
        dice.cell("occurred_at", dice.near(windows).toString());
        return dice.take(Map.of("time_zone", zoneName, "country", "US"), "contoso/fuel", List.of());
    }

    private static String moment(Dice dice, List<Instant> turns, ZoneId zone) {
        return dice.percent(15) ? dice.moment(turns, zone, 2018, 8) : dice.moment(turns, zone, 2025, 2);
    }

    private static String lastDay(Dice dice, List<Instant> turns, ZoneId zone) {
        return dice.percent(40) ? "2027-06-30" : moment(dice, turns, zone);
    }

    private static String signed(Dice dice, List<Instant> turns, ZoneId zone) {
        return dice.percent(30) ? dice.moment(List.of(OLD_CONTRACTS), zone, 2022, 1) : moment(dice, turns, zone);
    }

    private static String listedSince(Dice dice, List<Instant> turns, ZoneId zone) {
        return dice.percent(75) ? "2025-10-22" : dice.moment(turns, zone, 2025, 1);
    }
}

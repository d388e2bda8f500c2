package org.winddown.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Article 5n: services and software to Russia, with the exemption that was extended too late: notes 4.6. */
final class RussiaServicesLaw extends Law {

    private static final String KNOWN = "2022-07-01T00:00:00Z";
    private static final String SECOND_KNOWN = "2022-11-01T00:00:00Z";
    private static final String SOFTWARE_KNOWN = "2023-12-19T00:00:00Z";
    private static final String GERMAN_LICENCE_KNOWN = "2024-02-21T00:00:00Z";
    private static final String EXTENSION_KNOWN = "2024-06-25T00:00:00Z";
    private static final String LONGER_LICENCE_KNOWN = "2025-04-01T00:00:00Z";
    private static final String COMPUTING_KNOWN = "2025-10-24T00:00:00Z";

    @Override
    public String id() {
        return "eu-833-5n";
    }

    @Override
    public List<String> verdicts() {
        return List.of("PROHIBITED", "BARRED", "REVIEW", "WINDING_DOWN", "AUTHORISED", "EXEMPT", "CLEAR");
    }

    @Override
    public List<Instant> learned() {
        return List.of(
                Instant.parse(KNOWN),
                Instant.parse(SECOND_KNOWN),
                Instant.parse(SOFTWARE_KNOWN),
                Instant.parse(GERMAN_LICENCE_KNOWN),
                Instant.parse(EXTENSION_KNOWN),
                Instant.parse(LONGER_LICENCE_KNOWN),
                Instant.parse(COMPUTING_KNOWN));
    }

    @Override
    Map<Instant, Instant> turns(ZoneId zone) {
        Map<String, String> days = Map.ofEntries(
                Map.entry("2022-06-01", KNOWN),
                Map.entry("2022-07-01", KNOWN),
                Map.entry("2022-10-01", SECOND_KNOWN),
                Map.entry("2022-11-01", SECOND_KNOWN),
                Map.entry("2023-12-19", SOFTWARE_KNOWN),
                Map.entry("2024-03-21", SOFTWARE_KNOWN),
                Map.entry("2024-06-21", KNOWN),
                Map.entry("2024-06-25", EXTENSION_KNOWN),
                Map.entry("2024-10-01", EXTENSION_KNOWN),
                Map.entry("2025-04-01", GERMAN_LICENCE_KNOWN),
                Map.entry("2025-10-23", COMPUTING_KNOWN));
        Map<Instant, Instant> turns = new TreeMap<>();
        days.forEach((day, known) ->
                turn(turns, LocalDate.parse(day).atStartOfDay(zone).toInstant(), known));
        return turns;
    }

    /**
     * In the month of an amendment, for an act due after it: the pack has two phases for the one ban, so that an act
     * that may no longer be performed, if the ban binds from the first of the month, comes out as winding down.
     */
    @Override
    public boolean leftOut(Situation told, Instant asOf) {
        String month = asOf.atZone(told.zone()).toLocalDate().toString().substring(0, 7);
        return told.told("occurred_at")
                && List.of("2022-06", "2022-10").contains(month)
                && !told.cell("occurred_at").startsWith(month);
    }

    @Override
    boolean concerns(World world) {
        return forRussia(world) && world.yes("eu_operator");
    }

    private static boolean forRussia(World world) {
        Situation told = world.told();
        boolean staysInside = List.of("", "internal").contains(told.cell("purpose"))
                && !told.is("TRANSACTION")
                && !told.cell("country").equals("RU");
        if (staysInside && !told.told("recipient_country")) {
            return false;
        }
        return world.word("recipient_country", "RU", "elsewhere").equals("RU");
    }

    @Override
    List<String> paragraphs() {
        return List.of("first services", "second services", "software", "computing");
    }

    @Override
    Says says(String paragraph, Deed deed, Instant at, World world) {
        if (!caught(paragraph, deed, at, world)) {
            return Says.FREE;
        }
        if (exempt(paragraph, at, world)) {
            return Says.EXEMPT;
        }
        return licensed(at, world) ? Says.AUTHORISED : Says.FORBIDDEN;
    }

    private static boolean caught(String paragraph, Deed deed, Instant at, World world) {
        if (paragraph.equals("software")) {
            return world.knowsSince(SOFTWARE_KNOWN)
                    && !at.isBefore(world.day("2023-12-19"))
                    && List.of(
                                    "SERVICE_PROVISION",
                                    "RESALE",
                                    "LICENSING_FOR_RESALE",
                                    "EXPORT",
                                    "TRANSFER",
                                    "SIGNATURE_UPDATE",
                                    "CODEBASE_UPDATE",
                                    "NETWORK_SERVICE")
                            .contains(deed.act())
                    && software(world);
        }
        boolean given =
                List.of("SERVICE_PROVISION", "RESALE", "EXPORT", "TRANSFER").contains(deed.act());
        boolean perhapsPassedOn = deed.act().equals("SERVICE_RECEIPT")
                && !world.told().told("purpose")
                && world.word("purpose", "internal", "provision").equals("provision");
        String service = service(world);
        return switch (paragraph) {
            case "first services" ->
                service.equals("accounting") && months(at, world, given, perhapsPassedOn, "2022-06-01", "2022-07-01");
            case "second services" ->
                world.knowsSince(SECOND_KNOWN)
                        && (service.equals("it-consultancy")
                                || (service.equals("it-support") && world.open("it-design-and-support")))
                        && months(at, world, given, perhapsPassedOn, "2022-10-01", "2022-11-01");
            default ->
                world.knowsSince(COMPUTING_KNOWN)
                        && !at.isBefore(world.day("2025-10-23"))
                        && (given || perhapsPassedOn)
                        && List.of("cloud", "other").contains(service)
                        && world.open("ai-and-computing-services");
        };
    }

    /** Of the amendments of 2022 only the month is known: they bind after it, and perhaps within it. */
    private static boolean months(
            Instant at, World world, boolean given, boolean perhapsPassedOn, String month, String next) {
        if (!at.isBefore(world.day(next))) {
            return given || perhapsPassedOn;
        }
        return given && !at.isBefore(world.day(month)) && world.open("day-in-the-month");
    }

    /** Services of one paragraph are alike: one of each stands for all of them. */
    private static String service(World world) {
        Situation told = world.told();
        if (!told.told("service_type") && told.told("software_category")) {
            return "none";
        }
        String service = world.word("service_type", "accounting", "it-consultancy", "it-support", "cloud", "hosting");
        return switch (service) {
            case "consulting", "public-relations" -> "accounting";
            case "legal", "engineering" -> "it-consultancy";
            case "it-design" -> "it-support";
            default -> service;
        };
    }

    private static boolean software(World world) {
        Situation told = world.told();
        if (!told.told("software_category") && told.told("service_type")) {
            return false;
        }
        return switch (world.word("software_category", "erp", "other", "games")) {
            case "erp", "crm", "bi", "scm", "edw", "cmms", "project-management", "plm", "bim", "cad", "cam", "eto" ->
                true;
            case "other" -> world.open("annex-xxxix-other");
            default -> false;
        };
    }

    private static boolean exempt(String paragraph, Instant at, World world) {
        boolean older = paragraph.equals("software")
                && at.isBefore(world.day("2024-03-21"))
                && world.when("signed_at").isBefore(world.day("2023-12-19"));
        if (older) {
            return true;
        }
        if (at.isBefore(world.day("2024-06-21"))) {
            return world.yes("recipient_eu_owned");
        }
        if (!world.knowsSince(EXTENSION_KNOWN) || !at.isBefore(world.day("2024-10-01"))) {
            return false;
        }
        boolean gap = at.isBefore(world.day("2024-06-25"));
        return world.yes("recipient_eu_owned") && (!gap || world.open("late-extension-cures-gap"));
    }

    private static boolean licensed(Instant at, World world) {
        Situation told = world.told();
        if (told.told("national_authorisation")
                && !told.cell("national_authorisation").equals("none")) {
            return true;
        }
        if (!told.cell("licence_reference").equals("BAFA 42")
                || !world.knowsSince(GERMAN_LICENCE_KNOWN)
                || at.isBefore(world.day("2024-06-21"))) {
            return false;
        }
        boolean inTime = at.isBefore(world.day("2025-04-01"))
                || (world.knowsSince(LONGER_LICENCE_KNOWN) && world.open("gl-42-after-march-2025"));
        return inTime
                && world.word("member_state", "DE", "FR").equals("DE")
                && world.yes("registered_with_authority")
                && (world.yes("recipient_eu_owned") || world.open("gl-42-scope"));
    }

    @Override
    public Situation draw(Dice dice) {
        String zoneName = dice.one("Europe/Berlin", "Europe/Berlin", "Europe/Helsinki", "America/New_York");
        ZoneId zone = ZoneId.of(zoneName);
        List<Instant> turns = turnsIn(zone);
        String kind = dice.one("TRANSACTION", "TRANSACTION", "LICENCE", "CONTRACT", "INSTALLATION");
        boolean software = dice.percent(55);
        // When neither is told, or too many dates are not, too little is told to compare which facts decide.
        boolean service = !software || dice.percent(15);
        String signed = dice.percent(80) ? dice.moment(turns, zone, 2022, 4) : "";
        dice.cell("kind", kind)
                .cell("recipient_country", dice.percent(85) ? dice.one("RU", "RU", "RU", "RU", "KZ") : "")
                .cell("software_category", software ? dice.one("erp", "cad", "plm", "other", "games") : "")
                .cell(
                        "service_type",
                        service
                                ? dice.one(
                                        "accounting",
                                        "legal",
                                        "it-consultancy",
                                        "it-support",
                                        "cloud",
                                        "other",
                                        "hosting")
                                : "")
                .cell("recipient_eu_owned", dice.one("yes", "yes", "no", ""))
                .cell("national_authorisation", dice.percent(15) ? dice.one("A-17", "none") : "")
                .cell("signed_at", signed);
        if (dice.percent(25)) {
            dice.cell("licence_reference", dice.one("BAFA 42", "BAFA 42", "BAFA 41"))
                    .cell("registered_with_authority", dice.one("yes", "yes", "no", ""));
        }
        if (kind.equals("TRANSACTION")) {
            dice.cell("act", dice.one("EXPORT", "SERVICE_PROVISION", "CODEBASE_UPDATE", "RESALE", "PAYMENT"))
                    .cell("occurred_at", dice.moment(turns, zone, 2022, 4));
        } else {
            dice.cell("end_date", dice.percent(80) || signed.isEmpty() ? dice.moment(turns, zone, 2022, 5) : "")
                    .cell(
                            "purpose",
                            dice.percent(75)
                                    ? dice.one("internal", "provision", "resale", "licensing-for-resale")
                                    : "");
        }
        Map<String, String> unit = new TreeMap<>(Map.of("time_zone", zoneName, "country", "DE", "eu_operator", "yes"));
        unit.put("member_state", dice.one("DE", "DE", "FR", ""));
        if (dice.percent(12)) {
            unit.put("eu_operator", dice.one("no", ""));
        }
        unit.values().removeIf(String::isEmpty);
        return dice.take(unit, "contoso/suite", List.of());
    }
}

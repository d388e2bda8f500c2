package org.winddown.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Sending things to parties of the Entity List and to what they own: notes 2.4. */
final class EntityListLaw extends Law {

    private static final String KNOWN = "2024-06-25T00:00:00Z";
    private static final String RULE_KNOWN = "2025-09-30T00:00:00Z";
    private static final String SUSPENSION_KNOWN = "2025-11-13T00:00:00Z";

    @Override
    public String id() {
        return "us-bis-entity-list";
    }

    @Override
    public List<String> verdicts() {
        return List.of("PROHIBITED", "BARRED", "REVIEW", "WINDING_DOWN", "AUTHORISED", "CLEAR");
    }

    @Override
    public List<Instant> learned() {
        return List.of(Instant.parse(KNOWN), Instant.parse(RULE_KNOWN), Instant.parse(SUSPENSION_KNOWN));
    }

    @Override
    Map<Instant, Instant> turns(ZoneId zone) {
        Map<Instant, Instant> turns = turns(
                "2024-06-24", KNOWN,
                "2024-06-25", KNOWN,
                "2025-09-29", RULE_KNOWN,
                "2025-11-10", SUSPENSION_KNOWN,
                "2026-11-10", SUSPENSION_KNOWN);
        for (String day : List.of("2019-04-24", "2024-06-24", "2024-06-25")) {
            turn(turns, LocalDate.parse(day).atStartOfDay(zone).toInstant(), KNOWN);
        }
        return turns;
    }

    @Override
    boolean concerns(World world) {
        return world.yes("subject_to_ear");
    }

    @Override
    List<String> paragraphs() {
        return List.of("entries of 24 June 2024", "older entries", "newer entries", "owned", "owned with others");
    }

    @Override
    Says says(String paragraph, Deed deed, Instant at, World world) {
        if (!List.of("EXPORT", "TRANSFER").contains(deed.act()) || !caught(paragraph, at, world)) {
            return Says.FREE;
        }
        if (world.told().told("waiver")) {
            return Says.AUTHORISED;
        }
        boolean temporary = paragraph.startsWith("owned")
                && world.told().cell("licence_reference").equals("EAR TGL 7")
                && world.open("tgl-7-covers");
        return temporary ? Says.AUTHORISED : Says.FORBIDDEN;
    }

    private static boolean caught(String paragraph, Instant at, World world) {
        return switch (paragraph) {
            case "entries of 24 June 2024" ->
                !at.isBefore(newYork("2024-06-24"))
                        && listed(world)
                        && on(world.when("listed_since"), world, "2024-06-24", "2024-06-25");
            case "older entries" ->
                !at.isBefore(world.day("2019-04-24"))
                        && listed(world)
                        && world.when("listed_since").isBefore(world.day("2024-06-24"))
                        && world.open("other-entries");
            case "newer entries" -> !at.isBefore(newYork("2024-06-25")) && listed(world) && world.open("other-entries");
            case "owned" -> affiliatesBind(at, world) && half(world, "us-entity-list", "us-meu");
            default ->
                affiliatesBind(at, world)
                        && half(world, "us-entity-list", "us-meu", "us-sdn")
                        && world.open("sdn-owners");
        };
    }

    private static boolean listed(World world) {
        return world.told().told("listed")
                ? world.told().cell("listed").contains("us-entity-list")
                : world.open("listed");
    }

    private static boolean half(World world, String... lists) {
        return shares(world.told().cell("owned_by"), lists) >= 50;
    }

    private static boolean affiliatesBind(Instant at, World world) {
        if (!world.knowsSince(RULE_KNOWN) || at.isBefore(newYork("2025-09-29"))) {
            return false;
        }
        if (!world.knowsSince(SUSPENSION_KNOWN) || at.isBefore(newYork("2025-11-10"))) {
            return true;
        }
        return !at.isBefore(newYork("2026-11-10")) && world.open("affiliates-return");
    }

    @Override
    public Situation draw(Dice dice) {
        String zoneName = dice.one("America/New_York", "Asia/Tokyo", "Europe/Berlin");
        ZoneId zone = ZoneId.of(zoneName);
        List<Instant> turns = turnsIn(zone);
        String kind = dice.one("TRANSACTION", "LICENCE", "CONTRACT", "DEVICE");
        String since = dice.percent(75) ? listedSince(dice, turns, zone) : "";
        dice.cell("kind", kind)
                .cell("subject_to_ear", dice.percent(85) ? "yes" : dice.one("no", ""))
                .cell("listed", dice.one("us-entity-list", "us-entity-list", "none", "none", "us-sdn", ""))
                // Who owns it is always told: an unknown owner may be one of several lists.
                .cell(
                        "owned_by",
                        dice.one(
                                "none",
                                "us-entity-list:50",
                                "us-entity-list:49;us-meu:1",
                                "us-entity-list:49",
                                "us-sdn:60",
                                "us-entity-list:30;us-sdn:20",
                                "us-entity-list:control"))
                .cell("listed_since", since)
                .cell("waiver", dice.percent(10) ? "D123456" : "")
                .cell("licence_reference", dice.percent(20) ? dice.one("EAR TGL 7", "EAR TGL 6") : "");
        if (kind.equals("TRANSACTION")) {
            dice.cell("act", dice.one("EXPORT", "TRANSFER", "EXPORT", "PAYMENT"))
                    .cell("occurred_at", dice.moment(turns, zone, 2024, 3));
        } else {
            dice.cell("purpose", dice.one("export", "transfer", "internal"))
                    .cell("end_date", dice.percent(70) || since.isEmpty() ? dice.moment(turns, zone, 2024, 4) : "");
            if (dice.percent(30)) {
                dice.record(Map.of("act", "EXPORT", "occurred_at", dice.moment(turns, zone, 2024, 3)));
            }
        }
        return dice.take(
                Map.of("time_zone", zoneName, "country", "DE", "organised_in", "DE"), "contoso/goods", List.of());
    }

    private static String listedSince(Dice dice, List<Instant> turns, ZoneId zone) {
        return dice.percent(40) ? "2024-06-24" : dice.moment(turns, zone, 2024, 2);
    }
}

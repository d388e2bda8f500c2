package org.winddown.oracle;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The order on Acronis, in force two months before anybody could read it: notes 4.9. */
final class AcronisLaw extends Law {

    private static final String KNOWN = "2025-09-16T00:00:00Z";
    private static final Instant IN_FORCE = newYork("2025-07-11");

    @Override
    public String id() {
        return "us-fascsa-acronis-2025";
    }

    @Override
    public List<String> verdicts() {
        return List.of("PROHIBITED", "BARRED", "REVIEW", "WINDING_DOWN", "CLEAR");
    }

    @Override
    public List<Instant> learned() {
        return List.of(Instant.parse(KNOWN));
    }

    @Override
    Map<Instant, Instant> turns(ZoneId zone) {
        return turns("2025-07-11", KNOWN);
    }

    @Override
    boolean concerns(World world) {
        Situation told = world.told();
        boolean subject = told.maker().equals("acronis")
                || (told.contains().contains("acronis/backup") && world.open("built-in-component"));
        return subject && (world.yes("federal_agency") || world.yes("federal_contractor"));
    }

    @Override
    List<String> paragraphs() {
        return List.of("exclusion", "removal");
    }

    @Override
    Says says(String paragraph, Deed deed, Instant at, World world) {
        boolean caught =
                !at.isBefore(IN_FORCE) && (paragraph.equals("removal") ? removed(deed, world) : excluded(deed, world));
        return caught ? Says.FORBIDDEN : Says.FREE;
    }

    private static boolean removed(Deed deed, World world) {
        return List.of("USE", "SERVICE_RECEIPT").contains(deed.act()) && world.yes("sci_system");
    }

    private static boolean excluded(Deed deed, World world) {
        Situation told = world.told();
        boolean caught = switch (deed.act()) {
            case "PROCUREMENT", "RENEWAL", "EXTENSION" -> world.yes("federal_agency");
            case "SERVICE_PROVISION", "RESALE", "LICENSING_FOR_RESALE", "INTEGRATION", "TRANSFER" ->
                world.yes("federal_contractor") && world.yes("provided_to_government");
            case "USE", "SERVICE_RECEIPT" ->
                told.cell("provided_to_government").equals("yes")
                        && List.of("", "internal").contains(told.cell("purpose"))
                        && world.yes("federal_contractor");
            default -> false;
        };
        return caught && (world.yes("sci_system") || world.open("exclusion-beyond-sci"));
    }

    @Override
    public Situation draw(Dice dice) {
        String zoneName = dice.one("America/New_York", "Asia/Tokyo", "America/Los_Angeles");
        ZoneId zone = ZoneId.of(zoneName);
        List<Instant> turns = turnsIn(zone);
        String kind = dice.one("LICENCE", "LICENCE", "CONTRACT", "INSTALLATION", "DEVICE", "TRANSACTION");
        Map<String, String> unit = new LinkedHashMap<>(Map.of("time_zone", zoneName, "country", "US"));
        for (String role : List.of("federal_agency", "federal_contractor")) {
            unit.put(role, dice.one("yes", "yes", "no", ""));
            unit.values().remove("");
        }
        dice.cell("kind", kind)
                .cell("sci_system", dice.one("yes", "yes", "no", ""))
                .cell("provided_to_government", dice.one("yes", "no", ""));
        if (kind.equals("TRANSACTION")) {
            dice.cell("act", dice.one("PROCUREMENT", "RENEWAL", "RESALE", "USE", "TRANSFER", "PAYMENT"))
                    .cell("occurred_at", dice.moment(turns, zone, 2025, 1));
        } else {
            dice.cell("signed_at", dice.percent(80) ? dice.moment(turns, zone, 2025, 1) : "")
                    .cell("start_date", dice.percent(30) ? dice.moment(turns, zone, 2025, 1) : "")
                    .cell("end_date", dice.percent(80) ? dice.moment(turns, zone, 2025, 2) : "")
                    .cell("renewal_date", dice.percent(20) ? dice.moment(turns, zone, 2025, 1) : "")
                    .cell("auto_renew", dice.percent(30) ? dice.one("yes", "no") : "")
                    .cell("agreement_type", dice.percent(30) ? dice.one("renewal", "extension", "new") : "")
                    .cell(
                            "purpose",
                            dice.percent(40) ? dice.one("internal", "resale", "integration", "provision") : "");
        }
        boolean builtIn = dice.percent(20);
        return dice.take(
                unit,
                builtIn || dice.percent(5) ? "contoso/appliance" : dice.one("acronis/backup", "acronis/"),
                builtIn ? List.of("acronis/backup") : List.of());
    }
}

package org.winddown.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.winddown.oracle.Deed.Manner;

/** What a thing calls for: law applies to acts, not to having it. */
final class Deeds {

    private final World world;
    private final Situation told;
    private final List<Deed> deeds = new ArrayList<>();

    private Deeds(World world) {
        this.world = world;
        this.told = world.told();
    }

    static List<Deed> of(World world) {
        Deeds deeds = new Deeds(world);
        deeds.onRecord();
        if (!deeds.told.is("TRANSACTION")) {
            deeds.agreement();
            deeds.renewal();
            deeds.goingOn();
        }
        return deeds.deeds;
    }

    private void onRecord() {
        List<Map<String, String>> records = new ArrayList<>(told.records());
        if (told.is("TRANSACTION")) {
            records.add(0, told.thing());
        }
        for (int index = 0; index < records.size(); index++) {
            Map<String, String> record = records.get(index);
            Instant at = world.within("occurred_at#" + index, record.getOrDefault("occurred_at", ""));
            deeds.add(new Deed(record.getOrDefault("act", ""), Manner.ON_DATE, at, withMaker(record)));
        }
        if (told.told("last_update_at")) {
            deeds.add(new Deed("SIGNATURE_UPDATE", Manner.ON_DATE, world.when("last_update_at"), true));
        }
    }

    private boolean withMaker(Map<String, String> cells) {
        String other = cells.getOrDefault("supplier", cells.getOrDefault("vendor", ""));
        return other.isEmpty() || other.toLowerCase(Locale.ROOT).contains(told.maker());
    }

    private void onDate(String act, Instant at) {
        deeds.add(new Deed(act, Manner.ON_DATE, at, withMaker(told.thing())));
    }

    private void until(String act, Manner manner, String end) {
        deeds.add(new Deed(act, manner, world.end(end), withMaker(told.thing())));
    }

    private void agreement() {
        if (told.is("LICENCE", "CONTRACT")) {
            String type = told.cell("agreement_type");
            boolean again = type.equals("renewal") || type.equals("extension");
            onDate(again ? type.toUpperCase(Locale.ROOT) : "NEW_AGREEMENT", world.when("signed_at"));
        }
        if (told.is("LICENCE", "CONTRACT", "DEVICE")) {
            onDate("PROCUREMENT", world.when("signed_at"));
        }
    }

    private void renewal() {
        String day = told.cell("renewal_date");
        if (day.isEmpty()) {
            boolean renewsItself = told.cell("auto_renew").equals("yes");
            if (renewsItself && world.end("end_date").isAfter(world.asOf()) && world.open("renewal_date")) {
                deeds.add(new Deed("RENEWAL", Manner.OWED, Instant.MAX, withMaker(told.thing())));
            }
            return;
        }
        boolean longer = told.told("end_date")
                && (told.cell("end_date").equals("perpetual") || world.beginsAfter(told.cell("end_date"), day));
        boolean renews = world.over(day) ? longer || world.open("renewal_date#happened") : world.yes("auto_renew");
        if (renews) {
            deeds.add(new Deed(
                    "RENEWAL",
                    world.over(day) ? Manner.ON_DATE : Manner.DUE,
                    world.when("renewal_date"),
                    withMaker(told.thing())));
        }
    }

    private void goingOn() {
        boolean agreement = told.is("LICENCE", "CONTRACT");
        String updatesEnd = told.told("updates_until") ? "updates_until" : "end_date";
        for (String act : List.of("SIGNATURE_UPDATE", "CODEBASE_UPDATE", "NETWORK_SERVICE")) {
            if (told.is("INSTALLATION")) {
                until(act, Manner.TAKEN_TO_GO_ON, "end_date");
            } else if (told.is("LICENCE")) {
                until(act, Manner.OWED, updatesEnd);
            }
        }
        if (told.is("CONTRACT")) {
            if (!told.cell("service_content").equals("none")) {
                until("CODEBASE_UPDATE", Manner.OWED, updatesEnd);
            }
            until("SERVICE_RECEIPT", Manner.OWED, "end_date");
        } else {
            until("USE", agreement ? Manner.OWED : Manner.SEEN, "end_date");
        }
        if (agreement) {
            until("PAYMENT", Manner.OWED, "end_date");
        }
        until("HOLDING", Manner.SEEN, "end_date");
        switch (told.cell("purpose")) {
            case "resale" -> until("RESALE", Manner.OWED, "end_date");
            case "integration" -> until("INTEGRATION", Manner.OWED, "end_date");
            case "licensing-for-resale" -> until("LICENSING_FOR_RESALE", Manner.OWED, "end_date");
            case "provision" -> until("SERVICE_PROVISION", Manner.OWED, "end_date");
            case "export" -> until("EXPORT", Manner.OWED, "end_date");
            case "transfer" -> until("TRANSFER", Manner.OWED, "end_date");
            default -> {}
        }
    }
}

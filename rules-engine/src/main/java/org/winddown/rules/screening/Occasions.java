package org.winddown.rules.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.screening.Occasion.Manner;
import org.winddown.rules.time.Interval;
import org.winddown.rules.time.Moment;

/** Tells which acts an asset implies; knows assets, and nothing of any measure but which acts it looks at. */
final class Occasions {

    private static final List<Act> UPDATES = List.of(Act.SIGNATURE_UPDATE, Act.CODEBASE_UPDATE, Act.NETWORK_SERVICE);

    private final Facts facts;
    private final Dates dates;
    private final Unknowns unknowns;
    private final Instant asOf;
    private final Set<Act> wanted;
    private final List<Occasion> found = new ArrayList<>();

    private Occasions(Facts facts, Dates dates, Unknowns unknowns, Instant asOf, Set<Act> wanted) {
        this.facts = facts;
        this.dates = dates;
        this.unknowns = unknowns;
        this.asOf = asOf;
        this.wanted = wanted;
    }

    /** The acts out of {@code wanted} that an asset implies. */
    static List<Occasion> of(Facts facts, Dates dates, Unknowns unknowns, Instant asOf, Set<Act> wanted) {
        Occasions occasions = new Occasions(facts, dates, unknowns, asOf, wanted);
        occasions.recorded();
        if (facts.kind() != AssetKind.TRANSACTION) {
            occasions.agreement();
            occasions.installation();
            occasions.renewal();
            occasions.updates();
            occasions.purpose();
            occasions.presence();
        }
        return occasions.found;
    }

    private boolean want(Act act) {
        return wanted.contains(act);
    }

    private boolean is(AssetKind kind) {
        return facts.kind() == kind;
    }

    private void dated(Act act, Instant at, @Nullable Boolean own, String fact, String said) {
        if (want(act)) {
            found.add(new Occasion(act, Manner.DATED, at, own, null, fact, said));
        }
    }

    private void recorded() {
        int number = 0;
        for (Facts.RecordedAct recorded : facts.acts()) {
            number++;
            Optional<Moment> moment = Moment.parse(recorded.occurredAt());
            if (want(recorded.act()) && moment.isPresent()) {
                String fact = "occurred_at" + (number == 1 ? "" : "#" + number);
                dated(
                        recorded.act(),
                        dates.at(fact, moment.get()),
                        recorded.withMaker(),
                        fact,
                        "on record for " + moment.get());
            }
        }
        Optional<Moment> updated = facts.moment("last_update_at");
        if (updated.isPresent() && want(Act.SIGNATURE_UPDATE)) {
            dated(
                    Act.SIGNATURE_UPDATE,
                    dates.at("last_update_at", updated.get()),
                    true,
                    "last_update_at",
                    "the source reports an update at " + updated.get());
        }
    }

    private void agreement() {
        boolean agreed = is(AssetKind.LICENCE) || is(AssetKind.CONTRACT);
        Act kind = switch (facts.text("agreement_type")) {
            case "renewal" -> Act.RENEWAL;
            case "extension" -> Act.EXTENSION;
            default -> Act.NEW_AGREEMENT;
        };
        boolean agreement = agreed && want(kind);
        boolean procurement = (agreed || is(AssetKind.DEVICE)) && want(Act.PROCUREMENT);
        if (!agreement && !procurement) {
            return;
        }
        Optional<Moment> signed = facts.moment("signed_at");
        Optional<Moment> start = facts.moment("start_date");
        String said = signed.map(moment -> "signed " + moment)
                .orElseGet(() -> start.map(moment -> "signed not later than it started, " + moment)
                        .orElse("signed at an unknown time"));
        Instant at = dates.of("signed_at");
        if (agreement) {
            dated(kind, at, null, "signed_at", said);
        }
        if (procurement) {
            dated(Act.PROCUREMENT, at, null, "signed_at", said);
        }
    }

    private void installation() {
        if (is(AssetKind.INSTALLATION) && want(Act.INSTALLATION)) {
            String said = facts.moment("start_date")
                    .map(moment -> "installed " + moment)
                    .orElse("installed at an unknown time");
            dated(Act.INSTALLATION, dates.of("start_date"), null, "start_date", said);
        }
    }

    private void renewal() {
        if (!want(Act.RENEWAL)) {
            return;
        }
        boolean automatic = facts.values().get("auto_renew") instanceof Boolean yes && yes;
        Optional<Moment> renewal = facts.moment("renewal_date");
        if (renewal.isEmpty()) {
            if (automatic && dates.end("end_date").isAfter(asOf) && unknowns.assume("renewal_date")) {
                found.add(new Occasion(
                        Act.RENEWAL, Manner.PROMISED, Instant.MAX, null, null, "end_date", "it renews itself"));
            }
            return;
        }
        Moment printed = renewal.get();
        Interval span = printed.interval(facts.zone());
        Instant at = dates.at("renewal_date", printed);
        if (!span.until().isAfter(asOf)) {
            pastRenewal(printed, at);
            return;
        }
        boolean renews = facts.values().containsKey("auto_renew") ? automatic : unknowns.assume("auto_renew");
        found.add(
                renews
                        ? new Occasion(
                                Act.RENEWAL,
                                Manner.DUE,
                                at,
                                null,
                                noticeDay(facts).orElse(null),
                                "renewal_date",
                                "it renews itself on " + printed)
                        : new Occasion(
                                Act.RENEWAL,
                                Manner.CALLED_OFF,
                                at,
                                null,
                                null,
                                "auto_renew",
                                "it does not renew itself"));
    }

    private void pastRenewal(Moment renewal, Instant at) {
        boolean tookPlace = facts.moment("end_date")
                .filter(end -> end.interval(facts.zone())
                        .from()
                        .isAfter(renewal.interval(facts.zone()).from()))
                .isPresent();
        if (tookPlace || unknowns.assume("renewal_date#took place")) {
            dated(Act.RENEWAL, at, null, "renewal_date", "renewed on " + renewal);
        } else {
            found.add(new Occasion(
                    Act.RENEWAL,
                    Manner.CALLED_OFF,
                    at,
                    null,
                    null,
                    "renewal_date",
                    "the renewal of " + renewal + " did not take place"));
        }
    }

    /** The last day, in the unit's zone, on which notice stops the renewal; empty when none is known. */
    static Optional<LocalDate> noticeDay(Facts facts) {
        return facts.values().get("notice_days") instanceof Long days
                ? facts.moment("renewal_date")
                        .flatMap(renewal -> renewal.date(facts.zone()))
                        .map(day -> day.minusDays(days))
                : Optional.empty();
    }

    private void standing(Act act, Manner manner, String end, String said) {
        if (want(act)) {
            found.add(new Occasion(act, manner, dates.end(end), null, null, end, said));
        }
    }

    private void updates() {
        String end = facts.values().containsKey("updates_until") ? "updates_until" : "end_date";
        if (is(AssetKind.INSTALLATION)) {
            for (Act act : UPDATES) {
                standing(act, Manner.PRESUMED, "end_date", "updates of the installed copy end");
            }
        } else if (is(AssetKind.LICENCE)) {
            for (Act act : UPDATES) {
                standing(act, Manner.PROMISED, end, "owed under the term");
            }
        } else if (is(AssetKind.CONTRACT) && !facts.text("service_content").equals("none")) {
            standing(Act.CODEBASE_UPDATE, Manner.PROMISED, end, "owed under the term");
        }
    }

    private void purpose() {
        Act act = switch (facts.text("purpose")) {
            case "resale" -> Act.RESALE;
            case "integration" -> Act.INTEGRATION;
            case "licensing-for-resale" -> Act.LICENSING_FOR_RESALE;
            case "provision" -> Act.SERVICE_PROVISION;
            case "export" -> Act.EXPORT;
            case "transfer" -> Act.TRANSFER;
            case "import" -> Act.IMPORT;
            default -> Act.USE;
        };
        if (act != Act.USE) {
            standing(act, Manner.PROMISED, "end_date", "planned");
        }
    }

    private void presence() {
        boolean agreement = is(AssetKind.LICENCE) || is(AssetKind.CONTRACT);
        if (!is(AssetKind.CONTRACT)) {
            standing(
                    Act.USE,
                    agreement ? Manner.PROMISED : Manner.SEEN,
                    "end_date",
                    agreement ? "use over the term" : "the source shows that it is used");
        } else {
            standing(Act.SERVICE_RECEIPT, Manner.PROMISED, "end_date", "service over the term");
        }
        if (agreement) {
            standing(Act.PAYMENT, Manner.PROMISED, "end_date", "payments over the term");
        }
        standing(Act.HOLDING, Manner.SEEN, "end_date", "the source shows that it is held");
    }
}

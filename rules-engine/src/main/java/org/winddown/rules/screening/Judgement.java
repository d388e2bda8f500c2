package org.winddown.rules.screening;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.asset.Answer;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.Field;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.Addressee;
import org.winddown.rules.evaluation.ClearReason;
import org.winddown.rules.evaluation.ProofNode;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.pack.Citation;
import org.winddown.rules.pack.Exemption;
import org.winddown.rules.pack.FactTest;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.Phase;
import org.winddown.rules.pack.Prohibition;
import org.winddown.rules.pack.Reading;
import org.winddown.rules.time.Interval;
import org.winddown.rules.time.Moment;

/** One measure applied to one set of facts as of one instant, with every unknown fact assumed to have some value. */
final class Judgement {

    /** What one pass found: a verdict for each act looked at, and the one for all other acts. */
    record Result(Map<Act, ActVerdict> acts, ActVerdict otherwise) {}

    private final Measure measure;
    private final Facts facts;
    private final Instant asOf;
    private final Unknowns unknowns;
    private final Map<Act, ActVerdict> verdicts = new EnumMap<>(Act.class);
    private final List<ProofNode> subject = new ArrayList<>();
    private final Set<String> readings = new TreeSet<>();
    private @Nullable Exemption exemption;
    private String evidence = "";
    private boolean productAssumed;

    Judgement(Measure measure, Facts facts, Instant asOf, Unknowns unknowns) {
        this.measure = measure;
        this.facts = facts;
        this.asOf = asOf;
        this.unknowns = unknowns;
    }

    Result result() {
        Optional<ActVerdict> outside = outside();
        if (outside.isPresent()) {
            return new Result(Map.of(), outside.get());
        }
        recordedActs();
        agreement();
        renewal();
        updates();
        purpose();
        use();
        return new Result(verdicts, clear(Act.USE, ClearReason.BEFORE_PHASE, "no phase forbids this act"));
    }

    /** The verdict when the measure does not look at the asset's acts at all. */
    private Optional<ActVerdict> outside() {
        if (measure.successorFamilies().contains(facts.family())) {
            if (!yes("ultraav-is-assignee")) {
                return Optional.of(
                        clear(Act.USE, ClearReason.SUCCESSOR, "a successor's product, not one the measure covers"));
            }
        } else if (!covered()) {
            return Optional.of(clear(Act.USE, ClearReason.NOT_SUBJECT, "the measure does not cover the product"));
        }
        if (!reached()) {
            return Optional.of(clear(
                    Act.USE, ClearReason.NOT_REACHED, "the unit is not a US person and the asset is not in the US"));
        }
        return Optional.empty();
    }

    private boolean covered() {
        Set<String> built = new TreeSet<>(facts.contains());
        built.retainAll(measure.coveredFamilies());
        if (!built.isEmpty()) {
            subject.add(
                    ProofNode.fact("covered: a covered product is built into it", "contains", String.join(" ", built)));
            return true;
        }
        if (facts.decision() == Identification.Decision.NO_MATCH) {
            return false;
        }
        boolean watched = measure.vendors().contains(facts.vendorId());
        if (facts.decision() == Identification.Decision.REVIEW
                || (watched && facts.family().isEmpty())) {
            boolean assumed = unknowns.assume("product");
            productAssumed = assumed;
            subject.add(ProofNode.fact("covered, if the product is one of the measure's", "product", ""));
            return assumed;
        }
        if (!watched) {
            return false;
        }
        if (measure.coveredFamilies().contains(facts.family())) {
            subject.add(ProofNode.fact("covered: product family of the measure", "family", facts.family()));
            return true;
        }
        if (measure.uncertainFamilies().contains(facts.family())) {
            return coveredByContent();
        }
        Optional<Exemption> named = measure.exemptionOf(facts.family());
        if (named.isEmpty()) {
            subject.add(ProofNode.fact("covered, if the product is one of the measure's", "product", facts.family()));
            productAssumed = unknowns.assume("product");
            return productAssumed;
        }
        exempt(named.get());
        return !facts.text(Field.SERVICE_CONTENT).equals("none") || exemption != null;
    }

    /** A service that is neither clearly covered nor clearly exempt is what it delivers. */
    private boolean coveredByContent() {
        String content = facts.text(Field.SERVICE_CONTENT);
        int choice = switch (content) {
            case "none" -> 2;
            case "informational" -> 1;
            case "" -> unknowns.choose("service_content", 3);
            default -> 0;
        };
        subject.add(ProofNode.fact("a service is covered by what it delivers", "service_content", content));
        if (choice == 1) {
            exemption = measure.exemptions().stream()
                    .filter(each -> !each.attestation().isEmpty())
                    .findFirst()
                    .orElse(null);
            evidence = "claimed";
        }
        return choice != 2;
    }

    private void exempt(Exemption named) {
        boolean needs = !named.attestation().isEmpty();
        if (!needs && !named.reading().isEmpty()) {
            needs = measure.reading(named.reading()).equals(named.readingValue());
            readings.add(named.reading());
        }
        if (!needs) {
            exemption = named;
            evidence = "named family, no evidence needed";
            return;
        }
        String attested = facts.text(Field.ATTESTATION);
        boolean informational = facts.text(Field.SERVICE_CONTENT).equals("informational");
        if (attested.isEmpty()
                && !informational
                && facts.text(Field.SERVICE_CONTENT).isEmpty()) {
            if (unknowns.assume("attestation")) {
                exemption = named;
                evidence = "claimed";
            }
            return;
        }
        String wanted = named.attestation().isEmpty() ? "informational-only" : named.attestation();
        if (attested.equals(wanted) || (attested.isEmpty() && informational)) {
            boolean onFile = !facts.text(Field.ATTESTED_BY).isEmpty()
                    && !facts.text(Field.ATTESTED_AT).isEmpty()
                    && !facts.text(Field.EVIDENCE_REF).isEmpty();
            exemption = named;
            evidence = onFile ? "evidence on file" : "claimed, evidence outstanding";
        }
    }

    private boolean reached() {
        for (FactTest test : measure.reach()) {
            if (test.fact().equals("country") && facts.country().equals(test.value())) {
                subject.add(ProofNode.fact("reached: the asset is there", "country", facts.country()));
                return true;
            }
        }
        Answer person = facts.usPerson();
        boolean answer = person == Answer.UNKNOWN ? unknowns.assume("us_person") : person == Answer.YES;
        subject.add(ProofNode.fact(
                answer ? "reached: the unit is a US person" : "not reached: the unit is not a US person",
                "us_person",
                facts.usPersonReason()));
        return answer;
    }

    private void recordedActs() {
        for (Facts.RecordedAct recorded : facts.acts()) {
            Moment.parse(recorded.occurredAt())
                    .ifPresent(at ->
                            happens(recorded.act(), at, "occurred_at", recorded.withMaker(), "on record for " + at));
        }
        Moment.parse(facts.text(Field.LAST_UPDATE_AT))
                .ifPresent(at -> happens(
                        Act.SIGNATURE_UPDATE, at, "last_update_at", true, "the source reports an update at " + at));
    }

    private void agreement() {
        if (facts.kind() != AssetKind.LICENCE && facts.kind() != AssetKind.CONTRACT) {
            return;
        }
        Act act = switch (facts.text(Field.AGREEMENT_TYPE)) {
            case "renewal" -> Act.RENEWAL;
            case "extension" -> Act.EXTENSION;
            default -> Act.NEW_AGREEMENT;
        };
        Optional<Moment> signed = Moment.parse(facts.text(Field.SIGNED_AT));
        if (signed.isPresent()) {
            happens(act, signed.get(), "signed_at", facts.supplierIsMaker(), "signed " + signed.get());
            return;
        }
        Optional<Ban> ban = ban(act);
        if (ban.isEmpty()) {
            return;
        }
        Optional<Moment> start = Moment.parse(facts.text(Field.START_DATE));
        if (start.isPresent()
                && start.get().interval(facts.zone()).before(ban.get().at())) {
            happens(act, start.get(), "start_date", facts.supplierIsMaker(), "signed not later than it started");
            return;
        }
        boolean before = unknowns.choose("signed_at", 2) == 0;
        if (before) {
            put(clear(act, ClearReason.BEFORE_PHASE, "signed before the phase"));
        } else {
            put(agreementCaught(act, ban.get(), facts.supplierIsMaker(), "signed at or after the phase"));
        }
    }

    private void renewal() {
        Optional<Moment> renewal = Moment.parse(facts.text(Field.RENEWAL_DATE));
        Optional<Ban> ban = ban(Act.RENEWAL);
        if (ban.isEmpty()) {
            return;
        }
        if (renewal.isEmpty()) {
            if (facts.text(Field.AUTO_RENEW).equalsIgnoreCase("yes") && runsOn("end_date")) {
                boolean later = unknowns.assume("renewal_date");
                put(
                        later
                                ? due(Act.RENEWAL, ban.get(), "it renews itself", null)
                                : clear(Act.RENEWAL, ClearReason.BEFORE_PHASE, "no renewal is due"));
            }
            return;
        }
        Interval at = renewal.get().interval(facts.zone());
        if (at.before(ban.get().at())) {
            put(clear(
                    Act.RENEWAL,
                    ClearReason.BEFORE_PHASE,
                    "the renewal of " + renewal.get() + " lies before the phase"));
            return;
        }
        if (!at.until().isAfter(asOf)) {
            pastRenewal(renewal.get(), ban.get());
            return;
        }
        String automatic = facts.text(Field.AUTO_RENEW).toLowerCase(Locale.ROOT);
        boolean renews = automatic.isEmpty() ? unknowns.assume("auto_renew") : automatic.equals("yes");
        if (!renews) {
            put(clear(Act.RENEWAL, ClearReason.ENDED, "it does not renew itself"));
            return;
        }
        if (!at.atOrAfter(ban.get().at()) && unknowns.choose("renewal_date", 2) == 0) {
            put(clear(Act.RENEWAL, ClearReason.BEFORE_PHASE, "the renewal falls before the phase"));
            return;
        }
        put(due(Act.RENEWAL, ban.get(), "it renews itself on " + renewal.get(), noticeDay(renewal.get())));
    }

    private void pastRenewal(Moment renewal, Ban ban) {
        Optional<Moment> end = Moment.parseOrPerpetual(facts.text(Field.END_DATE));
        boolean tookPlace = end.isPresent()
                && end.get()
                        .interval(facts.zone())
                        .from()
                        .isAfter(renewal.interval(facts.zone()).from());
        if (tookPlace || unknowns.assume("renewal_date")) {
            happens(Act.RENEWAL, renewal, "renewal_date", facts.supplierIsMaker(), "renewed on " + renewal);
        } else {
            put(clear(Act.RENEWAL, ClearReason.ENDED, "the renewal of " + renewal + " did not take place"));
        }
        readings.addAll(ban.readings());
    }

    private @Nullable LocalDate noticeDay(Moment renewal) {
        String days = facts.text(Field.NOTICE_DAYS);
        if (days.isEmpty()) {
            return null;
        }
        return renewal.date(facts.zone())
                .map(day -> day.minusDays(Long.parseLong(days)))
                .orElse(null);
    }

    private List<Act> owedUpdates() {
        return switch (facts.kind()) {
            case INSTALLATION ->
                yesInstalled()
                        ? List.of(Act.SIGNATURE_UPDATE, Act.CODEBASE_UPDATE, Act.NETWORK_SERVICE)
                        : List.<Act>of();
            case LICENCE -> List.of(Act.SIGNATURE_UPDATE, Act.CODEBASE_UPDATE, Act.NETWORK_SERVICE);
            case CONTRACT ->
                facts.text(Field.SERVICE_CONTENT).equals("none") ? List.<Act>of() : List.of(Act.CODEBASE_UPDATE);
            case DEVICE, COMPONENT, TRANSACTION -> List.<Act>of();
        };
    }

    private void updates() {
        for (Act act : owedUpdates()) {
            Optional<Ban> found = ban(act);
            if (found.isEmpty()) {
                continue;
            }
            Ban ban = found.get();
            if (facts.kind() == AssetKind.INSTALLATION) {
                installed(act, ban);
            } else {
                ongoing(act, ban, facts.text(Field.UPDATES_UNTIL).isEmpty() ? Field.END_DATE : Field.UPDATES_UNTIL);
            }
        }
    }

    private boolean yesInstalled() {
        readings.add("installed-copy-updates");
        return measure.reading("installed-copy-updates").equals("until the phase");
    }

    /** An installed copy takes updates until the phase; afterwards none is owed, and use is at risk. */
    private void installed(Act act, Ban ban) {
        if (endsBy(Field.END_DATE, ban.at()) || endsBy(Field.END_DATE, asOf)) {
            put(clear(act, ClearReason.ENDED, "the installation has ended"));
            return;
        }
        if (asOf.isBefore(ban.at())) {
            put(caught(act, ban, Verdict.WINDING_DOWN, "updates of the installed copy end", null, false, 0));
        } else {
            put(clear(act, ClearReason.ENDED, "no update is on record after the phase"));
        }
    }

    private void ongoing(Act act, Ban ban, Field until) {
        if (endsBy(until, ban.at())) {
            put(clear(act, ClearReason.ENDED, "it ends before the phase"));
            return;
        }
        if (endsBy(until, asOf)) {
            put(clear(act, ClearReason.ENDED, "it has ended and nothing is on record after the phase"));
            return;
        }
        long stranded = strandedDays(until, ban.at());
        if (asOf.isBefore(ban.at())) {
            put(caught(act, ban, Verdict.WINDING_DOWN, "the term outlives the phase", null, false, stranded));
        } else {
            put(caught(
                    act,
                    ban,
                    Verdict.BARRED,
                    "still owed under the term, and may no longer be performed",
                    null,
                    false,
                    stranded));
        }
    }

    private long strandedDays(Field until, Instant from) {
        return Moment.parse(facts.text(until))
                .map(end -> Duration.between(from, end.interval(facts.zone()).until())
                        .toDays())
                .filter(days -> days > 0)
                .orElse(0L);
    }

    private void purpose() {
        Act act = switch (facts.text(Field.PURPOSE)) {
            case "resale" -> Act.RESALE;
            case "integration" -> Act.INTEGRATION;
            case "licensing-for-resale" -> Act.LICENSING_FOR_RESALE;
            default -> Act.USE;
        };
        if (act == Act.USE || facts.kind() == AssetKind.TRANSACTION) {
            return;
        }
        Optional<Ban> ban = ban(act);
        if (ban.isEmpty()) {
            put(clear(act, ClearReason.NOT_REACHED, "by the reading in force the ban does not bind us"));
            return;
        }
        if (facts.kind() == AssetKind.DEVICE && facts.text(Field.END_DATE).isEmpty()) {
            put(
                    asOf.isBefore(ban.get().at())
                            ? caught(
                                    act, ban.get(), Verdict.WINDING_DOWN, "planned, and will be caught", null, false, 0)
                            : caught(act, ban.get(), Verdict.BARRED, "planned, and must not be done", null, false, 0));
            return;
        }
        ongoing(act, ban.get(), Field.END_DATE);
    }

    private void use() {
        Optional<Phase> stripping = measure.strippingPhase();
        if (stripping.isEmpty() || facts.kind() == AssetKind.CONTRACT || facts.kind() == AssetKind.TRANSACTION) {
            return;
        }
        Instant from = stripping.get().effectiveAt();
        boolean open =
                facts.kind() != AssetKind.LICENCE && facts.text(Field.END_DATE).isEmpty();
        if (!open && endsBy(Field.END_DATE, asOf)) {
            put(clear(Act.USE, ClearReason.ENDED, "use has ended"));
            return;
        }
        if (asOf.isBefore(from)) {
            boolean unknownDevice =
                    productAssumed && owedUpdates().isEmpty() && (open || !endsBy(Field.END_DATE, from));
            put(
                    unknownDevice
                            ? atRisk(stripping.get(), "If the measure covers it, no update can reach it from then on")
                            : clear(
                                    Act.USE,
                                    ClearReason.BEFORE_PHASE,
                                    "use is not prohibited, and updates still arrive"));
            return;
        }
        put(atRisk(
                stripping.get(),
                "Use carries no penalty, but no update can lawfully reach it: it runs at the user's own risk"));
    }

    private ActVerdict atRisk(Phase stripping, String reason) {
        return verdict(
                Act.USE,
                Addressee.USER,
                Verdict.AT_RISK,
                stripping.id(),
                stripping.effectiveAt(),
                null,
                reason,
                measure.citation("use"),
                false,
                0,
                Set.of("installed-copy-updates"));
    }

    /** The ban on an act: when it starts and by which paragraph. */
    private record Ban(Phase phase, Prohibition prohibition, Set<String> readings) {

        Instant at() {
            return phase.effectiveAt();
        }
    }

    private Optional<Ban> ban(Act act) {
        for (Phase phase : measure.phases()) {
            for (Prohibition prohibition : phase.prohibits()) {
                if (prohibition.acts().contains(act) && holds(prohibition)) {
                    Set<String> used = prohibition.reading().isEmpty() ? Set.of() : Set.of(prohibition.reading());
                    return Optional.of(new Ban(phase, prohibition, used));
                }
            }
        }
        return Optional.empty();
    }

    private boolean holds(Prohibition prohibition) {
        if (prohibition.reading().isEmpty()) {
            return true;
        }
        String value = measure.reading(prohibition.reading());
        if (value.equals(Reading.UNDECIDED)) {
            return unknowns.assume(prohibition.reading());
        }
        return value.equals(prohibition.readingValue());
    }

    private boolean yes(String reading) {
        String value = measure.reading(reading);
        readings.add(reading);
        return value.equals(Reading.UNDECIDED) ? unknowns.assume(reading) : value.equals("yes");
    }

    /** An act that a record dates: before the phase it is free, at or after it is prohibited, planned it is barred. */
    private void happens(Act act, Moment moment, String fact, boolean withMaker, String said) {
        Optional<Ban> found = ban(act);
        if (found.isEmpty()) {
            return;
        }
        Ban ban = found.get();
        Interval at = moment.interval(facts.zone());
        boolean caught = at.atOrAfter(ban.at()) || (!at.before(ban.at()) && unknowns.choose(fact, 2) == 1);
        if (!caught) {
            put(clear(act, ClearReason.BEFORE_PHASE, said + ", before the phase"));
            return;
        }
        if (at.from().isAfter(asOf)) {
            put(due(act, ban, said, null));
            return;
        }
        put(agreementCaught(act, ban, withMaker, said));
    }

    private ActVerdict agreementCaught(Act act, Ban ban, boolean withMaker, String said) {
        boolean agreement = act == Act.NEW_AGREEMENT || act == Act.RENEWAL || act == Act.EXTENSION;
        if (agreement && !withMaker && !yes("purchase-via-reseller")) {
            return clear(act, ClearReason.NOT_REACHED, "agreed with a reseller, whom this phase does not bind");
        }
        return caught(act, ban, Verdict.PROHIBITED, said + ", at or after the phase", null, true, 0);
    }

    private ActVerdict due(Act act, Ban ban, String said, @Nullable LocalDate actBy) {
        Verdict verdict = asOf.isBefore(ban.at()) ? Verdict.WINDING_DOWN : Verdict.BARRED;
        return caught(act, ban, verdict, said, actBy, false, 0);
    }

    private ActVerdict caught(
            Act act,
            Ban ban,
            Verdict verdict,
            String said,
            @Nullable LocalDate actBy,
            boolean recorded,
            long stranded) {
        return verdict(
                act,
                ban.prohibition().addressee(),
                verdict,
                ban.phase().id(),
                ban.at(),
                actBy,
                said,
                measure.citation(ban.prohibition().citation()),
                recorded,
                stranded,
                ban.readings());
    }

    private ActVerdict verdict(
            Act act,
            Addressee addressee,
            Verdict verdict,
            String phase,
            Instant effectiveAt,
            @Nullable LocalDate actBy,
            String said,
            Citation citation,
            boolean recorded,
            long stranded,
            Set<String> basis) {
        Set<String> used = new TreeSet<>(readings);
        used.addAll(basis);
        List<ProofNode> because = new ArrayList<>(subject);
        because.add(ProofNode.law(phase + " takes effect at " + effectiveAt, print(citation)));
        because.add(ProofNode.of(said));
        for (String reading : used) {
            because.add(ProofNode.fact("by reading", reading, measure.reading(reading)));
        }
        Exemption released = exemption;
        if (released != null) {
            Citation basisOfRelease = measure.citation(released.citation());
            because.add(new ProofNode(
                    "released by exemption: " + released.title(),
                    "evidence",
                    evidence,
                    print(basisOfRelease),
                    List.of()));
            return new ActVerdict(
                    act,
                    addressee,
                    Verdict.EXEMPT,
                    null,
                    null,
                    released.id(),
                    null,
                    null,
                    "Exempt from this measure: " + released.title() + " (" + evidence + ")",
                    List.of(),
                    List.copyOf(used),
                    basisOfRelease.text(),
                    basisOfRelease.mark(),
                    recorded,
                    0,
                    new ProofNode(act + " is exempt from this measure", "", "", "", because));
        }
        because.add(ProofNode.of("no exemption applies"));
        return new ActVerdict(
                act,
                addressee,
                verdict,
                null,
                null,
                phase,
                effectiveAt,
                actBy,
                said,
                List.of(),
                List.copyOf(used),
                citation.text(),
                citation.mark(),
                recorded,
                stranded,
                new ProofNode(act + " by " + addressee + " is " + verdict, "", "", "", because));
    }

    private static String print(Citation citation) {
        return citation.text() + " [" + citation.mark().symbol() + "]";
    }

    private ActVerdict clear(Act act, ClearReason reason, String said) {
        List<ProofNode> because = new ArrayList<>(subject);
        because.add(ProofNode.of(said));
        return new ActVerdict(
                act,
                Addressee.USER,
                Verdict.CLEAR,
                reason,
                null,
                "",
                null,
                null,
                said,
                List.of(),
                List.copyOf(readings),
                "",
                null,
                false,
                0,
                new ProofNode(act + " is clear: " + reason, "", "", "", because));
    }

    private void put(ActVerdict verdict) {
        verdicts.merge(verdict.act(), verdict, (old, later) -> later.verdict().worseThan(old.verdict()) ? later : old);
    }

    private boolean runsOn(String fact) {
        Optional<Moment> end = Moment.parseOrPerpetual(facts.text(Field.END_DATE));
        return end.map(moment -> !moment.interval(facts.zone()).until().isBefore(asOf))
                .orElseGet(() -> (facts.kind() != AssetKind.LICENCE && facts.kind() != AssetKind.CONTRACT)
                        || unknowns.choose(fact, 2) == 1);
    }

    /** Whether the cover named by a field has ended at or before the instant; a missing end may have or may not. */
    private boolean endsBy(Field field, Instant instant) {
        Optional<Moment> end = Moment.parseOrPerpetual(facts.text(field));
        if (end.isEmpty()) {
            if (facts.kind() == AssetKind.INSTALLATION) {
                return false;
            }
            return unknowns.choose("end_date", 2) == 0;
        }
        if (end.get().isPerpetual()) {
            return false;
        }
        Interval last = end.get().interval(facts.zone());
        if (!last.until().isAfter(instant)) {
            return true;
        }
        if (facts.zone() != null || last.from().plus(Duration.ofHours(24)).isAfter(instant)) {
            return false;
        }
        return unknowns.choose(field.column(), 2) == 0;
    }
}

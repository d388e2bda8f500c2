package org.winddown.rules.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.Addressee;
import org.winddown.rules.evaluation.ClearReason;
import org.winddown.rules.evaluation.Duty;
import org.winddown.rules.evaluation.ProofNode;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.pack.Deprivation;
import org.winddown.rules.pack.Force;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.Relief;

/** One measure applied to one set of facts as of one instant, with every unknown fact assumed to have some value. */
final class Judgement {

    private final PreparedMeasure prepared;
    private final boolean proving;
    private final Measure measure;
    private final Facts facts;
    private final Instant asOf;
    private final Unknowns unknowns;
    private final Assumptions assumptions;
    private final Applicability applicability;
    private final ZonedLaw law;
    private final Dates dates;
    private final Reliefs reliefs;
    private final CaughtTime time;
    private final VerdictWriter writer;
    private final Coverages.@Nullable Key key;
    private Coverage coverage = NONE;
    private List<Occasion> occasions = List.of();
    private @Nullable ActVerdict verdict;

    private static final Coverage NONE = new Coverage(Set.of(), Set.of(), false, ClearReason.NOT_SUBJECT, 0, List.of());

    /**
     * A judgement.
     *
     * @param key what is remembered of cover and reach is kept under; null when nothing is
     * @param day the day of {@code asOf} in UTC, on which citations are looked up
     */
    Judgement(
            PreparedMeasure prepared,
            Facts facts,
            Coverages.@Nullable Key key,
            Instant asOf,
            LocalDate day,
            Unknowns unknowns,
            boolean proving) {
        this.prepared = prepared;
        this.proving = proving;
        this.measure = prepared.measure();
        this.facts = facts;
        this.key = key;
        this.asOf = asOf;
        this.unknowns = unknowns;
        this.assumptions = new Assumptions(facts, prepared, unknowns, proving);
        this.law = prepared.law(facts.zone(), unknowns);
        this.dates = new Dates(facts, law.cuts(), law.startingFacts(), asOf, unknowns);
        this.applicability = new Applicability(facts, assumptions, dates, unknowns, law);
        this.reliefs = new Reliefs(law, facts, assumptions, applicability);
        this.time = new CaughtTime(law, reliefs, applicability, dates);
        this.writer = new VerdictWriter(prepared, facts, asOf, day, proving);
    }

    /** Whether the measure covers the thing and reaches the unit; to be asked first. */
    boolean covers() {
        Coverage known = key == null ? null : prepared.coverages(proving).find(key);
        if (known == null) {
            int asked = unknowns.asked();
            known = coverage();
            if (key != null && unknowns.asked() == asked) {
                prepared.coverages(proving).keep(key, known);
            }
        }
        coverage = known;
        reliefs.coveredBy(known.families());
        writer.restOn(known);
        return known.holds();
    }

    private Coverage coverage() {
        SubjectTest.Answer subject =
                new SubjectTest(prepared, facts, assumptions, applicability, unknowns, proving).answer();
        List<ProofNode> proof = new ArrayList<>(subject.proof());
        long readings = assumptions.take().readings();
        ClearReason otherwise = subject.clearReason();
        if (otherwise == null) {
            boolean reached = applicability.holds(measure.reach());
            if (proving) {
                proof.addAll(Proofs.conditions("reach", measure.reach(), reached, assumptions.peek(), facts));
            }
            readings |= assumptions.take().readings();
            otherwise = reached ? ClearReason.BEFORE_PHASE : ClearReason.NOT_REACHED;
        }
        return new Coverage(
                subject.classes(), subject.families(), subject.productAssumed(), otherwise, readings, proof);
    }

    /** What every act comes to that is not looked at. */
    ActVerdict otherwise() {
        return writer.clear(
                Act.USE,
                coverage.otherwise(),
                switch (coverage.otherwise()) {
                    case BEFORE_PHASE -> "no phase forbids this act";
                    case NOT_REACHED -> "the measure does not reach this unit and asset";
                    case SUCCESSOR -> "a successor's product, not one the measure covers";
                    default -> "the measure does not cover it";
                });
    }

    /** The acts out of some that the asset implies, or that the measure says something of whatever it implies. */
    Set<Act> acts(Set<Act> wanted) {
        occasions = Occasions.of(facts, dates, unknowns, asOf, wanted);
        Set<Act> acts = EnumSet.noneOf(Act.class);
        for (Occasion occasion : occasions) {
            acts.add(occasion.act());
        }
        for (Deprivation deprivation : measure.deprivations()) {
            acts.add(deprivation.act());
        }
        return acts;
    }

    /** The verdict on one of the acts; null when there is nothing to say of it. */
    @Nullable ActVerdict verdict(Act act) {
        verdict = null;
        for (int index = 0; index < occasions.size(); index++) {
            if (occasions.get(index).act() == act) {
                judge(occasions.get(index));
            }
        }
        List<Deprivation> deprivations = measure.deprivations();
        for (int index = 0; index < deprivations.size(); index++) {
            if (deprivations.get(index).act() == act) {
                deprive(deprivations.get(index));
            }
        }
        return verdict;
    }

    /** What must be done beside. */
    List<Duty> duties() {
        return new Duties(prepared, law, facts, applicability, assumptions, asOf).all();
    }

    Dates.Mark mark() {
        return dates.mark();
    }

    /** Forgets what was found since a mark. */
    void back(Dates.Mark mark) {
        dates.back(mark);
        reliefs.forget();
        time.forget();
    }

    private void judge(Occasion occasion) {
        assumptions.about(occasion);
        if (occasion.manner() == Occasion.Manner.CALLED_OFF) {
            put(writer.clear(occasion.act(), ClearReason.ENDED, occasion.said()));
            return;
        }
        for (PreparedMeasure.Forbidden forbidden : prepared.forbidding(occasion.act())) {
            assumptions.take();
            Ban ban = new Ban(forbidden.index(), forbidden.phase(), forbidden.prohibition(), occasion);
            put(occasion.hasDate() ? dated(ban) : standing(ban));
        }
    }

    private boolean applies(Ban ban) {
        Set<String> about = ban.prohibition().classes();
        return (about.isEmpty() || about.stream().anyMatch(coverage.classes()::contains))
                && applicability.holds(ban.phase().terms())
                && applicability.holds(ban.prohibition().terms());
    }

    private ActVerdict notBound(Ban ban) {
        return writer.clear(
                ban.act(), ClearReason.NOT_REACHED, "the ban of " + ban.phase().id() + " does not bind here");
    }

    /** An act with a date: before the phase it is free, afterwards prohibited, and still to come barred. */
    private ActVerdict dated(Ban ban) {
        Instant at = ban.occasion().at();
        if (!time.binds(ban.index(), at)) {
            boolean before = at.isBefore(time.start(ban.index()));
            if (before && !applies(ban)) {
                return notBound(ban);
            }
            return writer.clear(
                    ban.act(),
                    before ? ClearReason.BEFORE_PHASE : ClearReason.ENDED,
                    ban.occasion().said() + (before ? ", before the phase" : ", while the phase was not in force"));
        }
        if (!applies(ban)) {
            return notBound(ban);
        }
        Release release = time.release(ban.index(), ban.occasion(), at);
        if (release != null) {
            return released(ban, release, !ban.occasion().ahead(asOf));
        }
        Instant since = time.caughtSince(ban.index(), ban.occasion(), at);
        if (ban.occasion().ahead(asOf)) {
            return caught(
                    ban,
                    asOf.isBefore(since) ? Verdict.WINDING_DOWN : Verdict.BARRED,
                    since,
                    ban.occasion().said());
        }
        return caught(ban, Verdict.PROHIBITED, since, ban.occasion().said() + ", at or after the phase");
    }

    /** An act that goes on or is promised until some instant. */
    private ActVerdict standing(Ban ban) {
        Occasion occasion = ban.occasion();
        Instant until = occasion.at();
        if (!until.isAfter(time.start(ban.index()))) {
            return writer.clear(ban.act(), ClearReason.ENDED, "it ends before the phase");
        }
        if (!until.isAfter(asOf)) {
            return ended(ban, until);
        }
        if (!applies(ban)
                || (occasion.manner() == Occasion.Manner.PRESUMED
                        && !applicability.holds(ban.prohibition().presumed()))) {
            return notBound(ban);
        }
        Instant caught = time.firstCaught(ban.index(), occasion, asOf, until);
        if (caught == null) {
            return uncaught(ban, until);
        }
        if (caught.isAfter(asOf)) {
            Release now = time.release(ban.index(), ban.occasion(), asOf);
            boolean forbidden = time.binds(ban.index(), asOf);
            if (forbidden && now != null && now.relief().kind() == Relief.Kind.NON_ENFORCEMENT) {
                return released(ban, now, false);
            }
            return caught(
                    ban,
                    Verdict.WINDING_DOWN,
                    caught,
                    now == null
                            ? outlives(occasion)
                            : "it outlives " + now.relief().title());
        }
        Instant since = time.caughtSince(ban.index(), ban.occasion(), asOf);
        return switch (occasion.manner()) {
            case PRESUMED -> writer.clear(ban.act(), ClearReason.ENDED, "no update is on record after the phase");
            case SEEN ->
                caught(
                        ban,
                        measure.identity().force() == Force.ASSET_BLOCK ? Verdict.BLOCKED : Verdict.PROHIBITED,
                        since,
                        occasion.said() + ", and it goes on after the phase");
            default -> caught(ban, Verdict.BARRED, since, stillDue(occasion));
        };
    }

    /** What was promised and ended was perhaps never done; what was seen went on to its end. */
    private ActVerdict ended(Ban ban, Instant until) {
        Instant last = until.minusNanos(1);
        boolean caught = ban.occasion().manner() == Occasion.Manner.SEEN
                && measure.identity().force() != Force.ADVISORY
                && time.binds(ban.index(), last)
                && applies(ban);
        if (!caught) {
            return writer.clear(ban.act(), ClearReason.ENDED, "it has ended and nothing is on record after the phase");
        }
        Release release = time.release(ban.index(), ban.occasion(), last);
        return release != null
                ? released(ban, release, true)
                : caught(
                        ban,
                        Verdict.PROHIBITED,
                        time.caughtSince(ban.index(), ban.occasion(), last),
                        ban.occasion().said() + ", and it went on after the phase until it ended");
    }

    private static String outlives(Occasion occasion) {
        return occasion.manner() == Occasion.Manner.PROMISED && !occasion.at().equals(Instant.MAX)
                ? "the term outlives the phase"
                : occasion.said();
    }

    private static String stillDue(Occasion occasion) {
        return occasion.said() + ", and may no longer be performed";
    }

    private ActVerdict uncaught(Ban ban, Instant until) {
        Instant first = time.firstBinding(ban.index(), asOf, until);
        if (first == null) {
            return writer.clear(
                    ban.act(),
                    asOf.isBefore(time.start(ban.index())) ? ClearReason.BEFORE_PHASE : ClearReason.ENDED,
                    "the phase is not in force from now until it ends");
        }
        Release release = time.release(ban.index(), ban.occasion(), first);
        if (release == null) {
            throw new IllegalStateException("Act " + ban.act() + " is neither caught nor released at " + first + ".");
        }
        return released(ban, release, false);
    }

    private ActVerdict released(Ban ban, Release release, boolean recorded) {
        return writer.released(ban.act(), ban.prohibition().addressee(), release, recorded, assumptions.take());
    }

    private ActVerdict caught(Ban ban, Verdict verdict, Instant since, String said) {
        Occasion occasion = ban.occasion();
        long stranded =
                occasion.manner() == Occasion.Manner.PROMISED && facts.values().containsKey(occasion.fact())
                        ? writer.strandedDays(since, occasion.at())
                        : 0;
        return writer.caught(ban, verdict, since, said, stranded, assumptions.take());
    }

    /** An act that is not forbidden, and lacks from a phase on what it needs. */
    private void deprive(Deprivation deprivation) {
        boolean service = deprivation.act() == Act.SERVICE_RECEIPT;
        if (facts.kind() == AssetKind.TRANSACTION || service != (facts.kind() == AssetKind.CONTRACT)) {
            return;
        }
        Act act = deprivation.act();
        assumptions.take();
        int phase = prepared.phase(deprivation.phase());
        Occasion use = new Occasion(act, Occasion.Manner.SEEN, Instant.MAX, null, null, "end_date", "used");
        assumptions.about(use);
        Instant from = time.start(phase);
        boolean open = dates.openEnded() && facts.moment("end_date").isEmpty();
        if (!open && !dates.end("end_date").isAfter(asOf)) {
            putIfNone(writer.clear(act, ClearReason.ENDED, "use has ended"));
            return;
        }
        if (!applicability.holds(measure.phases().get(phase).terms()) || !applicability.holds(deprivation.terms())) {
            return;
        }
        boolean before = asOf.isBefore(from);
        boolean unknownDevice = before
                && coverage.productAssumed()
                && facts.kind() != AssetKind.LICENCE
                && facts.kind() != AssetKind.INSTALLATION
                && (open || dates.end("end_date").isAfter(from));
        if (before && !unknownDevice) {
            putIfNone(writer.clear(act, ClearReason.BEFORE_PHASE, "it is not prohibited, and lacks nothing yet"));
            return;
        }
        Release release = time.release(phase, use, before ? from : asOf);
        put(
                release == null
                        ? writer.deprived(
                                deprivation,
                                from,
                                before
                                        ? "If the measure covers it, no update can reach it from then on"
                                        : deprivation.said())
                        : writer.released(act, Addressee.USER, release, false, assumptions.take()));
    }

    /** Keeps the worst verdict; among clear ones one that says that a phase is still to come. */
    private void put(ActVerdict found) {
        ActVerdict old = verdict;
        if (old == null
                || found.verdict().worseThan(old.verdict())
                || (old.verdict() == Verdict.CLEAR && found.clearReason() == ClearReason.BEFORE_PHASE)) {
            verdict = found;
        }
    }

    private void putIfNone(ActVerdict found) {
        if (verdict == null) {
            verdict = found;
        }
    }
}

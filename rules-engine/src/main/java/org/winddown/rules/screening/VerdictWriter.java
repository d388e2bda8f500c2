package org.winddown.rules.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.Addressee;
import org.winddown.rules.evaluation.ClearReason;
import org.winddown.rules.evaluation.ProofNode;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.pack.Citation;
import org.winddown.rules.pack.Deprivation;
import org.winddown.rules.pack.Evidence;
import org.winddown.rules.pack.Force;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.Relief;

/** Writes verdicts with their proofs. */
final class VerdictWriter {

    private final PreparedMeasure prepared;
    private final Measure measure;
    private final Facts facts;
    private final Instant asOf;
    private final LocalDate day;
    private final boolean proving;
    private List<ProofNode> scope = List.of();
    private long scopeReadings;
    private Instant strandedFrom = Instant.MAX;
    private Instant strandedUntil = Instant.MAX;
    private long stranded;

    VerdictWriter(PreparedMeasure prepared, Facts facts, Instant asOf, LocalDate day, boolean proving) {
        this.prepared = prepared;
        this.measure = prepared.measure();
        this.proving = proving;
        this.facts = facts;
        this.asOf = asOf;
        this.day = day;
    }

    /** Every verdict rests on what the measure covers and reaches. */
    void restOn(Coverage coverage) {
        scope = coverage.proof();
        scopeReadings = coverage.readings();
    }

    ActVerdict clear(Act act, ClearReason reason, String said) {
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
                prepared.readings(scopeReadings),
                "",
                null,
                false,
                0,
                proving ? proof(act + " is clear: " + reason, List.of(ProofNode.of(said))) : ProofNode.NONE);
    }

    /** An act that a prohibition catches. */
    ActVerdict caught(Ban ban, Verdict verdict, Instant since, String said, long stranded, Trace trace) {
        Verdict given = verdict;
        if (measure.identity().force() == Force.ADVISORY) {
            if (verdict == Verdict.WINDING_DOWN) {
                return clear(ban.act(), ClearReason.BEFORE_PHASE, "the advice has not been given yet");
            }
            given = Verdict.AT_RISK;
        }
        Citation citation = measure.citation(ban.prohibition().citation());
        Occasion occasion = ban.occasion();
        return new ActVerdict(
                ban.act(),
                ban.prohibition().addressee(),
                given,
                null,
                null,
                ban.phase().id(),
                since,
                occasion.actBy(),
                said,
                List.of(),
                prepared.readings(scopeReadings | trace.readings()),
                citation.on(day),
                citation.mark(),
                occasion.hasDate() && !occasion.ahead(asOf),
                stranded,
                proving
                        ? proof(
                                ban.act() + " by " + ban.prohibition().addressee() + " is " + given,
                                steps(ban, since, citation, said, trace))
                        : ProofNode.NONE);
    }

    /** Use that a phase strips of what it needs. */
    ActVerdict deprived(Deprivation deprivation, Instant from, String said) {
        Citation citation = measure.citation(deprivation.citation());
        long used = scopeReadings;
        for (String reading : deprivation.readings()) {
            used |= prepared.bit(reading);
        }
        List<String> readings = prepared.readings(used);
        return new ActVerdict(
                deprivation.act(),
                Addressee.USER,
                Verdict.AT_RISK,
                null,
                null,
                deprivation.phase(),
                from,
                null,
                said,
                List.of(),
                readings,
                citation.on(day),
                citation.mark(),
                false,
                0,
                proving
                        ? proof(
                                deprivation.act() + " by USER is AT_RISK",
                                steps(deprivation, from, citation, said, readings))
                        : ProofNode.NONE);
    }

    private List<ProofNode> steps(
            Deprivation deprivation, Instant from, Citation citation, String said, List<String> readings) {
        List<ProofNode> because = new ArrayList<>();
        because.add(ProofNode.law(deprivation.phase() + " takes effect at " + from, Proofs.print(citation, day)));
        because.add(ProofNode.of(said));
        because.addAll(readingNodes(readings));
        because.add(ProofNode.of("nothing releases it"));
        return because;
    }

    /** An act that a relief releases. */
    ActVerdict released(Act act, Addressee addressee, Release release, boolean recorded, Trace trace) {
        Relief relief = release.relief();
        Citation citation = measure.citation(relief.citation());
        Verdict verdict = switch (relief.kind()) {
            case EXEMPTION -> Verdict.EXEMPT;
            case AUTHORISATION -> Verdict.AUTHORISED;
            case NON_ENFORCEMENT -> Verdict.NOT_ENFORCED;
        };
        Instant ends = release.until().equals(Instant.MAX) ? null : release.until();
        String name = relief.key() == null ? relief.title() : relief.key() + ", " + relief.title();
        String said = switch (relief.kind()) {
            case EXEMPTION -> "Exempt from this measure: " + name + " (" + release.evidence() + ")";
            case AUTHORISATION -> "Authorised by " + name + until(ends);
            case NON_ENFORCEMENT -> "Prohibited, and not enforced: " + name + until(ends);
        };
        List<String> used = prepared.readings(
                scopeReadings | trace.readings() | release.trace().readings());
        return new ActVerdict(
                act,
                addressee,
                verdict,
                null,
                null,
                relief.id(),
                ends,
                null,
                said,
                List.of(),
                used,
                citation.on(day),
                citation.mark(),
                recorded,
                0,
                proving ? proof(act + " is " + words(verdict), steps(release, citation, name, used)) : ProofNode.NONE);
    }

    private List<ProofNode> steps(Release release, Citation citation, String name, List<String> readings) {
        Relief relief = release.relief();
        List<ProofNode> because =
                new ArrayList<>(Proofs.conditions(relief.id(), relief.terms(), true, release.trace(), facts));
        Evidence evidence = relief.evidence();
        if (evidence != null && release.shown()) {
            because.add(Proofs.condition(relief.id() + ", evidence", evidence.shownBy(), true, release.trace(), facts));
        }
        because.addAll(readingNodes(readings));
        because.add(new ProofNode(
                "released by " + relief.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + ": " + name,
                "evidence",
                release.evidence(),
                Proofs.print(citation, day),
                relief.conditions().stream()
                        .map(condition -> ProofNode.of("on condition: " + condition))
                        .toList()));
        return because;
    }

    private static String words(Verdict verdict) {
        return verdict == Verdict.EXEMPT ? "exempt from this measure" : verdict.toString();
    }

    private static String until(@Nullable Instant ends) {
        return ends == null ? "" : " until " + ends;
    }

    private ProofNode proof(String statement, List<ProofNode> steps) {
        List<ProofNode> because = new ArrayList<>(scope);
        because.addAll(steps);
        return new ProofNode(statement, "", "", "", because);
    }

    private List<ProofNode> steps(Ban ban, Instant since, Citation citation, String said, Trace trace) {
        List<ProofNode> because = new ArrayList<>();
        because.add(new ProofNode(
                ban.phase().id() + " takes effect at " + since,
                "",
                "",
                Proofs.print(citation, day),
                List.of(ProofNode.of("printed: " + ban.phase().effective().printed()))));
        because.addAll(Proofs.conditions(ban.phase().id(), ban.phase().terms(), true, trace, facts));
        because.addAll(Proofs.conditions(ban.act().name(), ban.prohibition().terms(), true, trace, facts));
        String fact = ban.occasion().fact();
        int suffix = fact.indexOf('#');
        String name = suffix < 0 ? fact : fact.substring(0, suffix);
        Object value = facts.values().get(name);
        because.add(ProofNode.fact(said, value == null ? "" : name, value == null ? "" : Trace.print(value)));
        because.addAll(readingNodes(prepared.readings(scopeReadings | trace.readings())));
        because.add(ProofNode.of("nothing releases it"));
        because.addAll(offers());
        return because;
    }

    /** What the maker offered in order to avert the measure, whatever became of it. */
    private List<ProofNode> offers() {
        return measure.mitigations().stream()
                .filter(offer -> offer.offeredBy().equals(facts.vendorId()))
                .map(offer -> ProofNode.law(
                        "offered in mitigation: " + offer.title() + ", " + offer.state()
                                + (offer.answer().isEmpty() ? "" : ": " + offer.answer()) + "; it lifts nothing",
                        Proofs.print(measure.citation(offer.citation()), day)))
                .toList();
    }

    private List<ProofNode> readingNodes(List<String> used) {
        return used.stream()
                .map(reading -> ProofNode.fact(
                        "by reading", reading, measure.reading(reading).value()))
                .toList();
    }

    /** Whole days of a paid term after an instant, in the unit's zone. */
    long strandedDays(Instant from, Instant until) {
        if (until.equals(Instant.MAX) || until.equals(Instant.MIN) || !until.isAfter(from)) {
            return 0;
        }
        if (!from.equals(strandedFrom) || !until.equals(strandedUntil)) {
            ZoneId zone = facts.zone() == null ? ZoneOffset.UTC : facts.zone();
            strandedFrom = from;
            strandedUntil = until;
            stranded = ChronoUnit.DAYS.between(from.atZone(zone), until.atZone(zone));
        }
        return stranded;
    }
}

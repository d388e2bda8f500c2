package org.winddown.reporting.content;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.winddown.reporting.completeness.Absent;
import org.winddown.reporting.completeness.Conservation;
import org.winddown.reporting.completeness.ExpectedLine;
import org.winddown.reporting.completeness.HostLine;
import org.winddown.reporting.completeness.RejectedLine;
import org.winddown.reporting.completeness.SourceLine;
import org.winddown.reporting.proof.ProofNames;
import org.winddown.reporting.register.Registers;
import org.winddown.reporting.text.Texts;
import org.winddown.reporting.text.ZoneText;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.evaluation.MeasureVerdict;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.promise.BrokenPromise;
import org.winddown.rules.promise.Prepayment;
import org.winddown.rules.screening.Disposition;
import org.winddown.rules.screening.Finding;
import org.winddown.rules.swap.Sighting;
import org.winddown.rules.swap.Swap;

/**
 * All that a report says, before any file format.
 *
 * @param unitCode code of the unit; empty for the whole enterprise
 * @param unitName name of the unit or of the enterprise
 * @param legalEntity legal entity of the unit; empty for the whole enterprise and where none is told
 * @param zone zone that local times are written in
 * @param zones zone of each unit by its code, in which its days are counted
 * @param asOf the instant the verdicts are for
 * @param knownAt what was known of the law at this instant
 * @param runId id of the screening run
 * @param headline the one sentence to read
 * @param measures the measures screened
 * @param tiles assets by headline verdict, all ten verdicts, most serious first
 * @param dispositions findings by what people decided, all states
 * @param findings what the lines were made of, in their order of assets and measures
 * @param lines every act verdict worth a line, ordered by unit, asset, measure and seriousness
 * @param proofs verdicts with their proof, by the name that lines call it by, in the order of lines
 * @param promises what was promised or paid for and can no longer be kept, by asset
 * @param duties what must be done beside, the next due first
 * @param swaps where a maker disappeared and a successor appeared
 * @param units counts per unit; empty for the report of one unit
 * @param expected how the expected sources stand; empty when nobody loaded a register
 * @param hosts on how many different computers the installations are; empty without an installation
 * @param absent what the sources no longer list
 * @param registers what stands beside verdicts
 */
public record ReportContent(
        String unitCode,
        String unitName,
        String legalEntity,
        ZoneText zone,
        Map<String, ZoneId> zones,
        Instant asOf,
        Instant knownAt,
        String runId,
        String headline,
        List<MeasureLine> measures,
        Map<Verdict, Long> tiles,
        Map<Disposition.State, Long> dispositions,
        LicenceBox licences,
        ServiceBox services,
        List<CalendarEntry> calendar,
        List<Finding> findings,
        List<FindingLine> lines,
        Map<String, MeasureVerdict> proofs,
        List<BrokenPromise> promises,
        List<DutyLine> duties,
        List<Swap> swaps,
        List<UnitLine> units,
        List<SourceLine> sources,
        List<RejectedLine> rejected,
        List<ExpectedLine> expected,
        List<HostLine> hosts,
        Absent absent,
        Registers registers,
        Conservation conservation,
        Method method) {

    private static final Comparator<FindingLine> PLACE = Comparator.comparing(FindingLine::asset)
            .thenComparing(FindingLine::measure)
            .thenComparing(FindingLine::verdict)
            .thenComparing(FindingLine::act);

    private static final Comparator<FindingLine> URGENCY = Comparator.<FindingLine>comparingInt(
                    line -> line.verdict().compareTo(Verdict.REVIEW) < 0 ? 0 : 1)
            .thenComparing(ReportContent::dueSecond)
            .thenComparing(FindingLine::verdict)
            .thenComparing(PLACE);

    public ReportContent {
        zones = Map.copyOf(zones);
        measures = List.copyOf(measures);
        tiles = Collections.unmodifiableMap(complete(tiles));
        dispositions = Collections.unmodifiableMap(new EnumMap<>(dispositions));
        calendar = List.copyOf(calendar);
        findings = List.copyOf(findings);
        lines = List.copyOf(lines);
        proofs = Collections.unmodifiableMap(new LinkedHashMap<>(proofs));
        promises = List.copyOf(promises);
        duties = List.copyOf(duties);
        swaps = List.copyOf(swaps);
        units = List.copyOf(units);
        sources = List.copyOf(sources);
        rejected = List.copyOf(rejected);
        expected = List.copyOf(expected);
        hosts = List.copyOf(hosts);
    }

    /**
     * The lines of findings, in print order.
     *
     * @param proofs names the proofs of the lines
     */
    public static List<FindingLine> linesOf(List<Finding> findings, Instant asOf, ZoneText zone, ProofNames proofs) {
        return findings.stream()
                .flatMap(finding -> FindingLine.of(finding, asOf, zone, proofs).stream())
                .sorted(PLACE)
                .toList();
    }

    /** The duties of findings, the next due first; days are counted in the zone of a unit, told by its code. */
    public static List<DutyLine> dutiesOf(List<Finding> findings, Function<String, ZoneId> zones) {
        return DutyLine.of(findings, zones);
    }

    /** Findings by disposition, every state present. */
    public static Map<Disposition.State, Long> dispositionsOf(List<Finding> findings) {
        Map<Disposition.State, Long> counts = new EnumMap<>(Disposition.State.class);
        for (Disposition.State state : Disposition.State.values()) {
            counts.put(state, 0L);
        }
        findings.forEach(finding -> counts.merge(finding.disposition().state(), 1L, Long::sum));
        return counts;
    }

    /** The sentence to read first. */
    public static String headlineOf(List<FindingLine> lines, Instant asOf, ZoneText zone) {
        return Headline.of(lines, asOf, zone);
    }

    /** The law in one paragraph. */
    public String lawLine(Texts texts) {
        return measures.isEmpty()
                ? texts.get("law.none")
                : measures.stream().map(measure -> measure.lawLine(texts)).collect(Collectors.joining(" "));
    }

    /** The pack versions, short. */
    public String packs() {
        return measures.stream()
                .map(measure -> measure.id() + " v" + measure.version() + (measure.approved() ? "" : " DRAFT"))
                .collect(Collectors.joining(", "));
    }

    /**
     * Lines that need somebody to act, the most urgent first: the headline of each finding, and each notice to give.
     */
    public List<FindingLine> actFirst() {
        return lines.stream()
                .filter(line -> line.headline() || line.actBy() != null)
                .filter(line -> line.verdict().worseThan(Verdict.AT_RISK))
                .sorted(URGENCY)
                .toList();
    }

    /** Lines of acts that are the enterprise's own; clear and exempt ones are left out. */
    public List<FindingLine> ourActs() {
        return touched(true);
    }

    /** Lines of acts that are another party's, a supplier's; clear and exempt ones are left out. */
    public List<FindingLine> otherPartiesActs() {
        return touched(false);
    }

    /** Lines that a fact decides, the worst possible outcome first and then the nearest date. */
    public List<FindingLine> reviews() {
        return lines.stream()
                .filter(line -> line.verdict() == Verdict.REVIEW)
                .sorted(Comparator.comparing(ReportContent::worst)
                        .thenComparing(ReportContent::dueSecond)
                        .thenComparing(PLACE))
                .toList();
    }

    /**
     * Headlines for which somebody must do something, the most urgent first, and those about which somebody has decided
     * something, so that it can be changed. What is exempt or clear calls for nothing; what needs a fact is asked in
     * {@link #reviews}, and becomes a line here when the fact is known.
     */
    public List<FindingLine> remediation() {
        return lines.stream()
                .filter(FindingLine::headline)
                .filter(line -> (line.verdict().worseThan(Verdict.EXEMPT) && line.verdict() != Verdict.REVIEW)
                        || !line.disposition().equals(Disposition.OPEN))
                .sorted(URGENCY)
                .toList();
    }

    /** Lines exempt from a measure. */
    public List<FindingLine> exempt() {
        return lines.stream().filter(line -> line.verdict() == Verdict.EXEMPT).toList();
    }

    /** What was paid for days that the law takes away, by currency; promises that may still be kept are left out. */
    public Map<String, BigDecimal> prepaid() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (BrokenPromise promise : promises) {
            Prepayment paid = promise.prepaid();
            BigDecimal amount = paid == null || promise.verdict() == Verdict.REVIEW ? null : paid.amount();
            if (paid != null && amount != null) {
                sums.merge(paid.currency(), amount, BigDecimal::add);
            }
        }
        return sums;
    }

    /** The most serious headline of some assets; {@code CLEAR} where no measure touches one. */
    public Verdict verdictOn(List<Sighting> assets) {
        Set<AssetKey> keys = assets.stream().map(Sighting::asset).collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> line.headline() && keys.contains(line.asset()))
                .map(FindingLine::verdict)
                .reduce(Verdict.CLEAR, (one, other) -> one.worseThan(other) ? one : other);
    }

    /** The zone in which the days of a unit are counted. */
    public ZoneId zoneOf(String unit) {
        return zones.getOrDefault(unit, zone.zone());
    }

    /** Today in the report's zone. */
    public LocalDate today() {
        return zone.dayOf(asOf);
    }

    private List<FindingLine> touched(boolean ours) {
        return lines.stream()
                .filter(line -> line.verdict().worseThan(Verdict.EXEMPT)
                        && line.addressee().ours() == ours)
                .sorted(Comparator.comparing(FindingLine::verdict)
                        .thenComparing(ReportContent::dueSecond)
                        .thenComparing(PLACE))
                .toList();
    }

    private static Verdict worst(FindingLine line) {
        Verdict worst = line.worstCase();
        return worst == null ? Verdict.CLEAR : worst;
    }

    private static long dueSecond(FindingLine line) {
        LocalDate actBy = line.actBy();
        if (actBy != null) {
            return actBy.toEpochDay() * 86_400;
        }
        Instant last = line.lastPermittedAt();
        return last == null ? Long.MAX_VALUE : last.getEpochSecond();
    }

    private static Map<Verdict, Long> complete(Map<Verdict, Long> counts) {
        Map<Verdict, Long> all = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            all.put(verdict, counts.getOrDefault(verdict, 0L));
        }
        return all;
    }
}

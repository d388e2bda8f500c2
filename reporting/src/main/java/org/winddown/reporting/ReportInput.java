package org.winddown.reporting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winddown.reporting.completeness.Absent;
import org.winddown.reporting.completeness.Conservation;
import org.winddown.reporting.completeness.ExpectedLine;
import org.winddown.reporting.completeness.HostLine;
import org.winddown.reporting.completeness.RejectedLine;
import org.winddown.reporting.completeness.SourceLine;
import org.winddown.reporting.content.CalendarEntry;
import org.winddown.reporting.content.FindingLine;
import org.winddown.reporting.content.LicenceBox;
import org.winddown.reporting.content.MeasureLine;
import org.winddown.reporting.content.Method;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.content.ServiceBox;
import org.winddown.reporting.content.UnitLine;
import org.winddown.reporting.proof.ProofNames;
import org.winddown.reporting.register.Registers;
import org.winddown.reporting.text.Texts;
import org.winddown.reporting.text.ZoneText;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.promise.BrokenPromise;
import org.winddown.rules.promise.Promises;
import org.winddown.rules.screening.Finding;
import org.winddown.rules.swap.Swap;

/**
 * What a report is made of.
 *
 * @param unit the unit reported on; empty for the whole enterprise
 * @param enterprise name of the enterprise
 * @param zone zone that local times are written in
 * @param zones zone of each unit by its code, in which its days are counted; {@code zone} for one that is not told
 * @param asOf the instant the verdicts are for
 * @param knownAt the law is taken as known at this instant
 * @param runId id of the screening run, a hash of its inputs
 * @param findings assets that a screened measure touches, one finding for each asset and measure
 * @param verdictCounts assets by headline verdict, {@code CLEAR} included; they add up to {@code assets}
 * @param assets assets screened
 * @param recordedActs accepted rows that record an act and are not assets
 * @param sources what became of the rows of each file
 * @param rejected the rows set aside
 * @param measures the measures screened
 * @param notScreened ids of known measures that were not screened
 * @param reviews independent reviews on record of what is reported, one sentence each
 * @param swaps where a maker disappeared and a successor appeared
 * @param expected how the expected sources stand; empty when nobody loaded a register
 * @param hosts on how many different computers the installations are; empty without an installation
 * @param units counts per unit; for the enterprise report, else empty
 * @param absent what the sources no longer list, which is screened as it was listed last
 * @param registers what stands beside verdicts
 */
public record ReportInput(
        Optional<BusinessUnit> unit,
        String enterprise,
        ZoneId zone,
        Map<String, ZoneId> zones,
        Instant asOf,
        Instant knownAt,
        String runId,
        List<Finding> findings,
        Map<Verdict, Long> verdictCounts,
        long assets,
        long recordedActs,
        List<SourceLine> sources,
        List<RejectedLine> rejected,
        List<MeasureLine> measures,
        List<String> notScreened,
        List<String> reviews,
        List<Swap> swaps,
        List<ExpectedLine> expected,
        List<HostLine> hosts,
        List<UnitLine> units,
        Absent absent,
        Registers registers) {

    public ReportInput {
        zones = Map.copyOf(zones);
        findings = List.copyOf(findings);
        verdictCounts = Map.copyOf(verdictCounts);
        sources = List.copyOf(sources);
        rejected = List.copyOf(rejected);
        measures = List.copyOf(measures);
        notScreened = List.copyOf(notScreened);
        reviews = List.copyOf(reviews);
        swaps = List.copyOf(swaps);
        expected = List.copyOf(expected);
        hosts = List.copyOf(hosts);
        units = List.copyOf(units);
    }

    /** What a report says of all this, in English. */
    public ReportContent content() {
        return content(Texts.english());
    }

    /** What a report says of all this. */
    public ReportContent content(Texts texts) {
        ZoneText text = new ZoneText(zone, texts);
        ProofNames proofs = new ProofNames();
        List<FindingLine> lines = ReportContent.linesOf(findings, asOf, text, proofs);
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        counts.putAll(verdictCounts);
        List<BrokenPromise> promises = Promises.brokenBy(findings, this::zoneOf);
        Conservation conservation = Conservation.of(sources, absent, assets, recordedActs, counts, texts);
        return new ReportContent(
                unit.map(BusinessUnit::code).orElse(""),
                unit.map(BusinessUnit::name).orElse(enterprise),
                unit.map(BusinessUnit::legalEntity).orElse(""),
                text,
                zones,
                asOf,
                knownAt,
                runId,
                ReportContent.headlineOf(lines, asOf, text)
                        + ExpectedLine.warning(expected, texts)
                        + absent.warning(texts),
                measures,
                counts,
                ReportContent.dispositionsOf(findings),
                LicenceBox.of(findings, promises, text.dayOf(asOf)),
                ServiceBox.of(findings),
                CalendarEntry.listOf(measures, findings, text),
                findings,
                lines,
                proofs.all(),
                promises,
                ReportContent.dutiesOf(findings, this::zoneOf),
                swaps,
                units,
                sources,
                rejected,
                expected,
                hosts,
                absent,
                registers,
                conservation,
                Method.of(
                        measures,
                        notScreened,
                        reviews,
                        swaps,
                        ExpectedLine.sentence(expected, texts),
                        HostLine.sentence(hosts, unit.map(BusinessUnit::code).orElse(""), texts),
                        absent.sentence(texts),
                        conservation.sentence(),
                        runId,
                        texts));
    }

    private ZoneId zoneOf(String unit) {
        return zones.getOrDefault(unit, zone);
    }
}

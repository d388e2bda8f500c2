package org.winddown.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.completeness.Absent;
import org.winddown.reporting.completeness.AbsentLine;
import org.winddown.reporting.completeness.ExpectedLine;
import org.winddown.reporting.completeness.HostLine;
import org.winddown.reporting.completeness.RejectedLine;
import org.winddown.reporting.completeness.SourceLine;
import org.winddown.reporting.content.MeasureLine;
import org.winddown.reporting.content.UnitLine;
import org.winddown.rules.asset.Answer;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.asset.Field;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.Addressee;
import org.winddown.rules.evaluation.Duty;
import org.winddown.rules.evaluation.MeasureVerdict;
import org.winddown.rules.evaluation.ProofNode;
import org.winddown.rules.evaluation.SourceMark;
import org.winddown.rules.evaluation.Trigger;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.host.HostCount;
import org.winddown.rules.host.HostEvidence;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.screening.Disposition;
import org.winddown.rules.screening.Finding;
import org.winddown.rules.swap.Sighting;
import org.winddown.rules.swap.Swap;

/** A believable night of a unit in New York, six weeks before the second phase. */
public final class SampleReport {

    public static final Instant AS_OF = Instant.parse("2024-08-15T04:00:00Z");
    public static final String RUN = "8f3a".repeat(16);
    public static final String MEASURE = "us-icts-kaspersky-2024";
    private static final Instant FIRST = Instant.parse("2024-07-20T04:00:00Z");
    private static final Instant SECOND = Instant.parse("2024-09-29T04:00:00Z");

    private SampleReport() {}

    public static ReportInput unit() {
        return input(Optional.of(newYork()), findings(31), List.of());
    }

    public static ReportInput enterprise(int windingDown) {
        Map<Verdict, Long> counts = counts(findings(31));
        UnitLine line = new UnitLine("NYC", "New York Trading", 20_539, counts);
        return input(Optional.empty(), findings(windingDown), List.of(line));
    }

    public static List<Finding> findings(int windingDown) {
        List<Finding> findings = new ArrayList<>();
        findings.add(finding(
                AssetKind.LICENCE,
                "LIC-0417",
                "Endpoint Security for Business Select",
                "endpoint-security",
                Map.of(
                        Field.QUANTITY,
                        "800",
                        Field.COST,
                        "24000",
                        Field.CURRENCY,
                        "USD",
                        Field.START_DATE,
                        "2024-07-25",
                        Field.END_DATE,
                        "2025-07-24"),
                act(
                        Act.NEW_AGREEMENT,
                        Addressee.SUPPLIER,
                        Verdict.PROHIBITED,
                        "phase-1",
                        FIRST,
                        null,
                        true,
                        0,
                        "Signed on 25 July 2024, on or after the first phase."),
                act(
                        Act.CODEBASE_UPDATE,
                        Addressee.SUPPLIER,
                        Verdict.WINDING_DOWN,
                        "phase-2",
                        SECOND,
                        null,
                        false,
                        299,
                        "Updates are owed after the second phase.")));
        findings.add(finding(
                AssetKind.LICENCE,
                "LIC-0388",
                "Scan Engine, integration (Größenprüfung)",
                "scan-engine",
                Map.of(Field.QUANTITY, "1", Field.PURPOSE, "integration"),
                act(
                        Act.INTEGRATION,
                        Addressee.INTEGRATOR,
                        Verdict.BARRED,
                        "phase-2",
                        SECOND,
                        null,
                        false,
                        0,
                        "A planned integration that may not be done.")));
        for (int i = 0; i < windingDown; i++) {
            boolean renews = i % 6 == 2;
            findings.add(finding(
                    AssetKind.LICENCE,
                    String.format(Locale.ROOT, "LIC-%04d", 100 + i),
                    i % 5 == 0 ? "Kaspersky Endpoint Security для бизнеса" : "Endpoint Security Cloud Plus",
                    "endpoint-security",
                    renews
                            ? Map.of(
                                    Field.QUANTITY,
                                    "250",
                                    Field.COST,
                                    "6400",
                                    Field.CURRENCY,
                                    "USD",
                                    Field.START_DATE,
                                    "2023-08-30",
                                    Field.END_DATE,
                                    "2024-10-29",
                                    Field.RENEWAL_DATE,
                                    "2024-" + (i % 12 < 6 ? "08-30" : "10-30"))
                            : Map.of(
                                    Field.QUANTITY,
                                    "120",
                                    Field.COST,
                                    "3600",
                                    Field.CURRENCY,
                                    i % 7 == 0 ? "EUR" : "USD",
                                    Field.START_DATE,
                                    "2024-01-01",
                                    Field.END_DATE,
                                    "2024-12-31"),
                    act(
                            Act.CODEBASE_UPDATE,
                            Addressee.SUPPLIER,
                            Verdict.WINDING_DOWN,
                            "phase-2",
                            SECOND,
                            null,
                            false,
                            renews ? 30 : 93,
                            "The maker may not deliver updates from the second phase."),
                    renews
                            ? act(
                                    Act.RENEWAL,
                                    Addressee.USER,
                                    Verdict.WINDING_DOWN,
                                    "phase-1",
                                    SECOND,
                                    LocalDate.parse(i % 12 < 6 ? "2024-07-31" : "2024-09-30"),
                                    false,
                                    0,
                                    "It renews by itself unless notice is given.")
                            : act(
                                    Act.USE,
                                    Addressee.USER,
                                    Verdict.AT_RISK,
                                    "phase-2",
                                    SECOND,
                                    null,
                                    false,
                                    0,
                                    "Use is not prohibited; without updates it is at the user's risk.")));
        }
        findings.add(review("LIC-0521", "Small Office Security", List.of("end_date"), Verdict.WINDING_DOWN, SECOND));
        findings.add(
                review("LIC-0533", "Security for Mail Server (東京)", List.of("signed_at"), Verdict.PROHIBITED, FIRST));
        findings.add(
                review("CON-0071", "Premium Support (MSA)", List.of("service_content"), Verdict.WINDING_DOWN, SECOND));
        findings.add(finding(
                AssetKind.INSTALLATION,
                "PC-00017",
                "Kaspersky Security для Windows Server",
                "endpoint-security",
                Map.of(),
                act(
                        Act.SIGNATURE_UPDATE,
                        Addressee.SUPPLIER,
                        Verdict.AT_RISK,
                        "phase-2",
                        SECOND,
                        null,
                        false,
                        0,
                        "Installed copy loses its signature updates.")));
        findings.add(exempt(
                "CON-0066", "SOC Consulting", "soc-consulting", Map.of(Field.ATTESTATION, "informational-only")));
        findings.add(exempt("CON-0068", "Threat Intelligence Portal", "threat-intelligence", Map.of()));
        findings.add(exempt("CON-0069", "=HYPERLINK(\"http://x\")", "security-training", Map.of()));
        return findings;
    }

    public static Finding finding(
            AssetKind kind, String id, String product, String family, Map<Field, String> fields, ActVerdict... acts) {
        Asset asset = new Asset(
                new AssetKey("NYC", "licence-register", kind, id),
                ProductName.of("Kaspersky Lab / Лаборатория Касперского", product),
                fields,
                Map.of(),
                new AssetOrigin("77ac".repeat(16), "licences_q3.xlsx", "Übersicht", 17));
        Identification identification = new Identification(
                Identification.Decision.MATCH, "kaspersky", family, product, 0.98, "vendor name", "");
        Disposition disposition = id.equals("LIC-0388")
                ? new Disposition(Disposition.State.IN_REMEDIATION, "procurement", null, "")
                : Disposition.OPEN;
        return new Finding(
                asset,
                identification,
                new MeasureVerdict(MEASURE, "3", List.of(acts), duties(acts)),
                disposition,
                AS_OF);
    }

    /** What is on record must be reported. */
    private static List<Duty> duties(ActVerdict... acts) {
        return acts[0].verdict() != Verdict.PROHIBITED
                ? List.of()
                : List.of(new Duty(
                        "report",
                        "report the find",
                        Addressee.CONTRACTOR,
                        Trigger.FIRST_IDENTIFIED,
                        "",
                        null,
                        1,
                        true,
                        "us-federal",
                        null,
                        List.of("contract number", "supplier"),
                        List.of("clock-starts"),
                        "48 CFR 52.x (d)",
                        SourceMark.SECONDARY));
    }

    public static ActVerdict act(
            Act act,
            Addressee addressee,
            Verdict verdict,
            String phase,
            @Nullable Instant at,
            @Nullable LocalDate actBy,
            boolean recorded,
            long stranded,
            String reason) {
        return new ActVerdict(
                act,
                addressee,
                verdict,
                null,
                null,
                phase,
                at,
                actBy,
                reason,
                List.of(),
                List.of("renewal-is-new"),
                "15 CFR 7.x, " + phase,
                SourceMark.SECONDARY,
                recorded,
                stranded,
                ProofNode.of(reason));
    }

    private static Finding review(String id, String product, List<String> missing, Verdict worst, Instant at) {
        ActVerdict act = new ActVerdict(
                Act.CODEBASE_UPDATE,
                Addressee.SUPPLIER,
                Verdict.REVIEW,
                null,
                worst,
                "phase-2",
                at,
                null,
                "It depends on " + missing.get(0) + ".",
                missing,
                List.of(),
                "15 CFR 7.x",
                SourceMark.SECONDARY,
                false,
                0,
                ProofNode.of("missing"));
        return finding(id.startsWith("CON") ? AssetKind.CONTRACT : AssetKind.LICENCE, id, product, "", Map.of(), act);
    }

    private static Finding exempt(String id, String product, String family, Map<Field, String> fields) {
        return finding(
                AssetKind.CONTRACT,
                id,
                product,
                family,
                fields,
                act(
                        Act.SERVICE_RECEIPT,
                        Addressee.SUPPLIER,
                        Verdict.EXEMPT,
                        "advisory-services",
                        null,
                        null,
                        false,
                        0,
                        "The service is advisory."));
    }

    private static BusinessUnit newYork() {
        return new BusinessUnit(
                "NYC",
                "New York Trading",
                "",
                "Beispiel Größe AG",
                "DE",
                "branch",
                "US",
                ZoneId.of("America/New_York"),
                Answer.YES,
                Answer.NO,
                Answer.NO,
                "asset owner",
                "",
                Map.of());
    }

    private static Map<Verdict, Long> counts(List<Finding> findings) {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        findings.forEach(finding -> counts.merge(finding.headline().verdict(), 1L, Long::sum));
        counts.put(Verdict.CLEAR, 20_539L - findings.size() - 3);
        return counts;
    }

    private static MeasureLine directive() {
        return new MeasureLine(
                "us-bod-17-01",
                "DHS Binding Operational Directive 17-01",
                "1",
                "82 FR 43782",
                SourceMark.SECONDARY,
                false,
                List.of(),
                List.of(),
                List.of());
    }

    private static ReportInput input(Optional<BusinessUnit> unit, List<Finding> findings, List<UnitLine> units) {
        MeasureLine measure = new MeasureLine(
                MEASURE,
                "US Final Determination ICTS-2021-002 (Kaspersky Lab, Inc.)",
                "3",
                "89 FR 52434",
                SourceMark.SECONDARY,
                false,
                List.of(
                        new MeasureLine.ReadingLine(
                                "renewal-is-new",
                                "Is a renewal a new agreement?",
                                "yes",
                                "general counsel, 27 June 2024"),
                        new MeasureLine.ReadingLine(
                                "reseller", "Does a purchase through a reseller count?", "yes", "")),
                List.of(
                        new MeasureLine.PhaseLine(
                                "phase-1", "no new agreements", "12:00 a.m. EDT on July 20, 2024", FIRST),
                        new MeasureLine.PhaseLine(
                                "phase-2",
                                "no updates, KSN, resale, integration",
                                "12:00 a.m. EDT on September 29, 2024",
                                SECOND)),
                List.of(new MeasureLine.OfferLine(
                        "independent verification", "kaspersky", "REJECTED", "not sufficient", "89 FR 52437 [P]")));
        return new ReportInput(
                unit,
                "Beispiel Größe AG",
                ZoneId.of("America/New_York"),
                Map.of(),
                AS_OF,
                AS_OF,
                RUN,
                findings,
                counts(findings),
                20_536,
                3,
                List.of(
                        new SourceLine(
                                "sccm",
                                "sccm_nyc_0814.csv",
                                "3b1f".repeat(16),
                                19_802,
                                19_771,
                                9,
                                20,
                                2,
                                LocalDate.parse("2024-08-14")),
                        new SourceLine(
                                "licence-register", "licences_q3.xlsx", "77ac".repeat(16), 611, 604, 7, 0, 0, null),
                        new SourceLine(
                                "contracts",
                                "договоры_nyc.csv",
                                "0d52".repeat(16),
                                164,
                                164,
                                0,
                                0,
                                0,
                                LocalDate.parse("2024-08-14"))),
                List.of(new RejectedLine(
                        "licences_q3.xlsx",
                        "Übersicht",
                        18,
                        "end_date",
                        "DATE_NOT_A_DATE",
                        "\"31/02/2024\" is not a calendar date. Use yyyy-MM-dd.")),
                units.isEmpty() ? List.of(measure) : List.of(measure, directive()),
                List.of("us-bis-entity-list", "au-pspf-2025-002"),
                List.of("kaspersky: independent review of products by Example Reviewers: nothing found"),
                List.of(swap()),
                List.of(),
                List.of(),
                units,
                Absent.NONE,
                SampleRegisters.all());
    }

    /** The report of the unit with four assets that no source lists any more; a measure touches two of them. */
    public static ReportInput withAbsentAssets() {
        ReportInput unit = unit();
        Map<Verdict, Long> counts = new EnumMap<>(unit.verdictCounts());
        counts.merge(Verdict.CLEAR, 4L, Long::sum);
        return new ReportInput(
                unit.unit(),
                unit.enterprise(),
                unit.zone(),
                unit.zones(),
                unit.asOf(),
                unit.knownAt(),
                unit.runId(),
                unit.findings(),
                counts,
                unit.assets() + 4,
                unit.recordedActs(),
                unit.sources(),
                unit.rejected(),
                unit.measures(),
                unit.notScreened(),
                unit.reviews(),
                unit.swaps(),
                unit.expected(),
                unit.hosts(),
                unit.units(),
                new Absent(
                        3,
                        1,
                        List.of(absent("PC-0007", Verdict.BARRED, false), absent("PC-0008", Verdict.AT_RISK, true))),
                unit.registers());
    }

    private static AbsentLine absent(String id, Verdict verdict, boolean silent) {
        return new AbsentLine(
                new AssetKey("NYC", "sccm", AssetKind.INSTALLATION, id),
                "Kaspersky Endpoint Security",
                verdict,
                silent,
                LocalDate.parse("2024-08-01"),
                LocalDate.parse("2024-08-02"),
                silent ? 3 : 1,
                new AssetOrigin("3b1f".repeat(16), "sccm_nyc_0801.csv", "", 18));
    }

    /** The report of the unit with a source that is late, one that is in time and one that nobody expected. */
    public static ReportInput withExpectedSources() {
        ReportInput unit = unit();
        return new ReportInput(
                unit.unit(),
                unit.enterprise(),
                unit.zone(),
                unit.zones(),
                unit.asOf(),
                unit.knownAt(),
                unit.runId(),
                unit.findings(),
                unit.verdictCounts(),
                unit.assets(),
                unit.recordedActs(),
                unit.sources(),
                unit.rejected(),
                unit.measures(),
                unit.notScreened(),
                unit.reviews(),
                unit.swaps(),
                List.of(
                        new ExpectedLine(
                                "NYC",
                                "cmdb",
                                "IT assets",
                                "monthly",
                                "900 to 1100",
                                0,
                                null,
                                LocalDate.parse("2024-08-01"),
                                ExpectedLine.State.NEVER_ARRIVED,
                                false,
                                true,
                                true),
                        new ExpectedLine(
                                "NYC",
                                "sccm",
                                "",
                                "daily",
                                "",
                                19_771,
                                LocalDate.parse("2024-08-14"),
                                LocalDate.parse("2024-08-15"),
                                ExpectedLine.State.ARRIVED,
                                false,
                                false,
                                false)),
                unit.hosts(),
                unit.units(),
                unit.absent(),
                unit.registers());
    }

    /** The report of the unit with its installations and the hosts they are on. */
    public static ReportInput withHosts() {
        ReportInput unit = unit();
        return new ReportInput(
                unit.unit(),
                unit.enterprise(),
                unit.zone(),
                unit.zones(),
                unit.asOf(),
                unit.knownAt(),
                unit.runId(),
                unit.findings(),
                unit.verdictCounts(),
                unit.assets(),
                unit.recordedActs(),
                unit.sources(),
                unit.rejected(),
                unit.measures(),
                unit.notScreened(),
                unit.reviews(),
                unit.swaps(),
                unit.expected(),
                List.of(
                        new HostLine(
                                "NYC",
                                HostLine.Rows.ALL,
                                "",
                                new HostCount(
                                        1204,
                                        611,
                                        3,
                                        590,
                                        2,
                                        Map.of(HostEvidence.SERIAL, 600L, HostEvidence.NAME, 11L),
                                        Map.of(HostEvidence.NAME, 10L, HostEvidence.SERIAL, 580L),
                                        Set.of("sccm", "cmdb"))),
                        new HostLine(
                                "NYC",
                                HostLine.Rows.VERDICT,
                                "AT_RISK",
                                new HostCount(
                                        2,
                                        1,
                                        0,
                                        1,
                                        0,
                                        Map.of(HostEvidence.SERIAL, 1L),
                                        Map.of(HostEvidence.SERIAL, 1L),
                                        Set.of("sccm", "cmdb")))),
                unit.units(),
                unit.absent(),
                unit.registers());
    }

    private static Swap swap() {
        Instant before = Instant.parse("2024-08-01T00:00:00Z");
        Instant after = Instant.parse("2024-08-10T00:00:00Z");
        Sighting removed = new Sighting(
                new AssetKey("NYC", "sccm", AssetKind.INSTALLATION, "PC-0001"),
                "PC-7",
                "kaspersky",
                "consumer-security",
                ProductName.of("Kaspersky Lab", "Kaspersky Total Security"),
                false,
                before,
                before,
                after,
                new AssetOrigin("3b1f".repeat(16), "sccm_nyc_0801.csv", "", 18),
                new AssetOrigin("3b1f".repeat(16), "sccm_nyc_0801.csv", "", 18));
        Sighting added = new Sighting(
                new AssetKey("NYC", "sccm", AssetKind.INSTALLATION, "PC-0002"),
                "PC-7",
                "pango",
                "ultraav",
                ProductName.of("Pango Group", "UltraAV"),
                true,
                after,
                after,
                null,
                new AssetOrigin("5c1f".repeat(16), "sccm_nyc_0810.csv", "", 19),
                new AssetOrigin("5c1f".repeat(16), "sccm_nyc_0810.csv", "", 19));
        return new Swap(List.of(new Swap.Step(
                List.of(removed),
                List.of(added),
                Swap.Scope.HOST,
                Swap.Basis.DECLARED,
                "the catalogue names it as the successor: a notice",
                0,
                null)));
    }
}

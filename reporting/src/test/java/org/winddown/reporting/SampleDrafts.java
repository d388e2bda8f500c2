package org.winddown.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.content.MeasureLine;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.Field;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.Addressee;
import org.winddown.rules.evaluation.Duty;
import org.winddown.rules.evaluation.MeasureVerdict;
import org.winddown.rules.evaluation.ProofNode;
import org.winddown.rules.evaluation.SourceMark;
import org.winddown.rules.evaluation.Trigger;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.screening.Disposition;
import org.winddown.rules.screening.Finding;

/** The unit of {@link SampleReport} with assets of which measures ask for reports to authorities. */
public final class SampleDrafts {

    private static final String FAR = "us-far-52-204-23";
    private static final String TELECOM = "us-ndaa-889";
    private static final String OFAC = "us-ofac-sdn";
    private static final Instant FROM = Instant.parse("2018-10-01T04:00:00Z");

    private SampleDrafts() {}

    public static ReportInput unit() {
        ReportInput unit = SampleReport.unit();
        List<Finding> findings = new ArrayList<>(unit.findings());
        findings.addAll(findings());
        return new ReportInput(
                unit.unit(),
                unit.enterprise(),
                unit.zone(),
                unit.zones(),
                unit.asOf(),
                unit.knownAt(),
                unit.runId(),
                findings,
                unit.verdictCounts(),
                unit.assets(),
                unit.recordedActs(),
                unit.sources(),
                unit.rejected(),
                Stream.concat(
                                unit.measures().stream(),
                                Stream.of(measure(FAR), measure(TELECOM), measure("us-bod-17-01"), measure(OFAC)))
                        .toList(),
                unit.notScreened(),
                unit.reviews(),
                unit.swaps(),
                unit.expected(),
                unit.hosts(),
                unit.units(),
                unit.absent(),
                unit.registers());
    }

    private static List<Finding> findings() {
        return List.of(
                finding(
                        FAR,
                        AssetKind.LICENCE,
                        "LIC-0900",
                        Map.of(Field.CONTRACT_NUMBER, "W52P1J-24-C-0007", Field.QUANTITY, "40"),
                        act(Act.SERVICE_PROVISION, Verdict.PROHIBITED, null, true),
                        first("first-report-1", LocalDate.of(2024, 8, 16)),
                        further("second-report", "first-report-1", LocalDate.of(2024, 8, 30))),
                finding(
                        FAR,
                        AssetKind.LICENCE,
                        "LIC-0901",
                        Map.of(),
                        act(Act.USE, Verdict.REVIEW, Verdict.PROHIBITED, false),
                        first("first-report-1", LocalDate.of(2024, 8, 16))),
                finding(
                        FAR,
                        AssetKind.LICENCE,
                        "LIC-0902",
                        Map.of(),
                        act(Act.USE, Verdict.EXEMPT, null, false),
                        first("first-report-1", LocalDate.of(2024, 8, 16))),
                finding(
                        TELECOM,
                        AssetKind.DEVICE,
                        "CAM-17",
                        Map.of(Field.SUPPLIER, "Muster Sicherheitstechnik GmbH", Field.QUANTITY, "3"),
                        act(Act.USE, Verdict.BARRED, null, false),
                        first("report", LocalDate.of(2024, 8, 16))),
                finding(
                        "us-bod-17-01",
                        AssetKind.INSTALLATION,
                        "PC-0815",
                        Map.of(Field.HOSTNAME, "nyc-0815"),
                        act(Act.USE, Verdict.BARRED, null, false),
                        duty("report", Trigger.STANDING, "", null, null)),
                finding(
                        OFAC,
                        AssetKind.CONTRACT,
                        "CON-0777",
                        Map.of(Field.SUPPLIER, "Fabrikam OOO", Field.COST, "1200.50", Field.CURRENCY, "USD"),
                        act(Act.HOLDING, Verdict.BLOCKED, null, false),
                        duty("report-blocked", Trigger.BLOCKED, "", 10, null),
                        duty("report-rejected", Trigger.REJECTED, "", 10, null)),
                finding(
                        OFAC,
                        AssetKind.TRANSACTION,
                        "PAY-0031",
                        Map.of(
                                Field.SUPPLIER,
                                "Fabrikam OOO",
                                Field.COST,
                                "900",
                                Field.CURRENCY,
                                "USD",
                                Field.OCCURRED_AT,
                                "2024-08-02"),
                        act(Act.PAYMENT, Verdict.BLOCKED, null, true),
                        duty("report-blocked", Trigger.BLOCKED, "", 10, null),
                        duty("report-rejected", Trigger.REJECTED, "", 10, null)));
    }

    private static Finding finding(
            String measure, AssetKind kind, String id, Map<Field, String> cells, ActVerdict act, Duty... duties) {
        Finding made = SampleReport.finding(kind, id, "Product of " + id, "endpoint-security", cells, act);
        return new Finding(
                made.asset(),
                made.identification(),
                new MeasureVerdict(measure, "1", List.of(act), List.of(duties)),
                id.equals("LIC-0900")
                        ? new Disposition(
                                Disposition.State.IN_REMEDIATION, "procurement", LocalDate.of(2024, 9, 1), "is removed")
                        : Disposition.OPEN,
                SampleReport.AS_OF);
    }

    private static ActVerdict act(Act act, Verdict verdict, @Nullable Verdict worst, boolean recorded) {
        return new ActVerdict(
                act,
                Addressee.CONTRACTOR,
                verdict,
                null,
                worst,
                "phase",
                FROM,
                null,
                "It is so.",
                worst == null ? List.of() : List.of("provided_to_government"),
                List.of(),
                "clause of " + act.name(),
                SourceMark.PRIMARY,
                recorded,
                0,
                ProofNode.of("It is so."));
    }

    private static Duty first(String id, LocalDate due) {
        return duty(id, Trigger.FIRST_IDENTIFIED, "", 1, due);
    }

    private static Duty further(String id, String of, LocalDate due) {
        return duty(id, Trigger.DUTY, of, 10, due);
    }

    private static Duty duty(String id, Trigger trigger, String of, @Nullable Integer days, @Nullable LocalDate due) {
        return new Duty(
                id,
                "report it",
                Addressee.CONTRACTOR,
                trigger,
                of,
                null,
                days,
                days != null,
                days == null ? "" : "us-federal",
                due,
                List.of(),
                List.of(),
                "clause " + id,
                SourceMark.PRIMARY);
    }

    private static MeasureLine measure(String id) {
        return new MeasureLine(
                id,
                "Title of " + id,
                "1",
                "clause of " + id,
                SourceMark.PRIMARY,
                false,
                List.of(),
                List.of(),
                List.of());
    }
}

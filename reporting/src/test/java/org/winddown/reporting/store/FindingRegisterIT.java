package org.winddown.reporting.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.winddown.reporting.SampleReport;
import org.winddown.reporting.model.Artifact;
import org.winddown.reporting.model.ReportKind;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.screening.Finding;

class FindingRegisterIT {

    private DataSource dataSource;

    @TempDir
    Path dir;

    @BeforeEach
    void migrate() throws IOException {
        dataSource = RegisterDatabase.in(dir);
    }

    @Test
    void keepsChangesOnlyAndTheFirstSighting() {
        FindingRegister register = new FindingRegister(dataSource);
        List<Finding> findings = SampleReport.findings(31);
        Finding first = findings.get(0);

        assertThat(register.record(run("a", 0), findings)).isTrue();
        assertThat(register.record(run("a", 0), findings)).isFalse();
        assertThat(register.record(run("b", 1), findings)).isTrue();
        assertThat(intervals()).isEqualTo(findings.size());

        assertThat(register.record(run("c", 2), findings.subList(1, findings.size())))
                .isTrue();
        assertThat(register.record(run("d", 3), findings)).isTrue();

        assertThat(intervals()).isEqualTo(findings.size() + 1);
        assertThat(register.firstIdentified(first.asset().key(), SampleReport.MEASURE))
                .contains(SampleReport.AS_OF);
        assertThat(register.firstIdentified("NYC", SampleReport.MEASURE, SampleReport.AS_OF))
                .hasSize(findings.size())
                .containsEntry(first.asset().key(), SampleReport.AS_OF);
        assertThat(register.open("NYC")).containsEntry(Verdict.PROHIBITED, 1L).containsEntry(Verdict.WINDING_DOWN, 31L);
    }

    @Test
    void looksBackWithoutClosingWhatIsOpen() {
        FindingRegister register = new FindingRegister(dataSource);
        List<Finding> findings = SampleReport.findings(31);
        register.record(run("b", 1), findings);

        assertThat(register.record(run("a", 0), findings.subList(0, 1))).isTrue();

        assertThat(register.open("NYC")).containsEntry(Verdict.PROHIBITED, 1L).containsEntry(Verdict.WINDING_DOWN, 31L);
        assertThat(register.firstIdentified("NYC", SampleReport.MEASURE, SampleReport.AS_OF))
                .isEmpty();
        assertThat(register.runs(10)).containsExactly(run("b", 1), run("a", 0));
        assertThat(register.run("a".repeat(64))).contains(run("a", 0));
    }

    @Test
    void archivesEachReportOnce() {
        ReportArchive archive = new ReportArchive(dataSource);
        ReportArchive.Entry entry = new ReportArchive.Entry(
                "a".repeat(64), "NYC", new Artifact(ReportKind.FULL, "pdf", Path.of("out", "NYC.pdf"), "b".repeat(64)));

        archive.add(entry);
        archive.add(entry);

        assertThat(archive.list("a".repeat(64))).containsExactly(entry);
    }

    private long intervals() {
        return JdbcClient.create(dataSource)
                .sql("select count(*) from finding_interval")
                .query(Long.class)
                .single();
    }

    /** Of that day's run and no other. */
    private static String inventory(int day) {
        return String.format(Locale.ROOT, "%064x", day);
    }

    @Test
    void findsTheRunsThatReadAnInventory() {
        FindingRegister register = new FindingRegister(dataSource);
        register.record(run("a", 0), List.of());
        register.record(run("b", 1), List.of());

        assertThat(register.runsOn(List.of(inventory(1), "9".repeat(64)))).containsExactly(run("b", 1));
        assertThat(register.runsOn(List.of("5".repeat(64)))).containsExactly(run("b", 1), run("a", 0));
        assertThat(register.runsOn(List.of("9".repeat(64)))).isEmpty();
        assertThat(register.runsOn(List.of())).isEmpty();
    }

    private static RunRecord run(String id, int day) {
        return new RunRecord(
                id.repeat(64),
                SampleReport.AS_OF.plus(Duration.ofDays(day)),
                SampleReport.AS_OF,
                "us-icts-kaspersky-2024 v3",
                SampleReport.AS_OF,
                List.of(new RunRecord.Unit("NYC", 20_536, 2, Map.of(Verdict.CLEAR, 20_500L, Verdict.AT_RISK, 36L))),
                List.of("5".repeat(64), inventory(day)),
                List.of(
                        new RunRecord.Input("engine", "", "winddown engine 5"),
                        new RunRecord.Input("inventory", "NYC/sccm", inventory(day))));
    }
}

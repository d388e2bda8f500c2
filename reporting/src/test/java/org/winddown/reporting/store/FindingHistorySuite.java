package org.winddown.reporting.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.reporting.SampleReport;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.screening.Finding;

/** What was found before, on one kind of database. */
abstract class FindingHistorySuite {

    private static final List<Finding> ALL = SampleReport.findings(4);

    private FindingRegister register;
    private FindingHistory history;

    @TempDir
    private Path dir;

    /** A database of the test's own with the tables of this module. */
    abstract DataSource database(Path folder) throws IOException;

    @BeforeEach
    void migrate() throws IOException {
        DataSource dataSource = database(dir);
        register = new FindingRegister(dataSource);
        history = new FindingHistory(dataSource, register);
    }

    @Test
    void findsTheRunBeforeByTheOrderOfRecording() {
        record(run("a", 0, 10, "NYC"), ALL);
        record(run("b", 2, 11, "NYC"), ALL);
        record(run("c", 2, 12, "TYO"), List.of());
        record(run("d", 4, 13, "NYC", "TYO"), ALL);

        assertThat(before("d", "NYC")).isEqualTo("b");
        assertThat(before("d", "TYO")).isEqualTo("c");
        assertThat(before("b", "NYC")).isEqualTo("a");
        assertThat(before("a", "NYC")).isEmpty();

        record(run("e", 3, 14, "NYC"), List.of());
        record(run("f", 1, 15, "NYC"), List.of());
        record(run("9", 4, 16, "NYC"), ALL);

        assertThat(before("d", "NYC")).as("whatever is recorded later").isEqualTo("b");
        assertThat(before("f", "NYC")).as("of a run that looks back").isEqualTo("a");
        assertThat(before("9", "NYC"))
                .as("a run that looked back is no run before")
                .isEqualTo("d");
    }

    @Test
    void ordersRunsOfOneMomentByWhichWasRecordedFirst() {
        record(run("b", 0, 10, "NYC"), ALL);
        record(run("a", 1, 10, "NYC"), ALL.subList(1, ALL.size()));

        record(run("0", 0, 10, "NYC"), List.of());

        assertThat(before("a", "NYC")).as("the one that looked back came later").isEqualTo("b");
        assertThat(before("b", "NYC")).isEmpty();
        assertThat(history.of(run("b", 0, 10, "NYC"), "NYC")).hasSize(ALL.size());
        assertThat(history.of(run("a", 1, 10, "NYC"), "NYC")).hasSize(ALL.size() - 1);
    }

    @Test
    void keepsWhatARunFoundThoughLaterOnesFindOtherwise() {
        record(run("a", 0, 10, "NYC"), ALL);
        record(run("b", 0, 11, "NYC"), ALL.subList(0, 2));
        record(run("c", 1, 12, "NYC"), List.of());

        assertThat(history.of(run("a", 0, 10, "NYC"), "NYC"))
                .containsExactlyInAnyOrderElementsOf(
                        ALL.stream().map(FindingHistory::of).toList());
        assertThat(history.of(run("b", 0, 11, "NYC"), "NYC"))
                .containsExactlyInAnyOrderElementsOf(
                        ALL.subList(0, 2).stream().map(FindingHistory::of).toList());
        assertThat(history.of(run("c", 1, 12, "NYC"), "NYC")).isEmpty();
    }

    private String before(String id, String unit) {
        return history.before(register.run(id.repeat(64)).orElseThrow(), unit)
                .map(run -> run.runId().substring(0, 1))
                .orElse("");
    }

    private void record(RunRecord run, List<Finding> findings) {
        assertThat(register.record(run, findings)).isTrue();
    }

    private static RunRecord run(String id, int day, int recorded, String... units) {
        return new RunRecord(
                id.repeat(64),
                SampleReport.AS_OF.plus(Duration.ofDays(day)),
                SampleReport.AS_OF,
                "us-icts-kaspersky-2024 v3",
                SampleReport.AS_OF.plus(Duration.ofHours(recorded)),
                Arrays.stream(units)
                        .map(unit -> new RunRecord.Unit(unit, 1, 0, Map.of(Verdict.CLEAR, 1L)))
                        .toList(),
                List.of(),
                List.of());
    }
}

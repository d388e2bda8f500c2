package org.winddown.decisions.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.winddown.decisions.assessment.Assessment;

/** The table of independent reviews: rows are added, never changed or removed. */
public final class AssessmentTable {

    private final JdbcClient client;

    public AssessmentTable(DataSource dataSource) {
        this.client = JdbcClient.create(dataSource);
    }

    /** Adds a row. */
    public void add(Assessment assessment) {
        client.sql("insert into assessment (vendor, family, scope, reviewer, reviewed_on, result, evidence_file,"
                        + " evidence_sha256, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        assessment.vendor(),
                        assessment.family(),
                        assessment.scope().name(),
                        assessment.reviewer(),
                        assessment.reviewedOn(),
                        assessment.result(),
                        assessment.evidenceFile(),
                        assessment.evidenceSha256(),
                        Instants.toColumn(assessment.recordedAt().truncatedTo(ChronoUnit.MICROS)),
                        assessment.recordedBy())
                .update();
    }

    /** Rows recorded at or before an instant, in the order in which they were added. */
    public List<Assessment> knownAt(Instant knownAt) {
        return client.sql("select * from assessment where recorded_at <= ? order by assessment_no")
                .param(Instants.toColumn(knownAt))
                .query((row, number) -> new Assessment(
                        row.getString("vendor"),
                        row.getString("family"),
                        Assessment.Scope.valueOf(row.getString("scope")),
                        row.getString("reviewer"),
                        row.getObject("reviewed_on", LocalDate.class),
                        row.getString("result"),
                        row.getString("evidence_file"),
                        row.getString("evidence_sha256"),
                        Instants.of(row, "recorded_at"),
                        row.getString("recorded_by")))
                .list();
    }
}

package org.winddown.reporting.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.winddown.reporting.model.Artifact;
import org.winddown.reporting.model.ReportKind;

/** The reports that were made of each run. */
public final class ReportArchive {

    private final JdbcClient client;

    public ReportArchive(DataSource dataSource) {
        client = JdbcClient.create(dataSource);
    }

    /** A report that was made: its run, its unit (empty for the enterprise) and the file. */
    public record Entry(String runId, String unit, Artifact artifact) {}

    /**
     * Adds a report. Adding the same one again changes nothing.
     *
     * @throws IllegalStateException when another file is on record for the same run, unit, kind and format
     */
    public void add(Entry entry) {
        List<Entry> known = list(entry.runId()).stream()
                .filter(other -> other.unit().equals(entry.unit())
                        && other.artifact().kind() == entry.artifact().kind()
                        && other.artifact().format().equals(entry.artifact().format()))
                .toList();
        if (known.isEmpty()) {
            client.sql("insert into report_file (run_id, unit, kind, format, path, sha256) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            entry.runId(),
                            entry.unit(),
                            entry.artifact().kind().name(),
                            entry.artifact().format(),
                            entry.artifact().path().toString(),
                            entry.artifact().sha256())
                    .update();
            return;
        }
        String onRecord = known.get(0).artifact().sha256();
        if (!onRecord.equals(entry.artifact().sha256())) {
            throw new IllegalStateException("Run " + entry.runId() + ", unit \"" + entry.unit() + "\": the "
                    + entry.artifact().format() + " report on record has SHA-256 " + onRecord + ", the new one "
                    + entry.artifact().sha256() + ". The same run must give the same bytes.");
        }
    }

    /** The reports of a run, by unit, kind and format. */
    public List<Entry> list(String runId) {
        return client.sql("select run_id, unit, kind, format, path, sha256 from report_file where run_id = ?"
                        + " order by unit, kind, format")
                .params(runId)
                .query((row, number) -> entry(row))
                .list();
    }

    /** The reports of every run, by run, unit, kind and format. */
    public List<Entry> list() {
        return client.sql("select run_id, unit, kind, format, path, sha256 from report_file"
                        + " order by run_id, unit, kind, format")
                .query((row, number) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("run_id"),
                row.getString("unit"),
                new Artifact(
                        ReportKind.valueOf(row.getString("kind")),
                        row.getString("format"),
                        Path.of(row.getString("path")),
                        row.getString("sha256")));
    }
}

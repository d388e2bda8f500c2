package org.winddown.ingest.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.winddown.ingest.store.RunRow.State;

/** Uploads and import runs. */
public final class RunTable {

    private final JdbcClient jdbc;

    public RunTable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** When these bytes first came for this unit and source; empty when they never did. */
    public Optional<Instant> receivedAt(String sha256, String unit, String source) {
        return jdbc.sql("select received_at from upload where sha256 = ? and unit = ? and source = ?")
                .params(sha256, unit, source)
                .query((row, n) -> Instants.of(row, "received_at"))
                .optional();
    }

    /** Records the first receipt of bytes for a unit and source. */
    public void receive(String sha256, String unit, String source, String file, Instant at) {
        jdbc.sql("insert into upload (sha256, unit, source, file_name, received_at) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(sha256, unit, source, file, Instants.toColumn(at))
                .update();
    }

    /** The run of an import. */
    public Optional<RunRow> find(String importId) {
        return jdbc.sql("select * from import_run where import_id = ?")
                .param(importId)
                .query((row, n) -> run(row))
                .optional();
    }

    /** The run of an import, or all those whose ids begin so, three at most. */
    public List<RunRow> startingWith(String beginning) {
        return jdbc.sql("select * from import_run where import_id like ? order by import_id fetch first 3 rows only")
                .param(beginning.replaceAll("[^0-9a-f]", "!") + "%")
                .query((row, n) -> run(row))
                .list();
    }

    /** Runs of a unit, the latest snapshot first. */
    public List<RunRow> ofUnit(String unit) {
        return jdbc.sql("select * from import_run where unit = ? order by snapshot_at desc, started_at desc, import_id")
                .param(unit)
                .query((row, n) -> run(row))
                .list();
    }

    /** Inserts a run, or replaces the one with the same id. */
    public void save(RunRow run) {
        jdbc.sql("delete from import_run where import_id = ?")
                .param(run.importId())
                .update();
        FileReading reading = run.reading();
        RunOutcome outcome = run.outcome();
        Tally tally = outcome.tally();
        jdbc.sql("insert into import_run (import_id, sha256, file_name, unit, source, kinds, mapping, encoding,"
                        + " dialect, sheet, header_line, remarks, snapshot_at, started_at, state, refused, read_rows,"
                        + " accepted_rows, rejected_rows, duplicate_rows, blank_rows, added, changed, unchanged,"
                        + " retired, imported_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                        + " ?, ?, ?, ?, ?, ?)")
                .params(
                        run.importId(),
                        run.sha256(),
                        run.file(),
                        run.unit(),
                        run.source(),
                        outcome.kinds(),
                        reading.mapping(),
                        reading.encoding(),
                        reading.dialect(),
                        reading.sheet(),
                        reading.headerLine().getBytes(StandardCharsets.UTF_8),
                        String.join("\n", reading.remarks()),
                        Instants.toColumn(run.snapshotAt()),
                        Instants.toColumn(run.startedAt()),
                        outcome.state().name(),
                        outcome.refused(),
                        tally.read(),
                        tally.accepted(),
                        tally.rejected(),
                        tally.duplicate(),
                        tally.blank(),
                        tally.added(),
                        tally.changed(),
                        tally.unchanged(),
                        tally.retired(),
                        run.by())
                .update();
    }

    /** Forgets a run. */
    public void delete(String importId) {
        jdbc.sql("delete from import_run where import_id = ?").param(importId).update();
    }

    private static RunRow run(ResultSet row) throws SQLException {
        return new RunRow(
                row.getString("import_id"),
                row.getString("sha256"),
                row.getString("file_name"),
                row.getString("unit"),
                row.getString("source"),
                Instants.of(row, "snapshot_at"),
                Instants.of(row, "started_at"),
                row.getString("imported_by"),
                new FileReading(
                        row.getString("mapping"),
                        row.getString("encoding"),
                        row.getString("dialect"),
                        row.getString("sheet"),
                        new String(row.getBytes("header_line"), StandardCharsets.UTF_8),
                        row.getString("remarks").lines().toList()),
                new RunOutcome(
                        State.valueOf(row.getString("state")),
                        row.getString("kinds"),
                        row.getString("refused"),
                        tally(row)));
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getLong("read_rows"),
                row.getLong("accepted_rows"),
                row.getLong("rejected_rows"),
                row.getLong("duplicate_rows"),
                row.getLong("blank_rows"),
                row.getLong("added"),
                row.getLong("changed"),
                row.getLong("unchanged"),
                row.getLong("retired"));
    }
}

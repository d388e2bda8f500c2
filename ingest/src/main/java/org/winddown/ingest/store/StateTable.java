package org.winddown.ingest.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.winddown.ingest.absence.AbsenceCounts;

/** What imports did to the states of their sources, in the order of taking effect. */
public final class StateTable {

    private final JdbcClient jdbc;

    public StateTable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Records what an import did. */
    public void insert(StateRow row) {
        jdbc.sql("insert into import_state (import_id, unit, source, state_before, state_after, rejects,"
                        + " snapshots_before, held, came_back, missed, silent, removed)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        row.importId(),
                        row.unit(),
                        row.source(),
                        row.before(),
                        row.after(),
                        row.rejects(),
                        String.join("\n", row.snapshotsBefore()),
                        row.held(),
                        row.absences().cameBack(),
                        row.absences().missed(),
                        row.absences().silent(),
                        row.absences().removed())
                .update();
    }

    /** Records anew, as the last of its source, what an import does that takes effect only now. */
    public void insertAnew(StateRow row) {
        jdbc.sql("delete from import_state where import_id = ?")
                .param(row.importId())
                .update();
        insert(row);
    }

    /** What an import did; empty for one that is not finished, or was made before this was recorded. */
    public Optional<StateRow> find(String importId) {
        return jdbc.sql("select * from import_state where import_id = ?")
                .param(importId)
                .query((row, n) -> row(row))
                .optional();
    }

    /** What the imports of a source did, the first one first. */
    public List<StateRow> ofScope(String unit, String source) {
        return jdbc.sql("select * from import_state where unit = ? and source = ? order by entry_no")
                .params(unit, source)
                .query((row, n) -> row(row))
                .list();
    }

    private static StateRow row(ResultSet row) throws SQLException {
        return new StateRow(
                row.getString("import_id"),
                row.getString("unit"),
                row.getString("source"),
                row.getString("state_before"),
                row.getString("state_after"),
                row.getString("rejects"),
                row.getString("snapshots_before").lines().toList(),
                row.getString("held"),
                new AbsenceCounts(
                        row.getLong("came_back"),
                        row.getLong("missed"),
                        row.getLong("silent"),
                        row.getLong("removed")));
    }
}

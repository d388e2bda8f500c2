package org.winddown.ingest.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.winddown.ingest.expected.Cadence;
import org.winddown.ingest.expected.ExpectedSource;
import org.winddown.ingest.register.RegisterFile.Statement;

/** Expected sources as they were recorded; a change is a further row, dated. */
public final class ExpectedSourceTable {

    private final JdbcTemplate jdbc;

    public ExpectedSourceTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** All that was recorded until an instant, in the order in which it was; also what was replaced. */
    public List<ExpectedSource> until(Instant recorded) {
        return jdbc.query(
                "select * from expected_source where recorded_at <= ? order by entry_no",
                (row, n) -> source(row),
                Instants.toColumn(recorded));
    }

    private static ExpectedSource source(ResultSet row) throws SQLException {
        String cadence = row.getString("cadence");
        return new ExpectedSource(
                row.getString("unit"),
                row.getString("source"),
                row.getString("owner_name"),
                Cadence.of(cadence)
                        .orElseThrow(() -> new IllegalStateException("\"" + cadence + "\" is stored as a cadence.")),
                number(row, "least_assets"),
                number(row, "most_assets"),
                day(row.getString("since")),
                day(row.getString("until")));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** Appends expected sources in this order. */
    public void append(List<Statement<ExpectedSource>> entries, Instant recordedAt) {
        jdbc.batchUpdate(
                "insert into expected_source (recorded_at, unit, source, owner_name, cadence, least_assets,"
                        + " most_assets, since, until, file_name, row_no) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entries.stream()
                        .map(entry -> new @Nullable Object[] {
                            Instants.toColumn(recordedAt),
                            entry.value().unit(),
                            entry.value().source(),
                            entry.value().owner(),
                            entry.value().cadence().period().toString(),
                            entry.value().leastAssets(),
                            entry.value().mostAssets(),
                            text(entry.value().sinceDay()),
                            text(entry.value().untilDay()),
                            entry.file(),
                            entry.row()
                        })
                        .toList());
    }
}

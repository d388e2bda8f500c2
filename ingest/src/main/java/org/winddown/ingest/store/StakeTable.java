package org.winddown.ingest.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.winddown.ingest.register.RegisterFile.Statement;
import org.winddown.rules.party.ownership.Stake;

/** Stakes as sources say them; a change is a further row, dated. */
public final class StakeTable {

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;

    public StakeTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** All that was recorded until an instant, in the order in which it was; also what was replaced. */
    public List<Stake> until(Instant recorded) {
        List<Stake> stakes = new ArrayList<>();
        jdbc.query(
                "select * from ownership_stake where recorded_at <= ? order by stake_no",
                row -> {
                    stakes.add(stake(row));
                },
                Instants.toColumn(recorded));
        return stakes;
    }

    /** How many stakes were recorded until an instant, and the number of the last; rows are only ever added. */
    public String last(Instant recorded) {
        return String.valueOf(jdbc.queryForObject(
                "select count(*) || ' up to ' || coalesce(max(stake_no), 0) from ownership_stake where recorded_at <= ?",
                String.class,
                Instants.toColumn(recorded)));
    }

    private static Stake stake(ResultSet row) throws SQLException {
        String share = row.getString("share");
        return new Stake(
                row.getString("owner_name"),
                row.getString("owned_name"),
                share.isEmpty() ? null : new BigDecimal(share),
                day(row.getString("valid_from")),
                day(row.getString("valid_to")),
                row.getString("source"));
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** Appends stakes in this order. */
    public void append(List<Statement<Stake>> entries, Instant recordedAt) {
        jdbc.batchUpdate(
                "insert into ownership_stake (recorded_at, owner_name, owned_name, share, valid_from,"
                        + " valid_to, source, file_name, row_no) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entries,
                BATCH,
                (statement, entry) -> {
                    Stake stake = entry.value();
                    statement.setObject(1, Instants.toColumn(recordedAt));
                    statement.setString(2, stake.owner());
                    statement.setString(3, stake.owned());
                    statement.setString(
                            4, stake.share().map(BigDecimal::toPlainString).orElse(""));
                    statement.setString(5, text(stake.from()));
                    statement.setString(6, text(stake.to()));
                    statement.setString(7, stake.source());
                    statement.setString(8, entry.file());
                    statement.setLong(9, entry.row());
                });
    }
}

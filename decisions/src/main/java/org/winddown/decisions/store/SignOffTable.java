package org.winddown.decisions.store;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.winddown.decisions.signoff.Quarter;
import org.winddown.decisions.signoff.Statement;
import org.winddown.decisions.signoff.UnitStatement;

/** The table of what owners of units stated: rows are added, never changed or removed. */
public final class SignOffTable {

    private final JdbcClient client;
    private final OneTransaction transaction;

    public SignOffTable(DataSource dataSource) {
        this.client = JdbcClient.create(dataSource);
        this.transaction = new OneTransaction(dataSource);
    }

    /** Does something in one transaction: all of it is kept, or nothing. */
    public <T> T inOneTransaction(Supplier<T> work) {
        return transaction.of(work);
    }

    /** Adds a statement. */
    public void add(UnitStatement given, Instant loadedAt) {
        client.sql("insert into unit_statement (period_year, period_quarter, unit, statement, run_id, signed_by,"
                        + " signed_at, note, evidence_ref, recorded_at, recorded_by, loaded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        given.period().year(),
                        given.period().number(),
                        given.unit(),
                        given.statement().name(),
                        given.runId(),
                        given.signedBy(),
                        Instants.toColumn(given.signedAt()),
                        given.note(),
                        given.evidenceRef(),
                        Instants.toColumn(given.recordedAt()),
                        given.recordedBy(),
                        Instants.toColumn(loadedAt))
                .update();
    }

    /**
     * Rows recorded at or before an instant, in the order of recording; of two at the same instant the later row last.
     */
    public List<UnitStatement> knownAt(Instant knownAt) {
        return client.sql("select * from unit_statement where recorded_at <= ? order by recorded_at, statement_no")
                .param(Instants.toColumn(knownAt))
                .query((row, number) -> new UnitStatement(
                        new Quarter(row.getInt("period_year"), row.getInt("period_quarter")),
                        row.getString("unit"),
                        Statement.valueOf(row.getString("statement")),
                        row.getString("run_id"),
                        row.getString("signed_by"),
                        Instants.of(row, "signed_at"),
                        row.getString("note"),
                        row.getString("evidence_ref"),
                        Instants.of(row, "recorded_at"),
                        row.getString("recorded_by")))
                .list();
    }
}

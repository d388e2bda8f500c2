package org.winddown.decisions.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.winddown.decisions.acceptance.Acceptance;
import org.winddown.decisions.acceptance.Revocation;
import org.winddown.decisions.acceptance.Subject;
import org.winddown.rules.evaluation.Act;

/** The tables of exceptions and their revocations: rows are added, never changed or removed. */
public final class AcceptanceTables {

    private final JdbcClient client;
    private final OneTransaction transaction;

    public AcceptanceTables(DataSource dataSource) {
        this.client = JdbcClient.create(dataSource);
        this.transaction = new OneTransaction(dataSource);
    }

    /** Does something in one transaction: all of it is kept, or nothing. */
    public <T> T inOneTransaction(Supplier<T> work) {
        return transaction.of(work);
    }

    /** Adds an exception. */
    public void add(Acceptance acceptance, Instant loadedAt) {
        client.sql("insert into finding_exception (exception_id, unit, source, kind, asset_id, family, measure, act,"
                        + " reason, conditions, approver, approved_at, valid_from, expires_at, evidence_ref, recorded_at,"
                        + " recorded_by, loaded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(acceptance.id())
                .params(acceptance.subject().cells())
                .params(
                        acceptance.measure(),
                        acceptance.act().name(),
                        acceptance.reason(),
                        acceptance.conditions(),
                        acceptance.approver(),
                        Instants.toColumn(acceptance.approvedAt()),
                        Instants.toColumn(acceptance.validFrom()),
                        Instants.toColumn(acceptance.expiresAt()),
                        acceptance.evidenceRef(),
                        Instants.toColumn(acceptance.recordedAt()),
                        acceptance.recordedBy(),
                        Instants.toColumn(loadedAt))
                .update();
    }

    /** Adds a revocation. */
    public void add(Revocation revocation) {
        client.sql("insert into finding_exception_revocation (exception_id, revoked_at, revoked_by, reason)"
                        + " values (?, ?, ?, ?)")
                .params(
                        revocation.acceptanceId(),
                        Instants.toColumn(revocation.revokedAt()),
                        revocation.by(),
                        revocation.reason())
                .update();
    }

    /** Exceptions recorded at or before an instant, in the order of recording. */
    public List<Acceptance> acceptances(Instant knownAt) {
        return client.sql("select * from finding_exception where recorded_at <= ? order by recorded_at, exception_no")
                .param(Instants.toColumn(knownAt))
                .query((row, number) -> acceptance(row))
                .list();
    }

    private static Acceptance acceptance(ResultSet row) throws SQLException {
        String family = row.getString("family");
        return new Acceptance(
                family.isEmpty()
                        ? new Subject.OneAsset(AssetKeys.of(row))
                        : new Subject.ProductFamily(row.getString("unit"), family),
                row.getString("measure"),
                Act.valueOf(row.getString("act")),
                row.getString("reason"),
                row.getString("conditions"),
                row.getString("approver"),
                Instants.of(row, "approved_at"),
                Instants.of(row, "valid_from"),
                Instants.of(row, "expires_at"),
                row.getString("evidence_ref"),
                Instants.of(row, "recorded_at"),
                row.getString("recorded_by"));
    }

    /** Revocations made at or before an instant. */
    public List<Revocation> revocations(Instant knownAt) {
        return client.sql("select * from finding_exception_revocation where revoked_at <= ? order by revoked_at")
                .param(Instants.toColumn(knownAt))
                .query((row, number) -> new Revocation(
                        row.getString("exception_id"),
                        Instants.of(row, "revoked_at"),
                        row.getString("revoked_by"),
                        row.getString("reason")))
                .list();
    }
}

package org.winddown.decisions.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.winddown.decisions.law.LoadedPack;

/** The tables of loaded rule packs and their approvals: rows are added, never changed or removed. */
public final class RulePackTable {

    private static final String LOADS = "select pack.load_no, pack.measure, pack.version, pack.sha256,"
            + " pack.file_name, pack.recorded_at, pack.replaces, pack.loaded_at, pack.loaded_by, pack.reason,"
            + " pack.flips, pack.needs_approval, approval.decided_at, approval.decided_by, approval.approved,"
            + " approval.decision_reason from rule_pack_load pack"
            + " left join rule_pack_approval approval on approval.load_no = pack.load_no";

    private final JdbcClient client;
    private final TransactionTemplate transaction;

    public RulePackTable(DataSource dataSource) {
        this.client = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
    }

    /**
     * Does something in one transaction, as if nobody else did anything meanwhile.
     *
     * @throws org.springframework.dao.ConcurrencyFailureException when somebody else did
     */
    public LoadedPack alone(Supplier<LoadedPack> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /**
     * Adds a load.
     *
     * @return its number
     */
    public long add(LoadedPack pack, String text) {
        KeyHolder key = new GeneratedKeyHolder();
        client.sql("insert into rule_pack_load (measure, version, sha256, file_name, pack, recorded_at, replaces,"
                        + " loaded_at, loaded_by, reason, flips, needs_approval)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        pack.measure(),
                        pack.version(),
                        pack.sha256(),
                        pack.fileName(),
                        text,
                        Instants.toColumn(pack.recordedAt().truncatedTo(ChronoUnit.MICROS)),
                        pack.replaces(),
                        Instants.toColumn(pack.loadedAt().truncatedTo(ChronoUnit.MICROS)),
                        pack.loadedBy(),
                        pack.reason(),
                        pack.flips(),
                        pack.needsApproval())
                .update(key, "load_no");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /**
     * Adds what a second person decided.
     *
     * @throws DuplicateKeyException when somebody decided before
     */
    public void add(long number, LoadedPack.Approval approval) {
        client.sql("insert into rule_pack_approval (load_no, decided_at, decided_by, approved, decision_reason)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        number,
                        Instants.toColumn(approval.at().truncatedTo(ChronoUnit.MICROS)),
                        approval.by(),
                        approval.approved(),
                        approval.reason())
                .update();
    }

    /** All loads in the order in which they were added. */
    public List<LoadedPack> all() {
        return client.sql(LOADS + " order by pack.load_no")
                .query((row, number) -> pack(row))
                .list();
    }

    /** One load. */
    public Optional<LoadedPack> find(long number) {
        return client.sql(LOADS + " where pack.load_no = ?")
                .param(number)
                .query((row, count) -> pack(row))
                .optional();
    }

    /** The YAML of a load. */
    public String text(long number) {
        return client.sql("select pack from rule_pack_load where load_no = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private static LoadedPack pack(ResultSet row) throws SQLException {
        return new LoadedPack(
                row.getLong("load_no"),
                row.getString("measure"),
                row.getString("version"),
                row.getString("sha256"),
                row.getString("file_name"),
                Instants.of(row, "recorded_at"),
                row.getString("replaces"),
                Instants.of(row, "loaded_at"),
                row.getString("loaded_by"),
                row.getString("reason"),
                row.getLong("flips"),
                row.getBoolean("needs_approval"),
                approval(row));
    }

    private static LoadedPack.@Nullable Approval approval(ResultSet row) throws SQLException {
        String by = row.getString("decided_by");
        return by == null
                ? null
                : new LoadedPack.Approval(
                        Instants.of(row, "decided_at"),
                        by,
                        row.getBoolean("approved"),
                        row.getString("decision_reason"));
    }
}

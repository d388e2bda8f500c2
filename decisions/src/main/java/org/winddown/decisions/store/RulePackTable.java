package org.winddown.decisions.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.winddown.decisions.law.LoadedPack;

/** The tables of loaded rule packs and their approvals: rows are added, never changed or removed. */
public final class RulePackTable {

    private static final String ALL = "select pack.*, approval.decided_at, approval.decided_by, approval.approved,"
            + " approval.decision_reason from rule_pack_load pack"
            + " left join rule_pack_approval approval on approval.load_no = pack.load_no";

    private final JdbcClient client;

    public RulePackTable(DataSource dataSource) {
        this.client = JdbcClient.create(dataSource);
    }

    /** Adds a load. */
    public void add(LoadedPack pack) {
        client.sql("insert into rule_pack_load (measure, version, sha256, file_name, pack, replaces, loaded_at,"
                        + " loaded_by, reason, flips, needs_approval) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        pack.measure(),
                        pack.version(),
                        pack.sha256(),
                        pack.fileName(),
                        pack.text(),
                        pack.replaces(),
                        Instants.toColumn(pack.loadedAt().truncatedTo(ChronoUnit.MICROS)),
                        pack.loadedBy(),
                        pack.reason(),
                        pack.flips(),
                        pack.needsApproval())
                .update();
    }

    /**
     * Adds what a second person decided.
     *
     * @return whether nobody had decided before
     */
    public boolean add(long number, LoadedPack.Approval approval) {
        try {
            client.sql("insert into rule_pack_approval (load_no, decided_at, decided_by, approved, decision_reason)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(
                            number,
                            Instants.toColumn(approval.at().truncatedTo(ChronoUnit.MICROS)),
                            approval.by(),
                            approval.approved(),
                            approval.reason())
                    .update();
            return true;
        } catch (DuplicateKeyException decided) {
            return false;
        }
    }

    /** All loads in the order in which they were added. */
    public List<LoadedPack> all() {
        return client.sql(ALL + " order by pack.load_no")
                .query((row, number) -> pack(row))
                .list();
    }

    private static LoadedPack pack(ResultSet row) throws SQLException {
        return new LoadedPack(
                row.getLong("load_no"),
                row.getString("measure"),
                row.getString("version"),
                row.getString("sha256"),
                row.getString("file_name"),
                row.getString("pack"),
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

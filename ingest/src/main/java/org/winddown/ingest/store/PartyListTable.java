package org.winddown.ingest.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.winddown.ingest.list.ListRefusal;
import org.winddown.ingest.list.ListVersion;
import org.winddown.ingest.list.PartyJson;
import org.winddown.rules.party.ListedParty;

/** Versions of restricted-party lists and what was refused; nothing is overwritten. */
public final class PartyListTable {

    private static final int BLOCK = 1_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    public PartyListTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** All versions, ordered by list and number. */
    public List<ListVersion> versions() {
        return jdbc.query("select * from party_list_version order by list, version", (row, number) -> version(row));
    }

    /** Versions of one list, ordered by number. */
    public List<ListVersion> versions(String list) {
        return jdbc.query(
                "select * from party_list_version where list = ? order by version",
                (row, number) -> version(row),
                list);
    }

    private static ListVersion version(ResultSet row) throws SQLException {
        return new ListVersion(
                row.getString("list"),
                row.getInt("version"),
                Instants.of(row, "published_at"),
                Instants.of(row, "loaded_at"),
                row.getString("form"),
                row.getString("sha256"),
                row.getString("files"),
                row.getInt("entries"),
                row.getInt("party_names"),
                row.getInt("added"),
                row.getInt("removed"),
                row.getInt("changed"),
                row.getString("notes"));
    }

    /** The entries of a version, in the order of its files. */
    public List<ListedParty> parties(String list, int version) {
        List<ListedParty> parties = new ArrayList<>();
        jdbc.query(
                "select payload from party_list_block where list = ? and version = ? order by block_no",
                row -> {
                    parties.addAll(PartyJson.unpack(row.getBytes("payload")));
                },
                list,
                version);
        return parties;
    }

    /** Writes a version and its entries at once. */
    public void append(ListVersion version, List<ListedParty> parties) {
        transactions.executeWithoutResult(status -> insert(version, parties));
    }

    private void insert(ListVersion version, List<ListedParty> parties) {
        List<Object[]> blocks = new ArrayList<>();
        for (int first = 0; first < parties.size(); first += BLOCK) {
            List<ListedParty> block = parties.subList(first, Math.min(first + BLOCK, parties.size()));
            blocks.add(new Object[] {version.list(), version.number(), blocks.size(), PartyJson.pack(block)});
        }
        jdbc.batchUpdate("insert into party_list_block (list, version, block_no, payload) values (?, ?, ?, ?)", blocks);
        jdbc.update(
                "insert into party_list_version (list, version, published_at, loaded_at, form, sha256, files, entries,"
                        + " party_names, added, removed, changed, notes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                version.list(),
                version.number(),
                Instants.toColumn(version.publishedAt()),
                Instants.toColumn(version.loadedAt()),
                version.format(),
                version.sha256(),
                version.files(),
                version.entries(),
                version.names(),
                version.added(),
                version.removed(),
                version.changed(),
                version.notes());
    }

    /** Everything that was refused, ordered by list and time. */
    public List<ListRefusal> refusals() {
        return jdbc.query(
                "select * from party_list_refusal order by list, refused_no",
                (row, number) -> new ListRefusal(
                        row.getString("list"),
                        Instants.of(row, "refused_at"),
                        row.getString("files"),
                        row.getString("code"),
                        row.getString("message")));
    }

    /** Keeps a refusal. */
    public void append(ListRefusal refusal) {
        jdbc.update(
                "insert into party_list_refusal (list, refused_no, refused_at, files, code, message)"
                        + " values (?, (select coalesce(max(refused_no), 0) + 1 from party_list_refusal where list = ?),"
                        + " ?, ?, ?, ?)",
                refusal.list(),
                refusal.list(),
                Instants.toColumn(refusal.refusedAt()),
                refusal.files(),
                refusal.code(),
                refusal.message());
    }
}

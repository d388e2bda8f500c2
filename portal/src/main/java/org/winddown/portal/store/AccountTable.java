package org.winddown.portal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts and the units they are tied to. Every change counts the revision up. */
public final class AccountTable {

    private static final String COLUMNS = "name, password_hash, role, enabled, revision, created_at";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public AccountTable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    /** Adds an account with its units; false, and nothing is changed, when the name is taken. */
    public boolean insert(AccountRow row) {
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("insert into portal_account (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?)")
                        .params(
                                row.name(),
                                row.passwordHash(),
                                row.role(),
                                row.enabled(),
                                row.revision(),
                                row.createdAt().atOffset(ZoneOffset.UTC))
                        .update();
                tie(row.name(), row.units());
            });
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Replaces the hash of the password; false when there is no such account. */
    public boolean setPasswordHash(String name, String hash) {
        return jdbc.sql("update portal_account set password_hash = ?, revision = revision + 1 where name = ?")
                        .params(hash, name)
                        .update()
                == 1;
    }

    /** Lets an account sign in, or no longer; false when there is no such account. */
    public boolean setEnabled(String name, boolean enabled) {
        return jdbc.sql("update portal_account set enabled = ?, revision = revision + 1 where name = ?")
                        .params(enabled, name)
                        .update()
                == 1;
    }

    /** Ties an account to these units and no others; false when there is no such account. */
    public boolean setUnits(String name, Set<String> units) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            int changed = jdbc.sql("update portal_account set revision = revision + 1 where name = ?")
                    .params(name)
                    .update();
            if (changed == 1) {
                jdbc.sql("delete from portal_account_unit where account = ?")
                        .params(name)
                        .update();
                tie(name, units);
            }
            return changed == 1;
        }));
    }

    /** The account of that name. */
    public Optional<AccountRow> find(String name) {
        return jdbc.sql("select " + COLUMNS + " from portal_account where name = ?")
                .params(name)
                .query((row, number) -> account(row, unitsOf(name)))
                .optional();
    }

    /** All accounts, ordered by name. */
    public List<AccountRow> all() {
        return jdbc.sql("select " + COLUMNS + " from portal_account order by name")
                .query((row, number) -> account(row, unitsOf(row.getString("name"))))
                .list();
    }

    /** Whether there is no account. */
    public boolean isEmpty() {
        return jdbc.sql("select count(*) from portal_account").query(Long.class).single() == 0;
    }

    private void tie(String name, Set<String> units) {
        for (String unit : units) {
            jdbc.sql("insert into portal_account_unit (account, unit) values (?, ?)")
                    .params(name, unit)
                    .update();
        }
    }

    private Set<String> unitsOf(String name) {
        return new HashSet<>(jdbc.sql("select unit from portal_account_unit where account = ?")
                .params(name)
                .query(String.class)
                .list());
    }

    private static AccountRow account(ResultSet row, Set<String> units) throws SQLException {
        return new AccountRow(
                row.getString("name"),
                row.getString("password_hash"),
                row.getString("role"),
                row.getBoolean("enabled"),
                row.getInt("revision"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                units);
    }
}

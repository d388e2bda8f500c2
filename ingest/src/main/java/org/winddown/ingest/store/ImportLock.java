package org.winddown.ingest.store;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Lets one import run once at a time: in this process, and on PostgreSQL in all processes that share the database.
 *
 * <p>PostgreSQL gives the lock of a killed process back when it has ended that process's last statement, so whoever
 * holds it sees everything the killed one committed. H2 needs no more than this process: its file belongs to one.
 */
public final class ImportLock {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final DataSource dataSource;
    private final Duration wait;
    private final Set<String> held = ConcurrentHashMap.newKeySet();

    /** A lock that waits so long for other processes. */
    public ImportLock(DataSource dataSource, Duration wait) {
        this.dataSource = dataSource;
        this.wait = wait;
    }

    /** Does something while the lock of an import is held; empty when somebody else holds it, and nothing is done. */
    public <T> Optional<T> whileHeld(String importId, Supplier<T> work) {
        if (!held.add(importId)) {
            return Optional.empty();
        }
        try (Connection connection = dataSource.getConnection()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                return Optional.of(work.get());
            }
            if (!lock(connection, importId)) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                unlock(connection, importId);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The lock of import " + importId + " could not be taken or given back.", e);
        } finally {
            held.remove(importId);
        }
    }

    private boolean lock(Connection connection, String importId) throws SQLException {
        try (Statement setting = connection.createStatement();
                PreparedStatement lock = connection.prepareStatement("select pg_advisory_lock(?)")) {
            setting.execute("set lock_timeout = " + wait.toMillis());
            try {
                lock.setLong(1, key(importId));
                lock.execute();
                return true;
            } catch (SQLException e) {
                if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                    return false;
                }
                throw e;
            } finally {
                setting.execute("reset lock_timeout");
            }
        }
    }

    private static long key(String importId) {
        return new BigInteger(importId.substring(0, 16), 16).longValue();
    }

    private static void unlock(Connection connection, String importId) throws SQLException {
        try (PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            unlock.setLong(1, key(importId));
            unlock.execute();
        }
    }
}

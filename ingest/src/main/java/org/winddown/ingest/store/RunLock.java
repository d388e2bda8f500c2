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
 * Lets one import or night run once at a time: in this process, and on PostgreSQL in all processes that share the
 * database.
 *
 * <p>PostgreSQL gives the lock of a killed process back when it has ended that process's last statement, so whoever
 * holds it sees everything the killed one committed. H2 needs no more than this process: its file belongs to one.
 */
public final class RunLock {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final DataSource dataSource;
    private final Duration wait;
    private final Set<String> held = ConcurrentHashMap.newKeySet();

    /** A lock that waits so long for other processes. */
    public RunLock(DataSource dataSource, Duration wait) {
        this.dataSource = dataSource;
        this.wait = wait;
    }

    /**
     * Does something while the lock of a run is held; empty when somebody else holds it, and nothing is done.
     *
     * @param runId at least 16 hexadecimal digits that no other run has
     */
    public <T> Optional<T> whileHeld(String runId, Supplier<T> work) {
        if (!held.add(runId)) {
            return Optional.empty();
        }
        try (Connection connection = dataSource.getConnection()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                return Optional.of(work.get());
            }
            if (!lock(connection, runId)) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                unlock(connection, runId);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The lock of run " + runId + " could not be taken or given back.", e);
        } finally {
            held.remove(runId);
        }
    }

    private boolean lock(Connection connection, String runId) throws SQLException {
        try (Statement setting = connection.createStatement();
                PreparedStatement lock = connection.prepareStatement("select pg_advisory_lock(?)")) {
            setting.execute("set lock_timeout = " + wait.toMillis());
            try {
                lock.setLong(1, key(runId));
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

    private static long key(String runId) {
        return new BigInteger(runId.substring(0, 16), 16).longValue();
    }

    private static void unlock(Connection connection, String runId) throws SQLException {
        try (PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            unlock.setLong(1, key(runId));
            unlock.execute();
        }
    }
}

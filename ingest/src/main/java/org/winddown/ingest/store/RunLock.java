package org.winddown.ingest.store;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
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
    private final Map<String, ReentrantLock> here = new ConcurrentHashMap<>();

    /** A lock that waits so long for other threads and processes. */
    public RunLock(DataSource dataSource, Duration wait) {
        this.dataSource = dataSource;
        this.wait = wait;
    }

    /**
     * Does something while the lock of a run is held. Empty, and nothing done, when somebody else holds it for longer
     * than may be waited, or the calling thread holds it itself.
     *
     * @param runId at least 16 hexadecimal digits that no other run has
     */
    public <T> Optional<T> whileHeld(String runId, Supplier<T> work) {
        ReentrantLock lock = here.computeIfAbsent(runId, one -> new ReentrantLock(true));
        if (lock.isHeldByCurrentThread() || !waitedFor(lock)) {
            return Optional.empty();
        }
        try {
            return postgres() ? whileHeldByAll(runId, work) : Optional.of(work.get());
        } catch (SQLException e) {
            throw new IllegalStateException("The lock of run " + runId + " could not be taken or given back.", e);
        } finally {
            lock.unlock();
        }
    }

    private boolean waitedFor(ReentrantLock lock) {
        try {
            return lock.tryLock(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean postgres() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        }
    }

    private <T> Optional<T> whileHeldByAll(String runId, Supplier<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (!lock(connection, runId)) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                unlock(connection, runId);
            }
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

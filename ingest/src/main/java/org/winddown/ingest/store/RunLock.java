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

/**
 * Lets one import or night run once at a time: in this process, and on PostgreSQL in all processes that share the
 * database.
 *
 * <p>PostgreSQL gives the lock of a killed process back when it has ended that process's last statement, so whoever
 * holds it sees everything the killed one committed. H2 needs no more than this process: its file belongs to one.
 */
public final class RunLock {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final LockConnections connections;
    private final Duration wait;
    private final Map<String, Turns> here = new ConcurrentHashMap<>();

    /** The threads of this process that hold the lock of one run or wait for it. */
    private static final class Turns {

        private final ReentrantLock lock = new ReentrantLock(true);
        private int threads;
    }

    /** A lock that waits so long for other threads and processes. */
    public RunLock(LockConnections connections, Duration wait) {
        this.connections = connections;
        this.wait = wait;
    }

    /**
     * Does something while the lock of a run is held. Empty, and nothing done, when somebody else holds it for longer
     * than may be waited, or the calling thread holds it itself.
     *
     * @param runId at least 16 hexadecimal digits that no other run has
     */
    public <T> Optional<T> whileHeld(String runId, Supplier<T> work) {
        ReentrantLock lock = join(runId).lock;
        try {
            return lock.isHeldByCurrentThread() || !waitedFor(lock) ? Optional.empty() : whileHeld(lock, runId, work);
        } finally {
            leave(runId);
        }
    }

    /** Runs of which a thread of this process holds the lock or waits for it. */
    int runsInUse() {
        return here.size();
    }

    private Turns join(String runId) {
        return here.compute(runId, (id, known) -> {
            Turns turns = known == null ? new Turns() : known;
            turns.threads++;
            return turns;
        });
    }

    private void leave(String runId) {
        here.computeIfPresent(runId, (id, turns) -> --turns.threads == 0 ? null : turns);
    }

    private <T> Optional<T> whileHeld(ReentrantLock lock, String runId, Supplier<T> work) {
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
        try (Connection connection = connections.open()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        }
    }

    private <T> Optional<T> whileHeldByAll(String runId, Supplier<T> work) throws SQLException {
        try (Connection connection = connections.open()) {
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

package org.winddown.ingest.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets the state of one source be changed by one transaction at a time, so that each is compared with what really was
 * before it: on PostgreSQL in all processes, on H2 in this one, to which its file belongs.
 */
public final class ScopeLock {

    private final JdbcTemplate jdbc;
    private final Map<String, ReentrantLock> here = new ConcurrentHashMap<>();

    public ScopeLock(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Waits until the source is free and holds it to the end of the running transaction. */
    public void holdUntilCommit(String unit, String source) {
        String scope = unit + "\u001e" + source;
        ReentrantLock lock = here.computeIfAbsent(scope, one -> new ReentrantLock());
        lock.lock();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                lock.unlock();
            }
        });
        if (postgres()) {
            jdbc.query("select pg_advisory_xact_lock(hashtextextended(?, 5))", row -> {}, scope);
        }
    }

    private boolean postgres() {
        return Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>)
                connection -> connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")));
    }
}

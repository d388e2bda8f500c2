package org.winddown.scheduler.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The database of an installation, with its tables brought up to date.
 *
 * @param dataSource the connections
 * @param locks connections that imports and nights hold their locks on
 * @param postgresql whether it is PostgreSQL, as against the embedded H2
 */
public record Database(HikariDataSource dataSource, HikariDataSource locks, boolean postgresql)
        implements AutoCloseable {

    /** Below the connections for work, so that imports at once leave some to everybody else. */
    private static final int MOST_LOCKS = 8;

    private static final int MOST_CONNECTIONS = 10;

    /** An import that finds so many others at work waits for one to end as long as it waits for its source. */
    private static final Duration WAIT_FOR_LOCKS = Duration.ofHours(1);

    /**
     * Opens the database that the environment names, else the embedded one in the home.
     *
     * @param environment of it {@code WINDDOWN_DB_URL}, {@code WINDDOWN_DB_USER} and {@code WINDDOWN_DB_PASSWORD}
     * @throws DatabaseException when it cannot be opened; nothing has changed then
     */
    public static Database open(Home home, Map<String, String> environment) {
        String url = environment.getOrDefault("WINDDOWN_DB_URL", "");
        boolean postgresql = url.startsWith("jdbc:postgresql:");
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url.isEmpty() ? home.databaseUrl() : url);
        config.setUsername(url.isEmpty() ? "sa" : environment.getOrDefault("WINDDOWN_DB_USER", ""));
        config.setPassword(url.isEmpty() ? "" : environment.getOrDefault("WINDDOWN_DB_PASSWORD", ""));
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setPoolName("winddown");
        try {
            HikariDataSource dataSource = new HikariDataSource(config);
            migrate(dataSource, postgresql);
            return new Database(dataSource, postgresql ? locks(config) : dataSource, postgresql);
        } catch (HikariPool.PoolInitializationException e) {
            String why = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw new DatabaseException(
                    why != null && why.contains("already in use")
                            ? "The database in " + home.root() + " is in use by another winddown process. Wait until it"
                                    + " ends, or name another folder with --home."
                            : "The database " + config.getJdbcUrl() + " cannot be opened: " + why + ". Check"
                                    + " WINDDOWN_DB_URL, WINDDOWN_DB_USER and WINDDOWN_DB_PASSWORD, or --home.");
        }
    }

    /** Opened when the first lock is taken. */
    private static HikariDataSource locks(HikariConfig work) {
        HikariConfig config = new HikariConfig();
        work.copyStateTo(config);
        config.setPoolName("winddown-locks");
        config.setMaximumPoolSize(MOST_LOCKS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(WAIT_FOR_LOCKS.toMillis());
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private static void migrate(DataSource dataSource, boolean postgresql) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations(
                        "classpath:db/vendor/" + (postgresql ? "postgresql" : "h2"),
                        "classpath:db/migration/ingest",
                        "classpath:db/migration/decisions",
                        "classpath:db/migration/portal",
                        "classpath:db/migration/reporting")
                .outOfOrder(true)
                .load()
                .migrate();
    }

    @Override
    public void close() {
        locks.close();
        dataSource.close();
    }
}

package org.winddown.scheduler.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The database of an installation, with its tables brought up to date.
 *
 * @param dataSource the connections
 * @param postgresql whether it is PostgreSQL, as against the embedded H2
 */
public record Database(HikariDataSource dataSource, boolean postgresql) implements AutoCloseable {

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
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(1);
        config.setPoolName("winddown");
        try {
            HikariDataSource dataSource = new HikariDataSource(config);
            migrate(dataSource, postgresql);
            return new Database(dataSource, postgresql);
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
        dataSource.close();
    }
}

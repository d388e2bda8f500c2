package org.winddown.ingest;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The two databases an installation may have. Each call gives a fresh one with the tables of an import in it. */
enum TestDatabase {
    H2 {
        @Override
        Address empty(Path home) {
            return new Address(
                    "jdbc:h2:file:" + home.resolve("db")
                            + ";WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                    "sa");
        }
    },
    POSTGRESQL {
        @Override
        Address empty(Path home) {
            return Server.ONE.next();
        }
    };

    /** Where a database is, without a password. */
    record Address(String url, String user) {

        DataSource open() {
            return url.startsWith("jdbc:h2:")
                    ? JdbcConnectionPool.create(url, user, "")
                    : new DriverManagerDataSource(url, user, "");
        }
    }

    abstract Address empty(Path home);

    /**
     * A fresh database, opened.
     *
     * @param home folder of a database that is a file
     */
    DataSource create(Path home) {
        DataSource database = empty(home).open();
        fill(database);
        return database;
    }

    /**
     * A fresh database that nobody has open, so that another process may open it.
     *
     * @param home folder of a database that is a file
     */
    Address address(Path home) {
        Address address = empty(home);
        DataSource database = address.open();
        fill(database);
        if (database instanceof JdbcConnectionPool pool) {
            pool.dispose();
        }
        return address;
    }

    private void fill(DataSource database) {
        new ResourceDatabasePopulator(new ClassPathResource(
                        "org/springframework/batch/core/schema-" + name().toLowerCase(Locale.ROOT) + ".sql"))
                .execute(database);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/ingest")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    /** One server for all tests of a process; it ends with the process. */
    private static final class Server {

        private static final Server ONE = new Server();

        private final EmbeddedPostgres server;
        private int databases;

        private Server() {
            try {
                server = EmbeddedPostgres.builder().setPort(0).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private synchronized Address next() {
            databases++;
            new JdbcTemplate(server.getPostgresDatabase()).execute("create database t" + databases);
            return new Address(server.getJdbcUrl("postgres", "t" + databases), "postgres");
        }
    }
}

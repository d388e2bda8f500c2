package org.winddown.ingest;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The two databases an installation may have. Each call gives a fresh one with the tables of an import in it. */
enum TestDatabase {
    H2 {
        @Override
        Address address(Path home) {
            Address address = new Address(
                    "jdbc:h2:file:" + home.resolve("db")
                            + ";WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                    "sa");
            JdbcConnectionPool pool = address.open();
            fill(pool, "h2");
            pool.dispose();
            return address;
        }
    },
    POSTGRESQL {
        @Override
        Address address(Path home) {
            return Server.ONE.next();
        }
    };

    /** Where a database is, without a password. */
    record Address(String url, String user) {

        private static final int MOST_CONNECTIONS = 30;

        JdbcConnectionPool open() {
            if (url.startsWith("jdbc:h2:")) {
                return JdbcConnectionPool.create(url, user, "");
            }
            PGConnectionPoolDataSource server = new PGConnectionPoolDataSource();
            server.setUrl(url);
            server.setUser(user);
            JdbcConnectionPool pool = JdbcConnectionPool.create(server);
            pool.setMaxConnections(MOST_CONNECTIONS);
            return pool;
        }
    }

    /**
     * A fresh database that nobody has open, so that another process may open it.
     *
     * @param home folder of a database that is a file
     */
    abstract Address address(Path home);

    /**
     * A fresh database, opened.
     *
     * @param home folder of a database that is a file
     */
    DataSource create(Path home) {
        return address(home).open();
    }

    private static void fill(DataSource database, String batchSchema) {
        new ResourceDatabasePopulator(
                        new ClassPathResource("org/springframework/batch/core/schema-" + batchSchema + ".sql"))
                .execute(database);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/ingest")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    /** One server for all tests of a process; it ends with the process. Its databases are copies of a filled one. */
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
            if (databases == 0) {
                JdbcConnectionPool filled = made("filled", "template1").open();
                fill(filled, "postgresql");
                filled.dispose();
            }
            databases++;
            return made("t" + databases, "filled");
        }

        private Address made(String name, String template) {
            new JdbcTemplate(server.getPostgresDatabase()).execute("create database " + name + " template " + template);
            return new Address(server.getJdbcUrl("postgres", name), "postgres");
        }
    }
}

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
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The two databases an installation may have. Each call gives a fresh one with the tables of an import in it. */
enum TestDatabase {
    H2 {
        @Override
        DataSource empty(Path home) {
            return JdbcConnectionPool.create(
                    "jdbc:h2:file:" + home.resolve("db")
                            + ";WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                    "sa",
                    "");
        }
    },
    POSTGRESQL {
        @Override
        DataSource empty(Path home) {
            return Server.ONE.next();
        }
    };

    abstract DataSource empty(Path home);

    /**
     * A fresh database.
     *
     * @param home folder of a database that is a file
     */
    DataSource create(Path home) {
        DataSource database = empty(home);
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
        return database;
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

        private synchronized DataSource next() {
            databases++;
            new JdbcTemplate(server.getPostgresDatabase()).execute("create database t" + databases);
            return server.getDatabase("postgres", "t" + databases);
        }
    }
}

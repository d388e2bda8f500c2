package org.winddown.ingest;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.JdbcTemplate;

class PostgresSharesIT extends SharesSuite {

    private static EmbeddedPostgres server;
    private static int databases;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.builder().setPort(0).start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @Override
    DataSource database(Path home) {
        databases++;
        new JdbcTemplate(server.getPostgresDatabase()).execute("create database p" + databases);
        return server.getDatabase("postgres", "p" + databases);
    }

    @Override
    String batchSchema() {
        return "postgresql";
    }
}

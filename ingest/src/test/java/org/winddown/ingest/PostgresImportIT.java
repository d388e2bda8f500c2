package org.winddown.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.winddown.ingest.store.RunLock;

class PostgresImportIT extends ImportSuite {

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
        new JdbcTemplate(server.getPostgresDatabase()).execute("create database t" + databases);
        return server.getDatabase("postgres", "t" + databases);
    }

    @Test
    void letsOneOfSeveralProcessesRunAnImport() {
        DataSource shared = database(home);
        RunLock here = new RunLock(shared, Duration.ofMillis(200));
        RunLock there = new RunLock(shared, Duration.ofMillis(200));
        String id = "f".repeat(64);

        Optional<Optional<String>> both = here.whileHeld(id, () -> there.whileHeld(id, () -> "two at a time"));

        assertThat(both).contains(Optional.empty());
        assertThat(there.whileHeld(id, () -> "after the other")).contains("after the other");
    }

    @Override
    String batchSchema() {
        return "postgresql";
    }
}

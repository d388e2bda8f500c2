package org.winddown.reporting.delivery.dispatch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A PostgreSQL server for the tests of one class, with an empty database for each. */
final class PostgresDatabases implements BeforeAllCallback, AfterAllCallback {

    private @Nullable EmbeddedPostgres server;
    private int databases;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        server = EmbeddedPostgres.builder().setPort(0).start();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        Objects.requireNonNull(server).close();
    }

    DataSource empty() {
        EmbeddedPostgres running = Objects.requireNonNull(server);
        databases++;
        new JdbcTemplate(running.getPostgresDatabase()).execute("create database t" + databases);
        return running.getDatabase("postgres", "t" + databases);
    }
}

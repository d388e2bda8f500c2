package org.winddown.benchmarks.imports;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.winddown.benchmarks.baseline.Address;
import org.winddown.benchmarks.gauge.PostgresServer;

/** Databases of a PostgreSQL that runs as long as this is open, as a process of its own. */
final class PostgresDatabases implements Databases {

    private final EmbeddedPostgres server;

    PostgresDatabases(Path directory) throws IOException {
        this.server = PostgresServer.start(directory);
    }

    @Override
    public String kind() {
        return "PostgreSQL";
    }

    @Override
    public Address make(String name) throws IOException {
        execute("create database " + name);
        return new Address(
                String.format(Locale.ROOT, "jdbc:postgresql://localhost:%d/%s", server.getPort(), name),
                PostgresServer.USER,
                PostgresServer.USER);
    }

    @Override
    public void drop(String name) throws IOException {
        execute("drop database " + name);
        execute("checkpoint");
    }

    private void execute(String sql) throws IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IOException("The server does not do \"" + sql + "\".", e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

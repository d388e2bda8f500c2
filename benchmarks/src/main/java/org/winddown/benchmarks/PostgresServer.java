package org.winddown.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** A PostgreSQL for a script: on a free port, with empty databases, ended by the end of standard input. */
final class PostgresServer {

    private PostgresServer() {}

    /**
     * Starts the server, prints its address, user and password on one line each, and waits.
     *
     * <p>The databases are called {@code t0}, {@code t1} and so on; their names are put behind the printed address.
     *
     * @param directory for its data; made when it is not there, and left behind
     * @param databases how many empty databases to make
     */
    static void serve(Path directory, int databases, PrintWriter out) throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setPort(0)
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                for (int i = 0; i < databases; i++) {
                    statement.execute("create database t" + i);
                }
            } catch (SQLException e) {
                throw new IOException("The databases could not be made.", e);
            }
            out.println(String.format(Locale.ROOT, "jdbc:postgresql://localhost:%d/", server.getPort()));
            out.println("postgres");
            out.println("postgres");
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
    }
}

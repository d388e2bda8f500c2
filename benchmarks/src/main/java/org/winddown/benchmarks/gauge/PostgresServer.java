package org.winddown.benchmarks.gauge;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** A PostgreSQL of this machine on a free port, for a benchmark or a script. */
public final class PostgresServer {

    /** Name and password of the one who may do everything. */
    public static final String USER = "postgres";

    private PostgresServer() {}

    /** Starts a server; its data are in a directory that is made when it is not there, and left behind. */
    public static EmbeddedPostgres start(Path directory) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(0)
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    /**
     * Runs a server for a script: prints its address, user and password on one line each, and waits for the end of
     * standard input.
     *
     * <p>The databases are called {@code t0}, {@code t1} and so on; their names are put behind the printed address.
     *
     * @param directory for its data; made when it is not there, and left behind
     * @param databases how many empty databases to make
     */
    public static void serve(Path directory, int databases, PrintWriter out) throws IOException {
        try (EmbeddedPostgres server = start(directory)) {
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                for (int i = 0; i < databases; i++) {
                    statement.execute("create database t" + i);
                }
            } catch (SQLException e) {
                throw new IOException("The databases could not be made.", e);
            }
            out.println(String.format(Locale.ROOT, "jdbc:postgresql://localhost:%d/", server.getPort()));
            out.println(USER);
            out.println(USER);
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
    }
}

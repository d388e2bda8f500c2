package org.winddown.scheduler.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    private Path dir;

    @Test
    void theDatabaseStaysOpenWhenAThreadThatWritesIsInterrupted() throws Exception {
        String url = new Home(dir).databaseUrl();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create table t (id integer)");
            Thread writer = new Thread(() -> write(url));
            writer.start();
            writer.join();

            try (ResultSet rows = statement.executeQuery("select count(*) from t")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(1);
            }
        }
    }

    private static void write(String url) {
        Thread.currentThread().interrupt();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into t values (1)");
        } catch (SQLException e) {
            throw new IllegalStateException("Interrupted, the row could not be written.", e);
        }
    }
}

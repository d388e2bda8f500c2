package org.winddown.scheduler.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.ingest.ImportProgress;
import org.winddown.scheduler.night.NightException;
import org.winddown.scheduler.night.NightRequest;
import org.winddown.scheduler.store.Home;

class PostgresServerIT extends ServerSuite {

    private static EmbeddedPostgres postgres;
    private static int databases;

    @BeforeAll
    static void startPostgres() throws IOException {
        postgres = EmbeddedPostgres.builder().setPort(0).start();
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    @Test
    void letsOneOfTwoMachinesRunANight(@TempDir Path one, @TempDir Path other) throws IOException {
        Map<String, String> database = environment();
        for (Path home : List.of(one, other)) {
            Files.writeString(
                    home.resolve("application.yml"),
                    "winddown.scheduler: {nightly.cron: \"off\", reports.cron: \"off\"}\n");
        }
        Instant asOf = Instant.parse("2024-10-01T00:00:00Z");
        NightRequest request = new NightRequest(Optional.empty(), asOf, asOf, Set.of(), asOf);
        List<Throwable> meanwhile = new ArrayList<>();

        try (Server first = Server.start(new Home(one), database, OptionalInt.of(0), "");
                Server second = Server.start(new Home(other), database, OptionalInt.of(0), "")) {
            ImportProgress secondTries = (phase, rows) -> meanwhile.add(
                    catchThrowable(() -> second.services().nights().run(request, ImportProgress.SILENT)));
            first.services().nights().run(request, secondTries);

            assertThat(meanwhile)
                    .isNotEmpty()
                    .allSatisfy(failure -> assertThat(failure)
                            .isInstanceOf(NightException.class)
                            .hasMessage("The same night is running on another machine with this database. Wait until it"
                                    + " has ended, then run the command again: it gives the stored result."));
            second.services().nights().run(request, ImportProgress.SILENT);
        }
    }

    @Override
    Map<String, String> environment() {
        String name = "server" + ++databases;
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "WINDDOWN_DB_URL", postgres.getJdbcUrl("postgres", name),
                "WINDDOWN_DB_USER", "postgres",
                "WINDDOWN_DB_PASSWORD", "postgres");
    }
}

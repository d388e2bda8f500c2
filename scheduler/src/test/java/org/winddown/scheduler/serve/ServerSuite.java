package org.winddown.scheduler.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.reporting.store.RunRecord;
import org.winddown.scheduler.store.Home;

/** What a server does on either database. */
abstract class ServerSuite {

    private static final String UNITS = """
            code,name,parent,organised_in,entity_form,country,time_zone
            HQ,Example Group,,US,subsidiary,US,America/New_York
            BER,Berlin,HQ,DE,subsidiary,DE,Europe/Berlin
            """;
    private static final String LICENCES = """
            asset_id,kind,vendor,product,start_date,end_date
            L1,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,perpetual
            """;

    @TempDir
    private Path root;

    abstract Map<String, String> environment();

    @Test
    void runsTheNightWhenItsTimeHasCome() throws IOException {
        configure("nightly.cron: \"* * * * * ?\"", "reports.cron: \"off\"");
        Path source = Files.createDirectories(root.resolve("inbox/HQ/sam"));
        Files.writeString(source.resolve("licences.csv"), LICENCES);

        try (Server server = start()) {
            server.services().units().load(Files.writeString(root.resolve("units.csv"), UNITS), Instant.EPOCH);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> server.services().register().runs(50).stream()
                            .anyMatch(run -> !server.services()
                                            .reports()
                                            .list(run.runId())
                                            .isEmpty()
                                    && !run.units().isEmpty()));

            RunRecord night = server.services().register().runs(50).stream()
                    .filter(run -> !run.units().isEmpty())
                    .reduce((first, second) -> second)
                    .orElseThrow();
            assertThat(night.asOf().getNano())
                    .as("the scheduled second is the instant")
                    .isZero();
            assertThat(night.knownAt()).isEqualTo(night.asOf());
            assertThat(night.units()).extracting(RunRecord.Unit::code).containsExactly("HQ");
        }
    }

    @Test
    void keepsOneScheduleForEachUnit() throws IOException {
        configure("nightly.cron: \"0 0 3 * * ?\"", "reports.units.BER: \"0 0 7 * * ?\"");

        try (Server server = start()) {
            server.services().units().load(Files.writeString(root.resolve("units.csv"), UNITS), Instant.EPOCH);
            server.schedules().follow();

            assertThat(server.schedules().list())
                    .containsExactly(
                            "night/all-units: 0 0 3 * * ? UTC",
                            "reports/BER: 0 0 7 * * ? Europe/Berlin",
                            "reports/HQ: 0 0 6 ? * MON America/New_York");
        }
    }

    @Test
    void refusesAScheduleThatIsNone() throws IOException {
        configure("nightly.cron: \"every night\"", "reports.cron: \"never\"");

        assertThat(catchThrowable(this::start))
                .rootCause()
                .hasMessage(
                        "winddown.scheduler.nightly.cron is \"every night\", which is no Quartz cron expression. Write"
                                + " for example \"0 30 1 * * ?\" for half past one each night, or \"off\".\n"
                                + "winddown.scheduler.reports.cron is \"never\", which is no Quartz cron expression. Write for"
                                + " example \"0 30 1 * * ?\" for half past one each night, or \"off\".");
    }

    @Test
    void sendsAVisitorToTheSignIn() throws Exception {
        configure("nightly.cron: \"off\"", "reports.cron: \"off\"");

        try (Server server = start()) {
            HttpResponse<Void> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"))
                                    .build(),
                            BodyHandlers.discarding());

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location"))
                    .hasValue("http://127.0.0.1:" + server.port() + "/login");
            assertThat(server.schedules().list()).isEqualTo(List.of());
        }
    }

    private Server start() {
        return Server.start(new Home(root), environment(), OptionalInt.of(0), "");
    }

    private void configure(String... lines) throws IOException {
        StringBuilder yaml = new StringBuilder();
        for (String line : lines) {
            yaml.append("winddown.scheduler.").append(line).append('\n');
        }
        Files.writeString(root.resolve("application.yml"), yaml);
    }
}

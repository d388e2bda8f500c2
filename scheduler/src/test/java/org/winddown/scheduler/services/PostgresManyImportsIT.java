package org.winddown.scheduler.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.ingest.ImportProgress;
import org.winddown.ingest.ImportRequest;
import org.winddown.ingest.ImportResult;
import org.winddown.scheduler.store.Home;

class PostgresManyImportsIT {

    private static final int AT_ONCE = 16;
    private static final Instant NIGHT = Instant.parse("2024-08-01T00:00:00Z");

    @TempDir
    Path folder;

    private ImportRequest request(String source) throws IOException {
        Path file = Files.writeString(
                folder.resolve(source + ".csv"), "asset_id,kind,vendor,product\nA-1,LICENCE,Acme,Anvil\n");
        return new ImportRequest(
                file,
                "BU-1",
                source,
                Optional.empty(),
                Optional.of(NIGHT),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                NIGHT,
                false,
                false);
    }

    @Test
    void importsAtOnceMayBeMoreThanTheConnections() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setPort(0).start();
                Services services = Services.open(
                        new Home(folder.resolve("home")),
                        Map.of(
                                "WINDDOWN_DB_URL", postgres.getJdbcUrl("postgres", "postgres"),
                                "WINDDOWN_DB_USER", "postgres",
                                "WINDDOWN_DB_PASSWORD", "postgres"))) {
            List<Future<ImportResult>> running = new ArrayList<>();
            for (int number = 0; number < AT_ONCE; number++) {
                ImportRequest request = request("source" + number);
                running.add(threads.submit(() -> {
                    start.await(1, TimeUnit.MINUTES);
                    return services.imports().run(request, ImportProgress.SILENT);
                }));
            }

            for (Future<ImportResult> each : running) {
                assertThat(each.get(2, TimeUnit.MINUTES).added()).isEqualTo(1);
            }
            assertThat(services.importRuns().forUnit("BU-1")).hasSize(AT_ONCE);
        } finally {
            threads.shutdownNow();
        }
    }
}

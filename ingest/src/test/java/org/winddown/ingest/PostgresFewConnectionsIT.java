package org.winddown.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.ingest.TestDatabase.Address;

/** More imports at once than there are connections: they wait for one another to end, and none in vain. */
class PostgresFewConnectionsIT {

    private static final Instant NIGHT = Instant.parse("2024-08-01T00:00:00Z");
    private static final int AT_ONCE = 6;
    private static final int ROWS = 500;

    @TempDir
    Path home;

    private Path inventory(int number) throws Exception {
        StringBuilder text = new StringBuilder("asset_id,kind,vendor,product\n");
        IntStream.range(0, ROWS).forEach(row -> text.append("A-" + row + ",LICENCE,Acme,Anvil " + row + "\n"));
        return Files.writeString(home.resolve("source" + number + ".csv"), text);
    }

    @Test
    void importsOfSeveralSourcesAllEnd() throws Exception {
        Address address = TestDatabase.POSTGRESQL.address(home);
        JdbcConnectionPool work = address.open();
        work.setMaxConnections(1);
        JdbcConnectionPool locks = address.open();
        locks.setMaxConnections(2);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        try (Installed here = new Installed(work, locks::getConnection, home)) {
            List<Future<ImportResult>> running = new ArrayList<>();
            for (int number = 0; number < AT_ONCE; number++) {
                ImportRequest request = Installed.request(inventory(number), "source" + number, NIGHT, false);
                running.add(threads.submit(() -> {
                    start.await(1, TimeUnit.MINUTES);
                    return here.imports.run(request, ImportProgress.SILENT);
                }));
            }

            for (Future<ImportResult> each : running) {
                assertThat(each.get(2, TimeUnit.MINUTES).accepted()).isEqualTo(ROWS);
            }
            assertThat(here.export().lines()).hasSize(1 + AT_ONCE * ROWS);
            assertThat(work.getActiveConnections()).isZero();
            assertThat(locks.getActiveConnections()).isZero();
        } finally {
            threads.shutdownNow();
            locks.dispose();
        }
    }
}

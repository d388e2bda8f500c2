package org.winddown.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports that are started at the same moment, told once for both databases: each does what it would alone. */
abstract class AtOnceSuite {

    private static final String HEADER = "asset_id,kind,vendor,product,hostname,start_date\n";
    private static final Instant NIGHT = Instant.parse("2024-08-01T00:00:00Z");
    private static final int ROUNDS = 4;

    @TempDir
    Path home;

    private Installed here;
    private Installed there;

    /** On which database. */
    abstract TestDatabase database();

    /** A second way in to the same database. */
    abstract Installed beside(Installed installed);

    @BeforeEach
    void start() {
        here = new Installed(database(), home);
        there = beside(here);
    }

    @AfterEach
    void stop() {
        there.close();
        here.close();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text);
    }

    /** Rows of which each has a product of its own. */
    private static String rows(int from, int to, String version, String date) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = from; i < to; i++) {
            text.append("A-%05d,LICENCE,Acme,Anvil %d %s,pc-%d,%s\n".formatted(i, i, version, i, date));
        }
        return text.append("X,LICENCE,Acme,Anvil,pc-x,31/02/2024\nA-%05d,DEVICE,,,,\n".formatted(from))
                .toString();
    }

    private static ImportRequest request(Path file, String source, Instant at) {
        return new ImportRequest(
                file,
                Installed.UNIT,
                source,
                Optional.empty(),
                Optional.of(at),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                at,
                false,
                false);
    }

    private static Callable<ImportResult> importing(Installed node, ImportRequest request) {
        return () -> node.imports.run(request, ImportProgress.SILENT);
    }

    private static List<ImportResult> atOnce(List<Callable<ImportResult>> imports) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(imports.size());
        CyclicBarrier start = new CyclicBarrier(imports.size());
        try {
            List<Future<ImportResult>> running = new ArrayList<>();
            for (Callable<ImportResult> one : imports) {
                running.add(threads.submit(() -> {
                    start.await(1, TimeUnit.MINUTES);
                    return one.call();
                }));
            }
            List<ImportResult> results = new ArrayList<>();
            for (Future<ImportResult> each : running) {
                results.add(each.get(5, TimeUnit.MINUTES));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private long count(String table) {
        Long rows = here.jdbc.queryForObject("select count(*) from " + table, Long.class);
        return rows == null ? 0 : rows;
    }

    /**
     * What is the same on every database: hashes of states are not, as blocks name products by a database's own keys.
     */
    private static List<Object> told(ImportResult result) {
        return List.of(
                result.read(),
                result.accepted(),
                result.rejected(),
                result.duplicate(),
                result.blank(),
                result.added(),
                result.changed(),
                result.unchanged(),
                result.retired(),
                result.remarks(),
                result.effect().held(),
                result.effect().undone(),
                result.effect().absences());
    }

    @Test
    void theSameFileTwiceIsOneImport() throws Exception {
        Path file = file("laptops.csv", rows(0, 3_000, "1", "2024-01-31"));

        List<ImportResult> both = atOnce(
                List.of(importing(here, request(file, "cmdb", NIGHT)), importing(there, request(file, "cmdb", NIGHT))));
        String export = here.export();
        ImportResult later = here.imports.run(request(file, "cmdb", NIGHT), ImportProgress.SILENT);

        assertThat(both).containsOnly(later);
        assertThat(later.conserved()).isTrue();
        assertThat(List.of(later.read(), later.accepted(), later.rejected())).containsExactly(3_002L, 3_000L, 2L);
        assertThat(export.lines()).hasSize(3_001);
        assertThat(here.export()).isEqualTo(export);
        for (String table : List.of("upload", "import_run", "snapshot", "import_state")) {
            assertThat(count(table)).as(table).isEqualTo(1);
        }
        assertThat(count("import_chunk")).isZero();
    }

    @Test
    void aFileThatIsRefusedIsRefusedTwice() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Path file = file("broken.csv", "asset_id,product\nA-" + round + ",Anvil\n");

            List<ImportResult> both = atOnce(List.of(
                    importing(here, request(file, "cmdb", NIGHT)), importing(there, request(file, "cmdb", NIGHT))));

            assertThat(both)
                    .extracting(result -> result.refused().orElse(""))
                    .allMatch(line -> line.startsWith("KIND_NOT_STATED: "));
            assertThat(count("import_run")).isEqualTo(round + 1);
        }
    }

    /** What two imports tell one after the other on an installation of its own, and the inventory after them. */
    private List<Object> oneAfterTheOther(String name, ImportRequest first, ImportRequest second) throws IOException {
        try (Installed alone = new Installed(database(), Files.createDirectory(home.resolve(name)))) {
            ImportResult one = alone.imports.run(first, ImportProgress.SILENT);
            ImportResult other = alone.imports.run(second, ImportProgress.SILENT);
            return List.of(told(one), told(other), alone.export());
        }
    }

    /** Two files of one source at once, and the same one after the other in both orders. */
    private void areAsOneAfterTheOther(String name, ImportRequest one, ImportRequest other) throws Exception {
        List<Object> forth = oneAfterTheOther(name + "-forth", one, other);
        List<Object> back = oneAfterTheOther(name + "-back", other, one);
        try (Installed fresh = new Installed(database(), Files.createDirectory(home.resolve(name)));
                Installed second = beside(fresh)) {
            List<ImportResult> both = atOnce(List.of(importing(fresh, one), importing(second, other)));

            assertThat(both).allMatch(ImportResult::conserved);
            List<Object> done = List.of(told(both.get(0)), told(both.get(1)), fresh.export());
            List<Object> turned = List.of(done.get(1), done.get(0), done.get(2));
            assertThat(done.equals(forth) || turned.equals(back))
                    .as("at once %s%nforth %s%nback %s", done.subList(0, 2), forth.subList(0, 2), back.subList(0, 2))
                    .isTrue();
        }
    }

    @Test
    void twoFilesOfOneSourceAreAsOneAfterTheOther() throws Exception {
        Path one = file("one.csv", rows(0, 1_500, "1", "2024-01-31"));
        Path other = file("other.csv", rows(100, 1_600, "2", "2024-01-31"));

        areAsOneAfterTheOther("same-date", request(one, "cmdb", NIGHT), request(other, "cmdb", NIGHT));
    }

    @Test
    void datesAreReadAsAFinishedImportProves() throws Exception {
        Path proves = file("proves.csv", rows(0, 1_500, "1", "13/02/2024"));
        Path open = file("open.csv", rows(0, 1_500, "2", "03/02/2024"));

        areAsOneAfterTheOther(
                "dates", request(proves, "cmdb", NIGHT), request(open, "cmdb", NIGHT.plusSeconds(86_400)));
    }

    @Test
    void filesOfSeveralSourcesDoNotDisturbEachOther() throws Exception {
        List<Callable<ImportResult>> imports = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            List<String> lines =
                    new ArrayList<>(rows(0, 2_000, "1", "2024-01-31").lines().toList());
            String header = lines.remove(0);
            if (n % 2 == 1) {
                Collections.reverse(lines);
            }
            Path file = file("source" + n + ".csv", header + "\n" + String.join("\n", lines) + "\n");
            imports.add(importing(n % 2 == 0 ? here : there, request(file, "source" + n, NIGHT)));
        }

        List<ImportResult> all = atOnce(imports);

        assertThat(all).allMatch(ImportResult::conserved);
        assertThat(all).extracting(ImportResult::accepted).containsOnly(2_000L);
        assertThat(count("product_name")).isEqualTo(2_000);
        assertThat(here.export().lines()).hasSize(8_001);
    }
}

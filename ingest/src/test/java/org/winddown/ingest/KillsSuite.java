package org.winddown.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.ingest.TestDatabase.Address;

/**
 * Imports that are killed at random instants and run again, told once for both databases: what is there then is what an
 * undisturbed import leaves. More kills with {@code -Dwinddown.kills=N -Dwinddown.kills.seed=N}.
 */
abstract class KillsSuite {

    private static final int ROWS = 12_000;
    private static final int KILLS = Integer.getInteger("winddown.kills", 2);

    /** How many more kills there may be until one comes before the end, on a machine that is fast. */
    private static final int MORE = 10;

    private static final long SEED = Long.getLong("winddown.kills.seed", 20_240_720);

    @TempDir
    Path home;

    /** On which database. */
    abstract TestDatabase database();

    private Path inventory() throws IOException {
        StringBuilder text = new StringBuilder("asset_id,kind,vendor,product,hostname,start_date\n");
        for (int i = 0; i < ROWS; i++) {
            text.append(String.format(
                    Locale.ROOT,
                    "A-%05d,INSTALLATION,Acme,Product %d,host-%d,%s\n",
                    i * 7_919 % ROWS,
                    i % 700,
                    i,
                    i % 200 == 13 ? "31/02/2024" : "2024-01-31"));
        }
        return Files.writeString(home.resolve("assets.csv"), text);
    }

    /**
     * All that an import leaves, but for the hash of the state after: in it are the numbers of product names, which
     * have gaps where a process was killed.
     */
    private static List<Object> left(Installed installed, ImportResult result) {
        List<Object> left = new ArrayList<>(List.of(
                result.read(),
                result.accepted(),
                result.rejected(),
                result.duplicate(),
                result.blank(),
                result.added(),
                result.effect().stateBefore(),
                result.effect().held(),
                result.effect().absences(),
                result.importId(),
                installed.export(),
                installed.rejected(result)));
        for (String table :
                List.of("snapshot", "snapshot_block", "asset_block", "import_run", "import_chunk", "upload")) {
            left.add(table + " " + installed.jdbc.queryForObject("select count(*) from " + table, Long.class));
        }
        return left;
    }

    @Test
    void aKilledImportThatIsRunAgainLeavesWhatAnUndisturbedOneDoes() throws Exception {
        Path file = inventory();
        List<Object> expected;
        try (Installed calm = new Installed(database(), Files.createDirectory(home.resolve("calm")))) {
            expected = left(calm, calm.imports.run(KilledChild.request(file), ImportProgress.SILENT));
        }
        Random dice = new Random(SEED);
        int within = 0;
        for (int kill = 0; kill < KILLS || (within == 0 && kill < KILLS + MORE); kill++) {
            Path folder = Files.createDirectory(home.resolve("kill" + kill));
            Address address = database().address(folder);
            List<String> told = killed(address, folder, file, dice);
            try (Installed again = new Installed(address.open(), folder)) {
                ImportResult result = again.imports.run(KilledChild.request(file), ImportProgress.SILENT);
                String when = "kill " + kill + " of seed " + SEED + " after " + told;
                System.out.println(when + ", resumed at " + result.resumedAtRow());
                long committed = told.stream()
                        .filter(line -> line.startsWith("stage "))
                        .mapToLong(line -> Long.parseLong(line.substring(6)))
                        .max()
                        .orElse(0);
                assertThat(result.resumedAtRow().orElse(committed + 1)).as(when).isGreaterThan(committed);
                assertThat(left(again, result)).as(when).isEqualTo(expected);
                within += told.contains("end") ? 0 : 1;
            }
        }
        assertThat(within).as("kills before the end").isPositive();
    }

    /** Kills the import a random time after a random step was told; what was told by then. */
    private static List<String> killed(Address address, Path folder, Path file, Random dice)
            throws IOException, InterruptedException {
        int step = dice.nextInt(13);
        long more = dice.nextBoolean() ? 0 : dice.nextInt(400);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledChild.class.getName(),
                        address.url(),
                        address.user(),
                        folder.toString(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> told = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            while (line != null) {
                if (line.matches("(stage|seal) \\d+|end")) {
                    told.add(line);
                }
                if (told.size() > step) {
                    TimeUnit.MILLISECONDS.sleep(more);
                    process.toHandle().destroyForcibly(); // what it told stays to be read
                }
                line = out.readLine();
            }
            process.waitFor();
        }
        assertThat(told).as("the process came to import").isNotEmpty();
        return told;
    }
}

package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.scheduler.WinddownApplication;

/** An import in a process of its own that is killed, and run again by the same command. */
class KilledImportIT {

    private static final int ROWS = 20_000;
    private static final String COUNTS =
            "assets.csv: 20000 read = 19900 accepted + 100 rejected + 0 duplicate + 0 blank;"
                    + " 19900 added, 0 changed, 0 unchanged, 0 retired";

    @TempDir
    private Path home;

    @TempDir
    private Path undisturbed;

    @TempDir
    private Path files;

    private Path assets;

    @BeforeEach
    void writeFiles() throws IOException {
        assets = files.resolve("assets.csv");
        StringBuilder text = new StringBuilder("asset_id,kind,vendor,product,hostname,start_date\n");
        for (int i = 0; i < ROWS; i++) {
            text.append(String.format(
                    Locale.ROOT,
                    "A-%05d,INSTALLATION,%s,Product %d,host-%d,%s\n",
                    i * 7_919 % ROWS,
                    i % 50 == 0 ? "Kaspersky Lab" : "Acme",
                    i % 700,
                    i,
                    i % 200 == 13 ? "31/02/2024" : "2024-01-31"));
        }
        Files.writeString(assets, text);
        Path units = Files.writeString(
                files.resolve("units.csv"),
                "code,name,organised_in,country,time_zone\nNYC,New York,US,US,America/New_York\n");
        CommandRun.in(home, "units", "load", units.toString());
        CommandRun.in(undisturbed, "units", "load", units.toString());
    }

    @Test
    void goesOnAfterTheRowsToldCommitted() throws Exception {
        List<String> told = killAt("stage: 9000 rows");

        assertThat(told).hasSize(9).last().isEqualTo("stage: 9000 rows");
        CommandRun again = importInto(home);
        assertThat(again.lines()).hasSize(2).last().isEqualTo(COUNTS);
        assertThat(resumedAt(again)).isBetween(9_001L, 20_001L);
        assertThat((resumedAt(again) - 1) % 1_000).isZero();
        assertSameAsUndisturbed();
    }

    @Test
    void sealsOnceWhenKilledWhileSealing() throws Exception {
        killAt("seal: 10000 rows");

        CommandRun again = importInto(home);

        assertThat(again.lines()).containsExactly("resumed at row 20001", COUNTS);
        assertSameAsUndisturbed();
    }

    private void assertSameAsUndisturbed() {
        assertThat(importInto(undisturbed)).isEqualTo(new CommandRun(0, COUNTS + "\n", ""));
        assertThat(importInto(home)).isEqualTo(new CommandRun(0, COUNTS + "\n", ""));
        CommandRun export = export(home);
        assertThat(export.lines()).hasSize(19_901);
        assertThat(export).isEqualTo(export(undisturbed));
        CommandRun findings = findings(home);
        assertThat(findings.lines()).hasSize(401);
        assertThat(findings).isEqualTo(findings(undisturbed));
    }

    private CommandRun importInto(Path where) {
        return CommandRun.in(where, "import", assets.toString(), "--unit", "NYC");
    }

    private static CommandRun export(Path where) {
        return CommandRun.in(where, "export", "--unit", "NYC");
    }

    private static CommandRun findings(Path where) {
        return CommandRun.in(where, "findings", "--as-of", "2024-10-01");
    }

    private static long resumedAt(CommandRun run) {
        return Long.parseLong(run.lines().get(0).replaceFirst("resumed at row ", ""));
    }

    /** Starts the import as a process of its own and kills it when it says {@code line}; what it had said by then. */
    private List<String> killAt(String line) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                WinddownApplication.class.getName(),
                "import",
                assets.toString(),
                "--unit",
                "NYC",
                "--home",
                home.toString());
        builder.environment().put("WINDDOWN_PROGRESS", "plain");
        builder.environment().remove("WINDDOWN_DB_URL");
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
            List<String> told =
                    err.lines().takeWhile(said -> !said.equals(line)).toList();
            process.destroyForcibly();
            assertThat(process.waitFor()).as("exit code of the killed process").isEqualTo(137);
            return Stream.concat(told.stream(), Stream.of(line)).toList();
        }
    }
}

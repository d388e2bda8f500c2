package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoIT {

    private static final String HEADER = "asset_id,kind,vendor,product,start_date,end_date\n";

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    private CommandRun run(String... words) {
        return CommandRun.in(home, words);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(files.resolve(name), text).toString();
    }

    private String imported(String name, String row, String date) throws IOException {
        CommandRun done = run(
                "import",
                write(name, HEADER + row),
                "--unit",
                "HQ",
                "--source",
                "cmdb",
                "--snapshot-date",
                date,
                "--json");
        Matcher id = Pattern.compile("\"import_id\"\\s*:\\s*\"([0-9a-f]{64})\"").matcher(done.out());
        assertThat(id.find()).as(done.out() + done.err()).isTrue();
        return id.group(1);
    }

    @Test
    void namesTheRunsAndReportsMadeOnWhatItUndoes() throws IOException {
        run("units", "load", write("units.csv", "code,country\nHQ,US\nLAB,US\n"));
        imported("a.csv", "1,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,perpetual\n", "2024-07-01");
        Files.createDirectories(home.resolve("inbox"));
        CommandRun before = run("nightly", "--as-of", "2024-07-15T00:00:00Z");
        String wrong = imported(
                "b.csv", "2,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,perpetual\n", "2024-08-01");
        CommandRun night = run("nightly", "--as-of", "2024-08-15T00:00:00Z");

        CommandRun undone = run("undo", wrong.substring(0, 12), "--by", "Ana Meyer", "--because", "wrong file");

        assertThat(before.code()).as(before.err()).isZero();
        assertThat(night.code()).as(night.err()).isZero();
        assertThat(undone.code()).as(undone.err()).isZero();
        assertThat(undone.lines()).contains("made on what is undone, and not as the inventory is now (1 run):");
        assertThat(undone.out())
                .containsPattern("  run [0-9a-f]{64} as of 2024-08-15T00:00:00Z\n")
                .contains("    report on the enterprise: " + home.resolve("reports/2024-08-15T00-00-00Z_"))
                .contains("    report on unit HQ: ")
                .doesNotContain("2024-07-15", "unit LAB");
    }
}

package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesIT {

    private static final String NIGHT = "2024-08-01T12:00:00Z";

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

    @Test
    void namesWhatDidNotArriveEveryNight() throws IOException {
        run("units", "load", write("units.csv", "code\nHQ\nLAB\n"));
        String inventory = write("a.csv", "asset_id,kind,vendor,product\n1,INSTALLATION,Acme,Anvil\n");
        run("import", inventory, "--unit", "HQ", "--source", "cmdb", "--snapshot-date", "2024-07-31");
        Files.createDirectories(home.resolve("inbox"));
        CommandRun before = run("nightly", "--as-of", NIGHT, "--json");

        CommandRun loaded = run(
                "sources",
                "load",
                write("sources.csv", "unit,source,owner,cadence\nHQ,cmdb,,daily\nLAB,sccm,Ada,weekly\n"));
        CommandRun night = run("nightly", "--as-of", NIGHT, "--json");
        CommandRun text = run("nightly", "--as-of", NIGHT);
        CommandRun list = run("sources", "list", "--as-of", NIGHT, "--strict");

        assertThat(before.out()).doesNotContain("\"sources\"");
        assertThat(loaded.lines()).containsExactly("2 sources read = 2 accepted + 0 rejected; 2 recorded");
        assertThat(night.code()).as(night.err()).isZero();
        assertThat(night.out().replaceAll("\\s", ""))
                .contains("\"state\":\"ARRIVED\"")
                .contains("\"unit\":\"LAB\",\"source\":\"sccm\",\"state\":\"NEVER_ARRIVED\",\"owner\":\"Ada\"");
        assertThat(text.lines()).contains("source LAB/sccm: never arrived; ask Ada");
        assertThat(text.out()).doesNotContain("source HQ/cmdb");
        assertThat(list.code()).isEqualTo(Cli.HELD);
        assertThat(list.lines())
                .containsExactly(
                        "unit,source,state,owner,cadence,expected_assets,assets,last_inventory,due,status",
                        "HQ,cmdb,ARRIVED,,daily,,1,2024-07-31,2024-08-01,arrived",
                        "LAB,sccm,NEVER_ARRIVED,Ada,weekly,,0,,,never arrived");
    }
}

package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnersIT {

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    private CommandRun run(String... words) {
        return CommandRun.in(home, words);
    }

    private String write(String text) throws IOException {
        return Files.writeString(files.resolve("owners.csv"), "owner,owned,share,from,to,source\n" + text)
                .toString();
    }

    @Test
    void answersFromLoadedOwnersWithTheProof() throws IOException {
        String file = write("""
                Contoso Holding,Fabrikam Group,30,2020-01-01,,register
                Adventure Fund,Fabrikam Group,20,2020-01-01,2024-06-12,register
                Fabrikam Group,Fabrikam Power,60,2020-01-01,,register
                Fabrikam Group,Fabrikam Water,0.6,,,register
                Contoso Holding,Fabrikam Gas,unknown,,,press
                """);

        CommandRun loaded = run("parties", "owners", file, "--strict");
        String before = run(
                        "parties",
                        "owned",
                        "fabrikam power",
                        "--listed",
                        "Contoso Holding",
                        "--listed",
                        "Adventure Fund",
                        "--on",
                        "2024-06-11")
                .out();
        String after = run(
                        "parties",
                        "owned",
                        "Fabrikam Power",
                        "--listed",
                        "Contoso Holding",
                        "--listed",
                        "Adventure Fund",
                        "--on",
                        "2024-06-12")
                .out();
        CommandRun open = run(
                "parties",
                "owned",
                "Fabrikam Gas",
                "--listed",
                "Contoso Holding",
                "--strict",
                "--on",
                "2024-06-12",
                "--json");

        assertThat(loaded.code()).isEqualTo(Cli.HELD);
        assertThat(loaded.out()).isEqualTo("5 stakes read = 4 accepted + 1 rejected; 4 recorded\n");
        assertThat(loaded.err()).startsWith("owners.csv, row 5: column \"share\" is \"0.6\"");
        assertThat(before).isEqualTo("""
                fabrikam power on 2024-06-11: OWNED
                fabrikam power: 60 percent counts: 60 percent of Fabrikam Group (owned by listed parties).
                Fabrikam Group: 50 percent counts: 20 percent of Adventure Fund (listed), 30 percent of Contoso Holding (listed).
                No owner of 40 percent of fabrikam power is on record.
                """);
        assertThat(after).startsWith("Fabrikam Power on 2024-06-12: NOT_OWNED\n");
        assertThat(open.code()).isEqualTo(Cli.HELD);
        assertThat(open.out())
                .contains("\"decision\":\"UNKNOWN\"", "It depends on what Contoso Holding holds of Fabrikam Gas");
        assertThat(run("parties", "owned", "Fabrikam Power", "--listed", "Contoso Holding", "--known-at", "2000-01-01")
                        .out())
                .contains("NOT_OWNED", "No owner of 100 percent");
    }

    @Test
    void refusesWhatIsNoFileOfOwners() throws IOException {
        Path other = Files.writeString(files.resolve("other.csv"), "owner,owned,share\nX,B,50\n");

        CommandRun refused = run("parties", "owners", other.toString());

        assertThat(refused.code()).isEqualTo(Cli.FAILED);
        assertThat(refused.err()).contains("other.csv: no column \"source\"");
        assertThat(run("parties", "owners", files.resolve("none.csv").toString())
                        .err())
                .contains("There is no file");
    }
}

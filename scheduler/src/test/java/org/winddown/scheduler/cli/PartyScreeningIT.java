package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartyScreeningIT {

    private static final String AS_OF = "2026-12-01T00:00:00Z";
    private static final String CONSOLIDATED = "source,entity_number,type,programs,name,alt_names,start_date\n";
    private static final String SEVERNY =
            "Specially Designated Nationals (SDN) - Treasury Department,101,Entity,RUSSIA-EO14024,Zavod Severny Veter"
                    + " OOO,,2025-01-10\n";
    private static final String BALTIC =
            "Specially Designated Nationals (SDN) - Treasury Department,102,Entity,RUSSIA-EO14024,Baltic Cargo Lines"
                    + " Ltd,,2025-01-10\n";

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    @BeforeEach
    void importContracts() throws IOException {
        run("units", "load", write("units.csv", """
                code,name,organised_in,entity_form,country,time_zone
                NYC,New York Trading,US,subsidiary,US,America/New_York
                """));
        String contracts = write("contracts.csv", """
                asset_id,kind,vendor,product,supplier,signed_at,end_date
                C-1,CONTRACT,Contoso Pumps,pumps,"Zavod ""Severny Veter"", OOO",2026-11-25,2027-12-31
                C-2,CONTRACT,Contoso Pumps,pumps,Harmless Trading,2026-11-25,2027-12-31
                C-3,CONTRACT,Contoso Pumps,pumps,Unremarkable Stationery,2026-11-25,2027-12-31
                """);
        run("import", contracts, "--unit", "NYC", "--snapshot-date", "2026-11-26");
    }

    @Test
    void whoIsListedOrOwnedIsFoundWithTheProofAndForgottenWithTheEntry() throws IOException {
        assertThat(verdicts()).isEmpty();

        load("us-csl", CONSOLIDATED + SEVERNY + BALTIC, "2026-01-10");
        String owners = write("owners.csv", """
                owner,owned,share,from,to,source
                "Baltic Cargo Lines, Ltd.",Northern Holding,50,,,register
                Northern Holding,Harmless Trading,60,,,register
                """);
        run("parties", "owners", owners);

        assertThat(verdicts())
                .containsExactly("C-1 PROHIBITED", "C-2 REVIEW listed-by-then;listed_since;signatory_blocked");
        assertThat(run("explain", "C-1", "--as-of", AS_OF).out())
                .contains(
                        "  looked up: supplier \"Zavod \"Severny Veter\", OOO\" is entry SDN:101 \"Zavod Severny Veter OOO\""
                                + " of us-sdn (us-csl#1, listed 2025-01-10), MATCH ",
                        "(listed: us-sdn)")
                .doesNotContain("column listed");
        assertThat(run("explain", "C-2", "--as-of", AS_OF).out())
                .contains(
                        "60 percent of Northern Holding (owned by listed parties)",
                        "Owner \"Baltic Cargo Lines, Ltd.\" is entry SDN:102",
                        "(owned_by: us-sdn:60)");
        assertThat(verdicts("--known-at", "2026-01-09"))
                .as("before the list was known")
                .isEmpty();

        assertThat(run(
                                "check",
                                "--unit",
                                "NYC",
                                "--product",
                                "pumps",
                                "--fact",
                                "supplier=Zavod Severny Veter",
                                "--at",
                                AS_OF)
                        .out())
                .contains("us-ofac-sdn", "NOT_ALLOWED");

        load("us-csl", CONSOLIDATED + BALTIC, "2026-02-10", "--shrunken");

        assertThat(verdicts()).containsExactly("C-2 REVIEW listed-by-then;listed_since;signatory_blocked");
        assertThat(verdicts("--known-at", "2026-01-20"))
                .as("what was known then stays")
                .containsExactly("C-1 PROHIBITED");
    }

    @Test
    void aNameThatMayBeListedIsAReviewUntilAPersonSays() throws IOException {
        load(
                "us-ofac-sdn",
                "7,\"SOMETHING ELSE OOO\",-0- ,\"RUSSIA-EO14024\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"a.k.a. 'HARMLESS"
                        + " TRADING'.\"\n",
                "2026-01-10");

        assertThat(verdicts())
                .singleElement()
                .asString()
                .isEqualTo("C-2 REVIEW listed;listed-by-then;listed_since;owned_by;signatory_blocked");
        assertThat(run("explain", "C-2", "--as-of", AS_OF).out())
                .contains(
                        "may be entry 7 \"HARMLESS TRADING\"", "the list calls this name weak", "(listed: not known)");

        String answers = write(
                "answers.csv",
                "asset_id,kind,source,unit,answer,answered_by\nC-2,CONTRACT,contracts.csv,NYC,\"listed=none; owned_by=none;"
                        + " signatory_blocked=no\",Ada Doe\n");
        run("decide", answers, "--unit", "NYC");

        assertThat(verdicts()).isEmpty();
    }

    @Test
    void aListOfAnotherNameCountsUnderTheOneThatTheSettingsGive() throws IOException {
        load("our-list", CONSOLIDATED + SEVERNY, "2026-01-10");
        assertThat(verdicts()).isEmpty();

        Files.writeString(home.resolve("application.yml"), """
                winddown:
                  parties:
                    lists:
                      our-list: us-sdn
                """);

        assertThat(verdicts()).containsExactly("C-1 PROHIBITED");
    }

    private void load(String list, String content, String published, String... more) throws IOException {
        String file = write("list-" + published + ".csv", content);
        List<String> words =
                new ArrayList<>(List.of("parties", "load", file, "--list", list, "--published", published));
        words.addAll(List.of(more));
        run(words.toArray(String[]::new));
    }

    /** Asset, verdict and missing facts of what us-ofac-sdn says. */
    private List<String> verdicts(String... more) {
        List<String> words = new ArrayList<>(List.of("findings", "--as-of", AS_OF));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new))
                .out()
                .lines()
                .filter(line -> line.contains(",us-ofac-sdn,"))
                .map(line -> line.replaceAll("\"[^\"]*\"", "").split(",", -1))
                .map(cells -> (cells[1] + " " + cells[10] + " " + cells[16]).strip())
                .toList();
    }

    private CommandRun run(String... words) {
        CommandRun done = CommandRun.in(home, words);
        assertThat(done.code()).as(done.err()).isEqualTo(Cli.DONE);
        return done;
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(files.resolve(name), text).toString();
    }
}

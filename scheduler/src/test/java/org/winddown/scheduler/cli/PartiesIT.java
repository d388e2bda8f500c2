package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartiesIT {

    private static final String ENTRIES = """
            36,"AEROCARIBBEAN AIRLINES",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-\s
            26235,"MALKEVICH, Alexander Aleksandrovich","individual","CYBER2",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-\s
            """;
    private static final String ALIASES = "36,12,\"aka\",\"AERO-CARIBBEAN\",-0- \n";

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    private CommandRun run(String... args) {
        return CommandRun.of(Stream.concat(Stream.of(args), Stream.of("--home", home.toString()))
                .toArray(String[]::new));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(files.resolve(name), text).toString();
    }

    private CommandRun load(String published) throws IOException {
        return run(
                "parties",
                "load",
                file("sdn.csv", ENTRIES),
                file("alt.csv", ALIASES),
                "--list",
                "us-ofac-sdn",
                "--published",
                published);
    }

    @Test
    void looksNamesUpInTheLoadedLists() throws IOException {
        assertThat(load("2024-06-21").out())
                .isEqualTo("us-ofac-sdn: version 1, OFAC CSV, published 2024-06-21T00:00:00Z: 2 entries with 3 names;"
                        + " 2 added, 0 removed, 0 changed\n");
        assertThat(load("2024-06-22").out()).isEqualTo("us-ofac-sdn: unchanged, version 1 stays in force\n");
        String in = file("in.csv", """
                no,name,schema
                1,Aero Caribbean,Company
                2,Александр Малькевич,Person
                3,Northwind Traders,Company
                4,Aero Caribbean,Company
                """);
        Path out = files.resolve("out.csv");

        CommandRun screened = run("parties", "screen", "--file", in, "--out", out.toString());

        assertThat(screened.out()).isEqualTo("4 rows = 3 MATCH + 0 REVIEW + 1 NO_MATCH\n");
        assertThat(screened.err()).contains("Screened against us-ofac-sdn#1, published 2024-06-21T00:00:00Z");
        List<String> lines = Files.readAllLines(out);
        assertThat(lines.get(0))
                .isEqualTo("no,name,schema,decision,confidence,list,list_version,entry_id,listed_name,alias_strength,"
                        + "further_hits,evidence,counts_as");
        assertThat(lines.get(1))
                .startsWith("1,Aero Caribbean,Company,MATCH,")
                .contains(",us-ofac-sdn,1,36,AERO-CARIBBEAN,STRONG,0,")
                .contains(",\"name = strong name: ", "\"\"Caribbean\"\" = \"\"CARIBBEAN\"\"")
                .endsWith(",us-sdn");
        assertThat(lines.get(2)).contains(",us-ofac-sdn,1,26235,");
        assertThat(lines.get(3)).isEqualTo("3,Northwind Traders,Company,NO_MATCH,0.00,,,,,,0,,");
        assertThat(lines.get(4).substring(1)).isEqualTo(lines.get(1).substring(1));
    }

    @Test
    void saysThatNobodyLookedWhereNoListWasKnown() throws IOException {
        load("2024-06-21");
        String in = file("in.csv", "name\nAero Caribbean\n");
        String out = files.resolve("out.csv").toString();

        CommandRun early = run("parties", "screen", "--file", in, "--out", out, "--as-of", "2024-06-20");
        CommandRun other = run("parties", "screen", "--file", in, "--out", out, "--list", "uk");

        assertThat(early.code()).isEqualTo(Cli.FAILED);
        assertThat(early.err()).startsWith("No list was known at 2024-06-20T00:00:00Z: names would look clean");
        assertThat(other.code()).isEqualTo(Cli.FAILED);
        assertThat(other.err()).startsWith("No version of the list \"uk\" was known");
    }

    @Test
    void refusesABrokenFeedAndShowsIt() throws IOException {
        load("2024-06-21");

        CommandRun broken = run("parties", "load", file("sdn.csv", "<html>late</html>"), "--list", "us-ofac-sdn");

        assertThat(broken.code()).isEqualTo(Cli.FAILED);
        assertThat(broken.err()).startsWith("sdn.csv: this is a page of the web, not a list");
        assertThat(run("parties", "lists").out())
                .contains("us-ofac-sdn#1: published 2024-06-21T00:00:00Z")
                .contains(", LIST_IS_HTML: sdn.csv: this is a page of the web");
        assertThat(run("parties", "lists", "--json").out()).contains("\"code\":\"LIST_IS_HTML\"");
    }

    @Test
    void aNightLoadsTheListsOfTheInbox() throws IOException {
        Path list = Files.createDirectories(files.resolve("inbox/_lists/us-ofac-sdn"));
        Files.createDirectories(files.resolve("inbox/_lists/un-sc"));
        Files.writeString(files.resolve("inbox/_lists/un-sc/list.xml"), "<html>late</html>");
        Files.writeString(list.resolve("sdn.csv"), ENTRIES);
        Files.writeString(list.resolve("alt.csv"), ALIASES);
        run("units", "load", file("units.csv", "code,name,country,time_zone\nNYC,New York,US,America/New_York\n"));
        String inbox = files.resolve("inbox").toString();
        String out = files.resolve("reports").toString();

        CommandRun night = run("nightly", "--inbox", inbox, "--out", out);

        assertThat(night.code()).as(night.err()).isEqualTo(Cli.FAILED);
        assertThat(night.out())
                .contains("2 reports in ")
                .contains("The list un-sc was not loaded, its last version stays in force: LIST_IS_HTML: list.xml: this"
                        + " is a page of the web");
        assertThat(run("parties", "lists").out()).contains("us-ofac-sdn#1: ").contains("un-sc: refused at ");
    }

    @Test
    void comparesNamesWithoutADatabase() throws IOException {
        String in = file("in.csv", """
                name1,name2,schema
                Huawei Technologies,"Huawei Technologies Co., Ltd.",Company
                Northwind Traders,Contoso,Company
                """);
        Path out = files.resolve("out.csv");

        CommandRun compared = CommandRun.of("parties", "compare", "--file", in, "--out", out.toString());

        assertThat(compared.out()).isEqualTo("2 rows = 1 MATCH + 0 REVIEW + 1 NO_MATCH\n");
        assertThat(Files.readAllLines(out)).first().isEqualTo("name1,name2,schema,decision,confidence,evidence");
        assertThat(Files.readString(out)).contains("\"\"Huawei\"\" = \"\"Huawei\"\"");
    }
}

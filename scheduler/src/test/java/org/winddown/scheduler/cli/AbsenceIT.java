package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbsenceIT {

    private static final String HEADER = "asset_id,kind,vendor,product,start_date\n";
    private static final String KEPT = "I-1,INSTALLATION,Kaspersky Lab,Kaspersky Anti-Virus,2023-01-01\n";
    private static final String GONE = "I-2,INSTALLATION,Kaspersky Lab,Kaspersky Anti-Virus,2023-01-01\n";

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

    private CommandRun load(String date, String rows) throws IOException {
        return run(
                "import",
                write(date + ".csv", HEADER + rows),
                "--unit",
                "NYC",
                "--source",
                "sccm",
                "--snapshot-date",
                date);
    }

    @BeforeEach
    void loadTheUnit() throws IOException {
        run("units", "load", write("units.csv", "code,name,organised_in,country\nNYC,New York,US,US\n"));
    }

    @Test
    void isScreenedAsItWasListedLastUntilSomebodySaysThatItIsGone() throws IOException {
        load("2024-10-01", KEPT + GONE);
        CommandRun second = load("2024-10-02", KEPT);
        CommandRun findings = run("findings", "--as-of", "2024-10-02");
        CommandRun absent = run("absent", "--unit", "NYC", "--as-of", "2024-10-02");
        CommandRun silent = run("absent", "--silent", "--as-of", "2024-10-02");
        CommandRun explained = run("explain", "I-2", "--as-of", "2024-10-02");
        String json = run("explain", "I-2", "--as-of", "2024-10-02", "--json").out();

        assertThat(second.lines())
                .containsExactly("2024-10-02.csv: 1 read = 1 accepted + 0 rejected + 0 duplicate + 0 blank; 0 added,"
                        + " 0 changed, 1 unchanged, 1 retired; not listed: 1 missed, 0 silent; 0 came back, 0 removed");
        assertThat(findings.lines())
                .filteredOn(line -> line.startsWith("NYC,I-2,"))
                .hasSize(1);
        assertThat(findings.out()).contains(",2024-10-01.csv,3");
        assertThat(findings.err())
                .contains("; 1 listed + 1 missed + 0 silent are screened, see: winddown absent --unit NYC");
        assertThat(absent.lines())
                .containsExactly(
                        "unit,source,kind,asset_id,vendor,product,version,absence,times_missed,not_listed_since,"
                                + "last_listed,source_file,source_sheet,source_row",
                        "NYC,sccm,INSTALLATION,I-2,Kaspersky Lab,Kaspersky Anti-Virus,,MISSED,1,2024-10-02T00:00:00Z,"
                                + "2024-10-01T00:00:00Z,2024-10-01.csv,,3");
        assertThat(silent.lines()).hasSize(1);
        assertThat(explained.lines())
                .contains("  missed once: not listed since 2024-10-02, last listed on 2024-10-01; screened as it was"
                        + " listed last. If it is gone: winddown removed");
        assertThat(json).contains("\"state\"").contains("\"MISSED\"");
        requireSchema(json);

        String act = removed();
        CommandRun after = run("explain", "I-2", "--as-of", "2024-10-02");
        String afterJson =
                run("explain", "I-2", "--as-of", "2024-10-02", "--json").out();

        assertThat(after.code()).isZero();
        assertThat(after.out())
                .startsWith(
                        "NYC/sccm/INSTALLATION/I-2 is not in the inventory of 2024-10-02T00:00:00Z and later: removed"
                                + " by Ana, evidence: disposal record 4711. It was last listed in the inventory of"
                                + " 2024-10-01T00:00:00Z, 2024-10-01.csv, row 3, and missed once.")
                .contains("winddown undo " + act);
        requireSchema(afterJson);
        assertThat(run("findings", "--as-of", "2024-10-02").out()).doesNotContain("I-2");
        assertThat(run("findings", "--as-of", "2024-10-01").out()).contains("I-2");
        run("undo", act, "--by", "Ana", "--because", "found again");
        assertThat(run("findings", "--as-of", "2024-10-02").out()).contains("I-2");
    }

    private String removed() {
        CommandRun done = run(
                "removed",
                "I-2",
                "--unit",
                "NYC",
                "--source",
                "sccm",
                "--evidence",
                "disposal record 4711",
                "--by",
                "Ana");
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.lines().get(0))
                .isEqualTo("removed: NYC/sccm/INSTALLATION/I-2, which was last listed in the inventory of"
                        + " 2024-10-01T00:00:00Z");
        return done.lines().get(1).replace("undo with: winddown undo ", "");
    }

    private static void requireSchema(String json) throws IOException {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(Path.of("../docs/reference/explain.schema.json")), InputFormat.JSON)
                        .validate(json, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void refusesToRemoveWhatIsListed() throws IOException {
        load("2024-10-01", KEPT);

        CommandRun done = run("removed", "I-1", "--unit", "NYC", "--source", "sccm", "--evidence", "x", "--by", "Ana");

        assertThat(done.code()).isEqualTo(Cli.FAILED);
        assertThat(done.err()).contains("ASSET_IS_LISTED");
    }

    @Test
    void heedsTheRuleOfASourceAndTellsTheNight() throws IOException {
        Files.writeString(
                home.resolve("application.yml"),
                "winddown.absence.sources: [{source: sccm, silent-after: 1, removed-after: 2}]\n");
        load("2024-10-01", KEPT + GONE);
        load("2024-10-02", KEPT);
        Path inbox = Files.createDirectories(home.resolve("inbox/NYC/sccm"));
        Files.writeString(inbox.resolve("third.csv"), HEADER + KEPT);
        assertThat(run("absent", "--silent", "--as-of", "2024-10-02").lines()).hasSize(2);

        CommandRun night = run("nightly", "--as-of", "2030-01-01", "--json");

        assertThat(night.code()).as(night.err()).isZero();
        assertThat(night.out().replaceAll("\\s", ""))
                .contains("\"retired\":0,\"came_back\":0,\"missed\":0,\"silent\":0,\"removed\":1")
                .contains("\"conserved\":true");
        assertThat(run("explain", "I-2", "--as-of", "2030-01-01").out()).contains("removed by the rule of its source");
    }

    @Test
    void tellsAbsentAssetsInTheNightAndOnTheReport() throws IOException {
        load("2024-10-01", KEPT + GONE);
        Path inbox = Files.createDirectories(home.resolve("inbox/NYC/sccm"));
        Files.writeString(inbox.resolve("second.csv"), HEADER + KEPT);

        CommandRun night = run("nightly", "--as-of", "2030-01-01");

        assertThat(night.code()).as(night.err()).isZero();
        assertThat(night.lines())
                .contains("not listed any more, and screened: 1 missed, 0 silent; see: winddown absent");
        assertThat(night.out()).contains("4 reports in ");
    }
}

package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.ingest.ContentStore;
import org.winddown.reporting.ReportWriter;
import org.winddown.reporting.model.PageSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NightlyIT {

    private static final String UNITS = """
            code,name,parent,legal_entity,organised_in,entity_form,country,time_zone,us_person,federal_agency,federal_contractor,owner_name,owner_email
            HQ,Example Group,,Example Group Inc,US,subsidiary,US,America/New_York,,no,no,Desk,assets.hq@corp.example
            BER,Berlin,HQ,Example GmbH,DE,subsidiary,DE,Europe/Berlin,,no,no,Desk,assets.ber@corp.example
            """;
    private static final String LICENCES = """
            asset_id,kind,vendor,product,signed_at,start_date,end_date,supplier
            L1,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2024-03-01,2025-02-28,
            L2,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2024-03-01,2024-08-15,
            L3,LICENCE,Example Software,Spreadsheet,2024-03-01,2024-03-01,2025-02-28,
            L4,LICENCE,Example Software,Spreadsheet,31/02/2024,2024-03-01,2025-02-28,
            """;

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    @BeforeEach
    void fillTheInbox() throws IOException {
        CommandRun.in(
                home,
                "units",
                "load",
                Files.writeString(files.resolve("units.csv"), UNITS).toString());
        put("HQ/sam/licences.csv", LICENCES);
        put("HQ/sam/licences.csv.yaml", "snapshot_date: 2024-07-14\n");
        put("BER/sam/licences.csv", LICENCES);
        put("BER/sam/licences.csv.yaml", "snapshot_date: 2024-07-14\n");
    }

    @Test
    void importsScreensAndReports() throws IOException {
        CommandRun night = night("2024-08-01");

        assertThat(night.err()).isEqualTo("2 files: 8 rows read = 6 accepted + 2 rejected + 0 duplicate + 0 blank\n");
        assertThat(night.code()).isZero();
        JsonNode run = run(night);
        assertThat(run.path("units").toString())
                .isEqualTo(
                        "[{\"unit\":\"BER\",\"assets\":3,\"recordedActs\":0,\"verdicts\":{\"AT_RISK\":2,\"CLEAR\":1}},"
                                + "{\"unit\":\"HQ\",\"assets\":3,\"recordedActs\":0,"
                                + "\"verdicts\":{\"WINDING_DOWN\":1,\"CLEAR\":2}}]");
        assertThat(run.path("conserved").asBoolean()).isTrue();
        Map<String, String> artifacts = artifacts(run);
        assertThat(artifacts.keySet()).containsExactly(" pdf", " xlsx", "BER pdf", "BER xlsx", "HQ pdf", "HQ xlsx");
    }

    @Test
    void saysThatTheInboxImported() {
        night("2024-08-01");

        assertThat(CommandRun.in(home, "trace", "L1", "--unit", "HQ").out()).contains(", imported by inbox at ");
    }

    @Test
    void givesTheStoredResultOfAFinishedNight() throws IOException {
        JsonNode first = run(night("2024-08-01"));

        CommandRun again = CommandRun.in(home, "nightly", "--inbox", inbox().toString(), "--as-of", "2024-08-01");

        assertThat(again.lines())
                .containsExactly(
                        "2 files: 8 rows read = 6 accepted + 2 rejected + 0 duplicate + 0 blank",
                        "as of 2024-08-01T00:00:00Z, known at 2024-08-01T00:00:00Z, run "
                                + first.path("runId").asString().substring(0, 12)
                                + " (finished before; its stored result)",
                        "unit    assets  winding down  at risk  clear",
                        "BER          3             0        2      1",
                        "HQ           3             1        0      2",
                        "all          6             1        2      3",
                        "6 reports in "
                                + home.resolve("reports")
                                        .resolve("2024-08-01T00-00-00Z_"
                                                + first.path("runId").asString().substring(0, 8)));
    }

    @Test
    void writesTheSameBytesAgainWhenAReportIsGone() throws IOException {
        JsonNode first = run(night("2024-08-01"));
        for (JsonNode artifact : first.path("artifacts")) {
            Files.delete(Path.of(artifact.path("path").asString()));
        }

        JsonNode again = run(night("2024-08-01"));

        assertThat(artifacts(again)).isEqualTo(artifacts(first));
    }

    @Test
    void goesOnWhereAFailedNightStopped() throws IOException {
        Path inTheWay = Files.writeString(home.resolve("reports"), "a file where the folder should be");

        CommandRun failed = night("2024-08-01");
        Files.delete(inTheWay);
        CommandRun again = night("2024-08-01");

        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err())
                .startsWith("The night stopped: ")
                .endsWith("Run the same night again; it goes on from there.\n");
        assertThat(again.code()).isZero();
        assertThat(artifacts(run(again))).hasSize(6);
    }

    @Test
    void importsTheOthersWhenAFileIsRefusedAndSaysSo() throws IOException {
        put("HQ/broken/assets.xlsx", "not a workbook");
        put("NOWHERE/sam/assets.csv", LICENCES);
        put("HQ/stray.csv", LICENCES);

        CommandRun night = CommandRun.in(
                home, "nightly", "--inbox", inbox().toString(), "--as-of", "2030-01-01", "--known-at", "2030-01-01");

        assertThat(night.code()).isEqualTo(1);
        assertThat(night.out())
                .contains("3 files: 8 rows read = 6 accepted + 2 rejected + 0 duplicate + 0 blank\nrefused: ")
                .contains("HQ/stray.csv is not in the place of an inventory. Put it into <unit>/<source>/.\n")
                .contains(
                        "NOWHERE/sam/assets.csv was not imported: there is no unit \"NOWHERE\". Loaded are [BER, HQ].")
                .contains("all          6");
    }

    @Test
    void holdsForAPersonWhenRowsWereRejected() {
        CommandRun night =
                CommandRun.in(home, "nightly", "--inbox", inbox().toString(), "--as-of", "2024-08-01", "--strict");

        assertThat(night.code()).isEqualTo(3);
    }

    @Test
    void copiesReportsAndLaysThemOutOnThePaperAskedFor() {
        night("2024-08-01");

        CommandRun letter = CommandRun.in(
                home,
                "report",
                "--as-of",
                "2024-08-01",
                "--unit",
                "BER",
                "--paper",
                "letter",
                "--out",
                files.resolve("letter").toString());
        CommandRun usual = CommandRun.in(
                home,
                "report",
                "--as-of",
                "2024-08-01",
                "--unit",
                "BER",
                "--out",
                files.resolve("a4").toString());

        assertThat(letter.code()).isZero();
        assertThat(usual.code()).isZero();
        assertThat(ReportWriter.mark(files.resolve("letter/BER.pdf"))
                        .orElseThrow()
                        .paper())
                .isEqualTo(PageSize.LETTER);
        assertThat(ReportWriter.mark(files.resolve("a4/BER.pdf")).orElseThrow().paper())
                .isEqualTo(PageSize.A4);
    }

    @Test
    void needsAFolderForAPaperOrAKind() {
        String asked = "With --paper, --kind or --language name a folder for the reports: --out DIR.\n";

        assertThat(CommandRun.in(home, "report", "--paper", "a4")).isEqualTo(new CommandRun(1, "", asked));
        assertThat(CommandRun.in(home, "report", "--kind", "split")).isEqualTo(new CommandRun(1, "", asked));
    }

    @Test
    void makesReportsOfOtherKindsOnDemand() {
        night("2024-08-01");

        CommandRun made = CommandRun.in(
                home,
                "report",
                "--as-of",
                "2024-08-01",
                "--kind",
                "split,executive",
                "--out",
                files.resolve("kinds").toString());

        assertThat(made.code()).isZero();
        assertThat(files.resolve("kinds"))
                .isDirectoryContaining("glob:**/enterprise-split.xlsx")
                .isDirectoryContaining("glob:**/enterprise-executive.pdf")
                .isDirectoryContaining("glob:**/BER-split.pdf")
                .isDirectoryNotContaining("glob:**/BER.pdf");
    }

    @Test
    void keepsTheKindsThatTheHomeAsksFor() throws IOException {
        Files.writeString(home.resolve("application.yml"), "winddown.reports.kinds: full, notices\n");
        night("2024-08-01");

        assertThat(CommandRun.in(home, "report", "--as-of", "2024-08-01", "--json")
                        .out())
                .contains("BER-notices.xlsx", "\"kind\":\"notices\"", "BER.xlsx");
    }

    @Test
    void demoLeavesAHomeThatItDidNotMake() throws IOException {
        Path samples = Files.createDirectories(files.resolve("samples"));
        Files.writeString(samples.resolve("units.csv"), UNITS);

        CommandRun demo = CommandRun.in(home, "demo", "--samples", samples.toString());

        assertThat(demo)
                .isEqualTo(new CommandRun(
                        1,
                        "",
                        "The demo deletes what is in its home, and "
                                + home.toAbsolutePath().normalize()
                                + " was not made by it. Name another folder: ./winddown demo --home DIR\n"));
        assertThat(CommandRun.in(home, "export", "--unit", "HQ").code()).isZero();
    }

    private CommandRun night(String asOf) {
        return CommandRun.in(home, "nightly", "--inbox", inbox().toString(), "--as-of", asOf, "--json");
    }

    private static JsonNode run(CommandRun night) {
        return JsonMapper.builder().build().readTree(night.out()).path("runs").path(0);
    }

    /** Hashes of the reports on disk by unit and format, checked against what was printed. */
    private static Map<String, String> artifacts(JsonNode run) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (JsonNode artifact : run.path("artifacts")) {
            String hash = ContentStore.sha256(Path.of(artifact.path("path").asString()));
            assertThat(artifact.path("sha256").asString()).isEqualTo(hash);
            hashes.put(
                    artifact.path("unit").asString() + " "
                            + artifact.path("format").asString(),
                    hash);
        }
        return hashes;
    }

    private Path inbox() {
        return files.resolve("inbox");
    }

    private void put(String place, String content) throws IOException {
        Path file = inbox().resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}

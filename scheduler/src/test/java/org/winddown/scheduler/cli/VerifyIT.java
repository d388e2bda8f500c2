package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.reporting.ReportWriter;
import org.winddown.scheduler.store.Home;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report that was handed over is derived again, and what is different is named. */
class VerifyIT {

    private static final String UNITS = """
            code,name,parent,legal_entity,organised_in,entity_form,country,time_zone,us_person,federal_agency,federal_contractor,owner_name,owner_email
            HQ,Example Group,,Example Group Inc,US,subsidiary,US,America/New_York,,no,no,Desk,assets.hq@corp.example
            Tōkyō 2,Tokyo,HQ,Example KK,US,branch,JP,Asia/Tokyo,,no,no,Desk,assets.tyo@corp.example
            """;
    private static final String LICENCES = """
            asset_id,kind,vendor,product,signed_at,start_date,end_date,supplier
            L1,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2024-03-01,2025-02-28,
            L2,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2024-03-01,2024-08-15,
            L3,LICENCE,Example Software,Spreadsheet,2024-03-01,2024-03-01,2025-02-28,
            """;

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    private Path archived;

    @BeforeEach
    void handOverTheReportsOfANight() throws IOException {
        CommandRun.in(
                home,
                "units",
                "load",
                Files.writeString(files.resolve("units.csv"), UNITS).toString());
        put("HQ/sam/licences.csv");
        put("Tōkyō 2/sam/licences.csv");
        archived = files.resolve("archive");
        CommandRun night = CommandRun.in(
                home,
                "nightly",
                "--inbox",
                files.resolve("inbox").toString(),
                "--as-of",
                "2024-08-01",
                "--out",
                archived.toString());
        assertThat(night.code()).as(night.err()).isZero();
    }

    private void put(String place) throws IOException {
        Path file = files.resolve("inbox").resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, LICENCES);
        Files.writeString(file.resolveSibling(file.getFileName() + ".yaml"), "snapshot_date: 2024-07-14\n");
    }

    @Test
    void derivesTheSameBytesThoughNothingOfTheFileIsOnRecord() throws IOException, SQLException {
        sql("delete from report_file");
        deleteKeptReports();

        for (String name : new String[] {"HQ.xlsx", "HQ.pdf", "enterprise.xlsx", "enterprise.pdf", "Tōkyō_2.xlsx"}) {
            JsonNode verified = verify(archived.resolve(name), 0);
            assertThat(verified.path("identical").asBoolean()).as(name).isTrue();
            assertThat(verified.path("firstDifference").isNull()).as(name).isTrue();
            assertThat(verified.path("onRecord").asBoolean()).as(name).isFalse();
        }
    }

    @Test
    void derivesAReportInTheLanguageThatItIsWrittenIn() {
        Path german = files.resolve("german");
        CommandRun made =
                CommandRun.in(home, "report", "--as-of", "2024-08-01", "--language", "de", "--out", german.toString());

        assertThat(made.code()).as(made.err()).isZero();
        assertThat(ReportWriter.mark(german.resolve("HQ.pdf")).orElseThrow().language())
                .isEqualTo("de");
        assertThat(verify(german.resolve("HQ.pdf"), 0).path("identical").asBoolean())
                .isTrue();
        assertThat(verify(german.resolve("HQ.xlsx"), 0).path("identical").asBoolean())
                .isTrue();
    }

    @Test
    void saysThatAFileIsOnRecord() {
        CommandRun verified =
                CommandRun.in(home, "verify", archived.resolve("HQ.xlsx").toString());

        assertThat(verified.code()).isZero();
        assertThat(verified.out())
                .contains(
                        "HQ.xlsx: full report of run ",
                        "\nIDENTICAL: the same bytes were derived again, SHA-256 ",
                        "\nIts manifest is signed with the key of this home.\n")
                .doesNotContain("No file of this hash");
    }

    @Test
    void doesNotTrustAManifestThatSomebodyChanged() throws IOException {
        Path report = archived.resolve("HQ.xlsx");
        Path manifest = archived.resolve("HQ.xlsx.manifest.json");
        Files.copy(archived.resolve("HQ.pdf.manifest.json"), manifest, StandardCopyOption.REPLACE_EXISTING);

        assertThat(verify(report, 1).path("manifest").asString()).isEqualTo("BROKEN");
        Files.delete(manifest);
        assertThat(verify(report, 0).path("manifest").asString()).isEqualTo("NONE");
    }

    @Test
    void namesTheCellThatSomebodyChangedInTheReport() throws IOException {
        Path report = archived.resolve("HQ.xlsx");
        try (InputStream in = Files.newInputStream(report);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            workbook.getSheet("Findings").getRow(1).createCell(4).setCellValue("Something else");
            try (OutputStream out = Files.newOutputStream(report)) {
                workbook.write(out);
            }
        }

        assertThat(verify(report, 1).path("firstDifference").toString())
                .isEqualTo("{\"in\":\"ARTIFACT\",\"what\":\"sheet Findings, row 2, column product\","
                        + "\"was\":\"Something else\",\"now\":\"Kaspersky Endpoint Security\"}");
    }

    @Test
    void namesTheRowOfWhichACellWasFlippedInTheOriginal() throws IOException {
        Path original = original();
        Files.writeString(original, Files.readString(original).replaceFirst("2025-02-28", "2025-03-28"));

        assertThat(verify(archived.resolve("HQ.pdf"), 1).path("firstDifference").toString())
                .isEqualTo("{\"in\":\"ROW\",\"what\":\"licences.csv, row 2, column end_date: the stored row is not the"
                        + " one of the original\",\"was\":\"2025-03-28\",\"now\":\"2025-02-28\"}");
    }

    @Test
    void namesTheInventoryOfWhichAStoredBlockWasChanged() throws IOException, SQLException {
        sql("update asset_block set payload = cast(concat(substring(cast(payload as varbinary), 1, 20), X'00',"
                + " substring(cast(payload as varbinary), 22)) as varbinary)");

        assertThat(verify(archived.resolve("HQ.xlsx"), 1)
                        .path("firstDifference")
                        .path("what")
                        .asString())
                .isEqualTo("licences.csv: block 1 of its stored rows was changed: its content has another hash");
    }

    @Test
    void namesTheInputThatIsAnotherToday() throws IOException {
        Files.writeString(home.resolve("application.yml"), "winddown.swaps.days: 7\n");

        JsonNode difference = verify(archived.resolve("HQ.xlsx"), 1).path("firstDifference");

        assertThat(difference.path("in").asString()).isEqualTo("INPUT");
        assertThat(difference.path("what").asString()).isEqualTo("setting SwapProperties[days=14]");
        assertThat(difference.path("now").asString()).isEmpty();
    }

    @Test
    void namesAnInventoryThatIsGone() throws SQLException {
        sql("delete from snapshot where unit = 'HQ'");

        JsonNode difference = verify(archived.resolve("HQ.xlsx"), 1).path("firstDifference");

        assertThat(difference.path("what").asString())
                .as(difference.toString())
                .isEqualTo("inventory HQ/sam licences.csv of 2024-07-14T00:00:00Z");
    }

    @Test
    void derivesFromWhatTheRunKnewThoughTheStoreWasToldMoreSince() throws IOException {
        String later = Files.writeString(files.resolve("licences.csv"), LICENCES.replace("2025-02-28", "2024-07-30"))
                .toString();
        run("import", later, "--unit", "HQ", "--source", "sam", "--snapshot-date", "2024-07-20");
        run("import", later, "--unit", "HQ", "--source", "other", "--snapshot-date", "2024-07-21");
        run("import", later, "--unit", "Tōkyō 2", "--source", "sam", "--snapshot-date", "2024-07-01");
        Path refused = Files.writeString(files.resolve("refused.csv"), "nothing,to,read\n1,2,3\n");
        CommandRun.in(
                home, "import", refused.toString(), "--unit", "HQ", "--source", "sam", "--snapshot-date", "2024-07-25");
        run(
                "units",
                "load",
                Files.writeString(
                                files.resolve("units2.csv"),
                                UNITS.replace("Example Group,,", "Renamed Group,,")
                                        .replace("Example KK,US", "Example KK,JP"))
                        .toString());
        run(
                "decide",
                Files.writeString(
                                files.resolve("decided.csv"),
                                "unit,source,kind,asset_id,measure,act,disposition,owner,due_date,note,decided_by,recorded_at\n"
                                        + "HQ,sam,LICENCE,L1,us-icts-kaspersky-2024,SIGNATURE_UPDATE,IN_REMEDIATION,"
                                        + "Ann,2024-09-01,moved,Ann,2024-07-20T00:00:00Z\n")
                        .toString());
        run(
                "sources",
                "load",
                Files.writeString(
                                files.resolve("sources.csv"),
                                "unit,source,owner,cadence,since\nHQ,sam,Ann,daily,2024-07-01\n")
                        .toString());

        for (String name : List.of("HQ.xlsx", "HQ.pdf", "enterprise.xlsx", "Tōkyō_2.pdf")) {
            assertThat(verify(archived.resolve(name), 0).path("identical").asBoolean())
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void derivesTheReportOfOneUnitThoughFactsAreStatedElsewhere() throws IOException {
        Path other = Files.writeString(
                files.resolve("facts.csv"), "asset_id,kind,vendor,product,made_in\nF1,DEVICE,Example,Camera,CN\n");
        run("import", other.toString(), "--unit", "Tōkyō 2", "--source", "cams", "--snapshot-date", "2024-07-14");
        Path out = files.resolve("one");
        run("report", "--unit", "HQ", "--as-of", "2024-08-01", "--known-at", "2024-08-01", "--out", out.toString());

        assertThat(verify(out.resolve("HQ.xlsx"), 0).path("identical").asBoolean())
                .isTrue();
    }

    private void run(String... words) {
        CommandRun run = CommandRun.in(home, words);
        assertThat(run.code()).as(run.out() + run.err()).isZero();
    }

    @Test
    void refusesWhatIsNoReport() throws IOException {
        for (String content : List.of("hello", "PK no workbook", "%PDF no pages")) {
            Path other = Files.writeString(files.resolve("other"), content);

            assertThat(CommandRun.in(home, "verify", other.toString()))
                    .as(content)
                    .isEqualTo(new CommandRun(
                            1,
                            "",
                            other + " does not say that it is a report of Winddown. Name a workbook or a PDF file that"
                                    + " was made by it.\n"));
        }
    }

    @Test
    void saysThatNothingIsOnRecordInAnotherHome() {
        CommandRun verified = CommandRun.in(
                files.resolve("elsewhere"), "verify", archived.resolve("HQ.pdf").toString());

        assertThat(verified.code()).isOne();
        assertThat(verified.err())
                .startsWith("Nothing is on record of the run ")
                .contains("--home DIR");
    }

    private JsonNode verify(Path file, int code) {
        CommandRun run = CommandRun.in(home, "verify", file.toString(), "--json");
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(code);
        return JsonMapper.shared().readTree(run.out());
    }

    private Path original() throws IOException {
        try (Stream<Path> kept = Files.walk(home.resolve("originals"))) {
            return kept.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private void deleteKeptReports() throws IOException {
        try (Stream<Path> kept = Files.walk(home.resolve("reports"))) {
            for (Path file : kept.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(new Home(home).databaseUrl(), "sa", "");
                Statement update = connection.createStatement()) {
            assertThat(update.executeUpdate(statement)).isPositive();
        }
    }
}

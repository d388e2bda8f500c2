package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.ingest.ContentStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DecideIT {

    private static final String UNITS = """
            code,name,organised_in,entity_form,country,time_zone
            NYC,New York Trading,US,subsidiary,US,America/New_York
            TYO,Tokyo Branch,US,branch,JP,Asia/Tokyo
            XX,Acquired last week,,,,UTC
            """;
    private static final String HEADER =
            "asset_id,kind,vendor,product,signed_at,start_date,end_date,purpose,act,occurred_at,related_asset,embedded_in\n";
    private static final String CONTRACTS = HEADER
            + "C-1,CONTRACT,Kaspersky Lab,Kaspersky SOC Consulting,2024-03-15,2024-03-15,2025-03-14,,,,,\n"
            + "L-1,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2024-03-01,2025-02-28,,,,,\n";
    private static final String REVIEW =
            "unit,source,kind,asset_id,missing_facts,answer,evidence_ref,answered_by,recorded_at\n";
    private static final String REMEDIATION =
            "unit;source;kind;asset_id;measure;act;disposition;owner;due_date;note;decided_by\n";
    private static final String PLAN = "NYC;contracts;LICENCE;L-1;us-icts-kaspersky-2024;SIGNATURE_UPDATE;"
            + "IN_REMEDIATION;procurement;2024-09-15;=replace it;Head of IT\n";
    private static final String RECORDED = "2024-08-20T12:00:00Z";

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    @BeforeEach
    void loadTheUnits() throws IOException {
        run("units", "load", write("units.csv", UNITS).toString());
    }

    @Test
    void settlesAReviewFromTheWorkbookAndKeepsADispositionOverNights() throws IOException {
        importInto("NYC", "contracts", "2024-08-01", CONTRACTS);
        assertThat(verdicts("2024-08-15")).isEqualTo(Map.of("C-1", "REVIEW OPEN", "L-1", "WINDING_DOWN OPEN"));
        Path back = files.resolve("NYC answered.xlsx");
        fillIn(report("2024-08-15", "first"), back, workbook -> {
            Row review = workbook.getSheet("Review").getRow(1);
            review.getCell(11).setCellValue("informational-only");
            review.getCell(12).setCellValue("DMS-77");
            review.getCell(13).setCellValue("Contract desk");
            Row remediation = workbook.getSheet("Remediation").getRow(1);
            remediation.getCell(10).setCellValue("IN_REMEDIATION");
            remediation.getCell(11).setCellValue("procurement");
            remediation.getCell(12).setCellValue(LocalDate.parse("2024-09-15"));
            remediation.getCell(12).getCellStyle().setDataFormat((short) 14);
            remediation.getCell(13).setCellValue("replace before the phase");
            remediation.getCell(14).setCellValue("Head of IT");
        });

        CommandRun decided = run("decide", back.toString());

        assertThat(decided)
                .isEqualTo(new CommandRun(
                        0,
                        "NYC answered.xlsx: 2 rows read = 1 answers + 1 dispositions + 0 unanswered + 0 duplicate + 0"
                                + " rejected\n",
                        ""));
        assertThat(verdicts("2024-08-15"))
                .isEqualTo(Map.of("C-1", "EXEMPT OPEN", "L-1", "WINDING_DOWN IN_REMEDIATION"));
        assertThat(run("decide", back.toString()).out())
                .isEqualTo(
                        "NYC answered.xlsx: 2 rows read = 0 answers + 0 dispositions + 0 unanswered + 2 duplicate + 0"
                                + " rejected\n");

        importInto("NYC", "contracts", "2024-09-30", CONTRACTS + "L-2,LICENCE,Example,Editor,,,,,,,,\n");

        assertThat(verdicts("2024-10-01")).isEqualTo(Map.of("C-1", "EXEMPT OPEN", "L-1", "BARRED IN_REMEDIATION"));
        assertThat(verdicts("2024-10-01", "--known-at", "2024-10-01"))
                .as("before anybody had answered or decided")
                .isEqualTo(Map.of("C-1", "REVIEW OPEN", "L-1", "BARRED OPEN"));
        assertThat(run("explain", "L-1", "--as-of", "2024-10-01").out())
                .contains("  decided: IN_REMEDIATION, owner procurement, due 2024-09-15: replace before the phase\n");
    }

    @Test
    void takesAWorkbookThatComesBackUntouchedForNothingNew() throws IOException {
        importInto("NYC", "contracts", "2024-08-01", CONTRACTS);
        run("decide", write("plan.csv", REMEDIATION + PLAN).toString());
        Path back = files.resolve("back.xlsx");
        fillIn(report("2024-08-15", "planned"), back, workbook -> {
            Row planned = workbook.getSheet("Remediation").getRow(1);
            assertThat(planned.getCell(10).getStringCellValue()).isEqualTo("IN_REMEDIATION");
            assertThat(planned.getCell(11).getStringCellValue()).isEqualTo("procurement");
            assertThat(planned.getCell(12).getLocalDateTimeCellValue())
                    .isEqualTo(LocalDate.parse("2024-09-15").atStartOfDay());
            assertThat(planned.getCell(13).getStringCellValue()).isEqualTo("=replace it");
            assertThat(planned.getCell(14).getStringCellValue()).isEmpty();
        });

        assertThat(run("decide", back.toString()))
                .isEqualTo(new CommandRun(
                        0,
                        "back.xlsx: 2 rows read = 0 answers + 0 dispositions + 1 unanswered + 1 duplicate + 0"
                                + " rejected\n",
                        ""));
    }

    @Test
    void explainsWithTheAnswersThatWereUsed() throws IOException {
        importInto("NYC", "contracts", "2024-08-01", CONTRACTS);
        String answer = "NYC,contracts,CONTRACT,C-1,attestation,informational-only,DMS-77,Contract desk," + RECORDED;

        run("decide", write("review.csv", REVIEW + answer + "\n").toString());

        assertThat(run("explain", "C-1", "--as-of", "2024-10-01").out())
                .contains(
                        "\n  answered: attestation is \"informational-only\", by Contract desk at 2024-08-20T12:00:00Z,"
                                + " evidence DMS-77, in review.csv, row 2\n")
                .contains("CODEBASE_UPDATE is exempt from this measure\n")
                .contains("(evidence: evidence on file)");
        JsonNode json = JsonMapper.builder()
                .build()
                .readTree(
                        run("explain", "C-1", "--as-of", "2024-10-01", "--json").out())
                .path("assets")
                .path(0);
        assertThat(json.path("answers").path(0).path("answeredBy").asString()).isEqualTo("Contract desk");
        assertThat(json.path("answers").path(0).path("counts").asBoolean()).isTrue();
        assertThat(json.path("disposition").path("state").asString()).isEqualTo("OPEN");
    }

    @Test
    void asksAgainWhenTheSourceSaysSomethingElseThanWhatWasAnswered() throws IOException {
        String undated =
                HEADER + "L-1,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2024-03-01,%s,,,,,\n";
        importInto("NYC", "contracts", "2024-08-01", undated.formatted(""));
        run(
                "decide",
                write("review.csv", REVIEW + "NYC,contracts,LICENCE,L-1,end_date,2024-08-31,,Desk," + RECORDED + "\n")
                        .toString());
        assertThat(verdicts("2024-09-01")).isEqualTo(Map.of("L-1", "CLEAR OPEN"));

        importInto("NYC", "contracts", "2024-09-15", undated.formatted("2025-08-31"));

        assertThat(verdicts("2024-10-01")).isEqualTo(Map.of("L-1", "BARRED OPEN"));
        assertThat(run("explain", "L-1", "--as-of", "2024-10-01").out())
                .contains("\n  answered, but it no longer counts: end_date is \"2024-08-31\", by Desk at"
                        + " 2024-08-20T12:00:00Z, without evidence, in review.csv, row 2; the source said \"\" then and"
                        + " says \"2025-08-31\" now\n");
    }

    @Test
    void countsAnAnswerAboutARecordedActInTheAssetItNames() throws IOException {
        importInto(
                "TYO",
                "sam",
                "2024-08-01",
                HEADER
                        + "L-1,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2024-03-01,2024-09-28,,,,,\n"
                        + "T-1,TRANSACTION,Kaspersky Lab,,,,,,SIGNATURE_UPDATE,2024-09-29,L-1,\n");
        assertThat(verdicts("2024-10-01")).isEqualTo(Map.of("L-1", "REVIEW OPEN"));

        run(
                "decide",
                write(
                                "review.csv",
                                REVIEW + "TYO,sam,TRANSACTION,T-1,occurred_at,2024-09-29T10:00:00+09:00,,Desk,"
                                        + "2024-09-30T00:00:00Z\n")
                        .toString());

        assertThat(verdicts("2024-10-01")).isEqualTo(Map.of("L-1", "CLEAR OPEN"));
        assertThat(run("explain", "L-1", "--as-of", "2024-10-01").out())
                .contains(
                        "\n  answered of TYO/sam/TRANSACTION/T-1: occurred_at is \"2024-09-29T10:00:00+09:00\", by Desk");
    }

    @Test
    void coversADeviceWhoseComponentSomebodyNamed() throws IOException {
        importInto(
                "NYC",
                "sbom",
                "2024-08-01",
                HEADER
                        + "D-1,DEVICE,Example Networks,Firewall 900,,,,resale,,,,\n"
                        + "K-1,COMPONENT,Example Networks,Scan module,,,,,,,,D-1\n");
        assertThat(verdicts("2024-10-01")).isEmpty();

        CommandRun decided = run(
                "decide",
                write(
                                "review.csv",
                                REVIEW + "NYC,sbom,COMPONENT,K-1,\"vendor, product\",vendor=Kaspersky Lab;"
                                        + " product=Kaspersky Anti-Virus SDK,,Desk," + RECORDED + "\n")
                        .toString());

        assertThat(decided.out()).contains(" 1 rows read = 1 answers");
        assertThat(verdicts("2024-10-01").get("D-1")).isEqualTo("BARRED OPEN");
    }

    @Test
    void doesNotTalkAMakerAwayByTheNameOfAProduct() throws IOException {
        importInto(
                "NYC",
                "sam",
                "2024-08-01",
                "asset_id,kind,product,sku,signed_at,end_date\n"
                        + "L-1,LICENCE,Suite 2019,KL4711XAQFS,2024-03-01,2025-02-28\n");
        assertThat(verdicts("2024-10-01")).isEqualTo(Map.of("L-1", "REVIEW OPEN"));

        run("decide", write("a.csv", REVIEW + product("Office Suite")).toString());
        assertThat(verdicts("2024-10-01"))
                .as("the SKU is the maker's, whatever the product is called")
                .isEqualTo(Map.of("L-1", "REVIEW OPEN"));

        run(
                "decide",
                write("b.csv", REVIEW + product("Kaspersky Endpoint Security")).toString());
        assertThat(verdicts("2024-10-01")).isEqualTo(Map.of("L-1", "BARRED OPEN"));

        run(
                "decide",
                write("c.csv", REVIEW + product("vendor=Example Software; product=Office Suite"))
                        .toString());
        assertThat(verdicts("2024-10-01"))
                .as("somebody stands for another maker")
                .isEmpty();
    }

    private static String product(String name) {
        return "NYC,sam,LICENCE,L-1,product," + name + ",,Desk,\n";
    }

    @Test
    void answersAFactOfTheUnitForTheOneAssetOnly() throws IOException {
        String licence = ",LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2024-03-01,2025-02-28,,,,,\n";
        importInto("XX", "sam", "2024-08-01", HEADER + "L-1" + licence + "L-2" + licence);
        assertThat(verdicts("2024-10-01")).isEqualTo(Map.of("L-1", "REVIEW OPEN", "L-2", "REVIEW OPEN"));

        run(
                "decide",
                write("a.csv", REVIEW + "XX,sam,LICENCE,L-1,us_person,no,,Counsel,\n")
                        .toString());

        assertThat(verdicts("2024-10-01")).isEqualTo(Map.of("L-2", "REVIEW OPEN"));
    }

    @Test
    void makesANewRunOfTheSameNightWhenSomethingWasDecided() throws IOException {
        importInto("NYC", "contracts", "2024-08-01", CONTRACTS);
        String first = runId();
        assertThat(runId()).isEqualTo(first);

        run("decide", write("plan.csv", REMEDIATION + PLAN).toString());

        assertThat(runId()).isNotEqualTo(first);
    }

    @Test
    void tellsOfEachRejectedRowAndHoldsWhenStrict() throws IOException {
        importInto("NYC", "contracts", "2024-08-01", CONTRACTS);
        Path review = write(
                "review.csv",
                REVIEW + "NYC,contracts,LICENCE,L-1,purchase-via-reseller,yes,,Desk,\n"
                        + "TYO,contracts,LICENCE,L-1,end_date,2024-12-31,,Desk,\n");

        CommandRun decided = run("decide", review.toString(), "--unit", "NYC", "--strict");

        assertThat(decided)
                .isEqualTo(new CommandRun(
                        3,
                        "review.csv: 2 rows read = 0 answers + 0 dispositions + 0 unanswered + 0 duplicate + 2"
                                + " rejected\n",
                        "FACT_IS_A_READING: review.csv, row 2: column \"answer\" answers purchase-via-reseller, which is"
                                + " a reading of the law: counsel decides it once for the whole measure, not for one"
                                + " asset. Leave the answer empty and tell counsel.\n"
                                + "OTHER_UNIT: review.csv, row 3: column \"unit\" is \"TYO\", but only rows of NYC are"
                                + " taken. Send the row with the file of its own unit.\n"));
        assertThat(run("decide", review.toString()).code()).isZero();
        assertThat(home.resolve("originals"))
                .isDirectoryRecursivelyContaining(
                        path -> path.getFileName().toString().equals(ContentStore.sha256(review)));
    }

    @Test
    void printsOneDocumentAsJson() throws IOException {
        Path review = write("review.csv", REVIEW + "NYC,sam,LICENCE,L-9,end_date,soon,,Desk,\n");

        assertThat(run("decide", review.toString(), "--json").out())
                .isEqualTo("{\"file\":\"review.csv\",\"sha256\":\"" + ContentStore.sha256(review)
                        + "\",\"read\":1,\"answers\":0,\"dispositions\":0,\"unanswered\":0,\"duplicate\":0,"
                        + "\"rejected\":1,\"rejectedRows\":[{\"code\":\"DATE_NOT_A_DATE\",\"sheet\":\"\",\"row\":2,"
                        + "\"column\":\"answer\",\"message\":\"review.csv, row 2: column \\\"answer\\\" is \\\"soon\\\","
                        + " but end_date is a calendar date. Write yyyy-MM-dd, or date, time and offset, for example"
                        + " 2024-07-20T09:30:00-04:00, or perpetual.\"}],\"notices\":[],\"conserved\":true}\n");
    }

    @Test
    void refusesFilesThatHoldNoDecisions() throws IOException {
        Path other = files.resolve("other.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(other)) {
            workbook.createSheet("Sheet1").createRow(0).createCell(0).setCellValue("unit");
            workbook.createSheet("Review");
            workbook.write(out);
        }

        assertThat(run("decide", other.toString()))
                .isEqualTo(new CommandRun(
                        1,
                        "",
                        "other.xlsx: there is no sheet Review or Remediation with a header row. Found are Sheet1,"
                                + " Review. Keep the names of the sheets.\n"));
        assertThat(run("decide", write("units.csv", UNITS).toString()).err())
                .startsWith("units.csv: there is neither a column \"answer\" nor a column \"disposition\"");
        assertThat(run("decide", files.resolve("gone.csv").toString()))
                .isEqualTo(new CommandRun(1, "", "There is no file " + files.resolve("gone.csv") + ".\n"));
        assertThat(run("decide", other.toString(), "--unit", "LON").err())
                .isEqualTo("There is no unit \"LON\". Loaded are [NYC, TYO, XX]. Load units with: winddown units load"
                        + " FILE\n");
    }

    /** What a person does to a workbook. */
    private interface Pen {
        void write(XSSFWorkbook workbook);
    }

    private static void fillIn(Path from, Path to, Pen pen) throws IOException {
        try (InputStream in = Files.newInputStream(from);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(to)) {
            for (String name : List.of("Review", "Remediation")) {
                Sheet sheet = workbook.getSheet(name);
                assertThat(sheet.getLastRowNum()).as(name).isEqualTo(1);
            }
            pen.write(workbook);
            workbook.write(out);
        }
    }

    private Path report(String asOf, String folder) {
        Path out = files.resolve(folder);
        CommandRun report =
                run("report", "--as-of", asOf, "--known-at", "2100-01-01", "--unit", "NYC", "--out", out.toString());
        assertThat(report.code()).as(report.err()).isZero();
        return out.resolve("NYC.xlsx");
    }

    private String runId() {
        CommandRun screened = run("screen", "--as-of", "2024-08-15", "--known-at", "2100-01-01", "--json");
        return JsonMapper.builder()
                .build()
                .readTree(screened.out())
                .path("runs")
                .path(0)
                .path("runId")
                .asString();
    }

    private void importInto(String unit, String source, String date, String csv) throws IOException {
        Path file = write(unit + "-" + source + "-" + date + ".csv", csv);
        CommandRun imported =
                run("import", file.toString(), "--unit", unit, "--source", source, "--snapshot-date", date);
        assertThat(imported.code()).as(imported.err()).isZero();
        assertThat(imported.out()).contains(" 0 rejected");
    }

    /** Verdict and disposition by asset. */
    private Map<String, String> verdicts(String asOf, String... more) {
        List<String> words = new ArrayList<>(List.of("findings", "--as-of", asOf));
        words.addAll(List.of(more));
        Map<String, String> verdicts = new TreeMap<>();
        CsvReader.builder().ofNamedCsvRecord(run(words.toArray(String[]::new)).out()).stream()
                .filter((NamedCsvRecord line) -> line.getField("measure").equals("us-icts-kaspersky-2024"))
                .forEach((NamedCsvRecord line) -> verdicts.put(
                        line.getField("asset_id"), line.getField("verdict") + " " + line.getField("disposition")));
        return verdicts;
    }

    private CommandRun run(String... words) {
        return CommandRun.in(home, words);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(files.resolve(name), text);
    }
}

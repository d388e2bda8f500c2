package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.winddown.scheduler.night.NightConfiguration;
import org.winddown.scheduler.services.Services;
import org.winddown.scheduler.store.CoreConfiguration;
import org.winddown.scheduler.store.Database;
import org.winddown.scheduler.store.Home;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Inventories of September to November 2024, imported one after the other; later tests import more. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SwapsIT {

    private static final String HEADER = "asset_id,kind,vendor,product,hostname\n";
    private static final String ON_HOST1 =
            "Kaspersky Total Security on HOST1 last seen 2024-09-10 -> UltraAV first seen 2024-09-19";

    private static final AnnotationConfigApplicationContext CONTEXT = new AnnotationConfigApplicationContext();

    @TempDir
    private static Path files;

    private static Database database;

    private static String kaspersky(int number) {
        return "K-" + number + ",INSTALLATION,Kaspersky Lab,Kaspersky Total Security,HOST" + number + "\n";
    }

    private static String ultraAv(int number) {
        return "U-" + number + ",INSTALLATION,Pango Group,UltraAV,HOST" + number + "\n";
    }

    private static CommandRun run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false);
        int code = Cli.runFor(console, files, Services.of(CONTEXT), words);
        return new CommandRun(code, out.toString(), err.toString());
    }

    private static CommandRun importInto(String unit, String source, String date, String rows) throws IOException {
        Path file = files.resolve(source + "-" + date + ".csv");
        Files.writeString(file, HEADER + rows);
        return run("import", file.toString(), "--unit", unit, "--source", source, "--snapshot-date", date);
    }

    private static List<String> found(CommandRun asked) {
        assertThat(asked.code()).as(asked.err()).isZero();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(asked.out())) {
            return csv.stream()
                    .map(line -> line.getField("unit") + " " + line.getField("scope") + " " + line.getField("basis")
                            + " " + line.getField("state") + " " + line.getField("path"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void importInventories(@TempDir Path folder) throws IOException {
        Home home = new Home(folder);
        database = Services.database(home, Map.of());
        CONTEXT.register(CoreConfiguration.class, NightConfiguration.class);
        Services.supply(CONTEXT, home, database);
        CONTEXT.refresh();
        Path units = files.resolve("units.csv");
        Files.writeString(units, """
                code,name,organised_in,entity_form,country,time_zone
                NYC,New York Trading,US,subsidiary,US,America/New_York
                TYO,Tokyo Branch,US,branch,JP,Asia/Tokyo
                """);
        assertThat(run("units", "load", units.toString()).code()).isZero();
        importInto("NYC", "agent", "2024-09-10", kaspersky(1) + kaspersky(2) + kaspersky(3) + kaspersky(4));
        importInto("NYC", "agent", "2024-09-19", kaspersky(4) + ultraAv(1));
        importInto("NYC", "agent", "2024-10-20", kaspersky(4) + ultraAv(1) + ultraAv(3));
        String licence = "L-1,LICENCE,Kaspersky Lab,Kaspersky Plus,\n";
        importInto("TYO", "licences", "2024-09-01", licence);
        importInto("TYO", "licences", "2024-10-01", licence.replace("Kaspersky Lab,Kaspersky Plus", "Pango,UltraAV"));
    }

    @AfterAll
    static void close() {
        CONTEXT.close();
        database.close();
    }

    @Test
    @Order(1)
    void listsEachSwapAsOneEvent() {
        CommandRun asked = run("swaps", "--as-of", "2024-10-31");

        assertThat(found(asked))
                .containsExactly(
                        "NYC HOST DECLARED STANDS " + ON_HOST1,
                        "TYO ASSET DECLARED STANDS Kaspersky Plus last seen 2024-09-01 -> UltraAV first seen"
                                + " 2024-10-01");
        assertThat(asked.err()).isEqualTo("NYC: 1 swap stands\nTYO: 1 swap stands\n");
        assertThat(asked.lines().get(1))
                .startsWith("NYC,HOST1,HOST,DECLARED,STANDS,,K-1,kaspersky,Kaspersky Total Security,"
                        + "2024-09-10T00:00:00Z,2024-09-19T00:00:00Z,U-1,pango,UltraAV,2024-09-19T00:00:00Z,9,0,"
                        + ON_HOST1 + ",")
                .endsWith(",\"agent-2024-09-10.csv, row 2\",\"agent-2024-09-19.csv, row 3\"");
    }

    @Test
    @Order(1)
    void asksOfOneUnitAndDate() {
        assertThat(found(run("swaps", "--as-of", "2024-09-18"))).isEmpty();
        assertThat(found(run("swaps", "--as-of", "2024-10-31", "--unit", "TYO")))
                .hasSize(1);
        assertThat(run("swaps", "--as-of", "2024-09-18", "--unit", "NYC").err()).isEqualTo("No swap within 14 days.\n");
        assertThat(run("swaps", "--unit", "PAR").err()).startsWith("There is no unit \"PAR\".");
        assertThat(found(run("swaps", "--as-of", "2024-10-31", "--known-at", "2025-01-01")))
                .as("the inventories were recorded when they were imported")
                .isEmpty();
    }

    @Test
    @Order(1)
    void countsByTheDaysAskedFor() {
        assertThat(found(run("swaps", "--as-of", "2024-10-31", "--unit", "NYC", "--days", "0")))
                .containsExactly("NYC HOST DECLARED STANDS " + ON_HOST1);
        assertThat(found(run("swaps", "--as-of", "2024-10-31", "--unit", "NYC", "--days", "30")))
                .hasSize(1);
        assertThat(found(run("swaps", "--as-of", "2024-10-31", "--unit", "NYC", "--days", "31")))
                .hasSize(2);
        assertThat(run("swaps", "--days", "-1"))
                .isEqualTo(new CommandRun(1, "", "--days is -1; write 0 (the same day) or more.\n"));
    }

    @Test
    @Order(1)
    void printsEvidenceAsJson() {
        JsonNode json = JsonMapper.builder()
                .build()
                .readTree(run("swaps", "--as-of", "2024-10-31", "--unit", "NYC", "--json")
                        .out());

        assertThat(json.path("days").asInt()).isEqualTo(14);
        JsonNode step = json.path("swaps").path(0).path("steps").path(0);
        assertThat(step.path("because").asString()).startsWith("the catalogue names it as the successor: from 2024-09");
        assertThat(step.path("removed").path(0).path("origin").path("file").asString())
                .isEqualTo("agent-2024-09-10.csv");
        assertThat(step.path("removed").path(0).path("origin").path("sha256").asString())
                .hasSize(64);
        assertThat(step.path("added").path(0).path("assetId").asString()).isEqualTo("U-1");
        assertThat(step.path("added").path(0).path("retiredAt").asString()).isEmpty();
    }

    @Test
    @Order(1)
    void explainsTheSuccessorByWhatItReplaced() throws IOException {
        CommandRun explained = run("explain", "U-1", "--as-of", "2024-10-31");
        CommandRun json = run("explain", "U-1", "--as-of", "2024-10-31", "--json");
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../docs/reference/explain.schema.json")), InputFormat.JSON);

        assertThat(explained.out())
                .contains(
                        "\n  swap: " + ON_HOST1 + " (the catalogue names it as the successor: from 2024-09-17, FACTS 3")
                .contains("SUCCESSOR");
        assertThat(json.out()).contains("\"path\":\"" + ON_HOST1 + "\"");
        assertThat(schema.validate(json.out(), InputFormat.JSON)).isEmpty();
        assertThat(run("explain", "K-4", "--as-of", "2024-10-31").out()).doesNotContain("swap:");
    }

    @Test
    @Order(1)
    void reportsEachSwapOnItsSheet(@TempDir Path out) throws IOException {
        CommandRun reported = run("report", "--as-of", "2024-10-31", "--unit", "NYC", "--out", out.toString());

        assertThat(reported.code()).as(reported.err()).isZero();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(out.resolve("NYC.xlsx")))) {
            Row row = workbook.getSheet("Swaps").getRow(1);
            assertThat(row.getCell(17).getStringCellValue()).isEqualTo(ON_HOST1);
            assertThat(row.getCell(15).getNumericCellValue()).isEqualTo(9);
            assertThat(row.getCell(21).getStringCellValue()).isEqualTo("CLEAR");
        }
    }

    @Test
    @Order(2)
    void takesNothingFromAFileThatIsCutOff() throws IOException {
        CommandRun cut = importInto("NYC", "agent", "2024-11-01", ultraAv(4) + "U-1,INSTALLATION,\"Pango Gr");

        assertThat(cut.code()).isEqualTo(1);
        assertThat(found(run("swaps", "--as-of", "2024-11-30", "--unit", "NYC")))
                .containsExactly("NYC HOST DECLARED STANDS " + ON_HOST1);
    }

    @Test
    @Order(3)
    void isUndoneWhenKasperskyIsBack() throws IOException {
        importInto("NYC", "agent", "2024-11-10", kaspersky(1) + kaspersky(4) + ultraAv(1) + ultraAv(3));
        CommandRun asked = run("swaps", "--as-of", "2024-11-30", "--unit", "NYC");

        assertThat(found(asked)).containsExactly("NYC HOST DECLARED UNDONE " + ON_HOST1);
        assertThat(asked.lines().get(1)).startsWith("NYC,HOST1,HOST,DECLARED,UNDONE,2024-11-10T00:00:00Z,");
        assertThat(asked.err()).isEqualTo("NYC: 0 swaps stand, 1 undone\n");
        assertThat(found(run("swaps", "--as-of", "2024-11-09", "--unit", "NYC")))
                .containsExactly("NYC HOST DECLARED STANDS " + ON_HOST1);
    }
}

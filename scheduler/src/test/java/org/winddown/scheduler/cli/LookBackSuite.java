package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.rules.pack.RulePacks;
import org.winddown.scheduler.services.Services;
import org.winddown.scheduler.store.Home;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A past report is fetched, derived again with what was known then and is known now, and the difference explained. */
abstract class LookBackSuite {

    private static final String ID = "us-icts-kaspersky-2024";
    private static final String LATER_PHASE = RulePacks.pack(ID)
            .replace("local: 2024-07-20T00:00:00", "local: 2024-07-21T00:00:00")
            .replace("version: \"2\"", "version: \"3\"");
    private static final String UNITS = """
            code,name,organised_in,entity_form,country,time_zone
            NYC,New York Trading,US,subsidiary,US,America/New_York
            CHI,Chicago Plant,US,subsidiary,US,America/Chicago
            """;
    private static final String HEADER = "asset_id,kind,vendor,product,signed_at,end_date\n";
    private static final String THEN = HEADER + """
            L-1,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2025-02-28
            L-2,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-07-20,2025-02-28
            L-3,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,
            L-4,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2025-02-28
            L-5,LICENCE,Kaspersky Lab,Toolbox,2024-03-01,2025-02-28
            """;
    private static final String CORRECTED = HEADER + """
            L-0,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2025-02-28
            L-1,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2024-08-15
            L-2,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-07-20,2025-02-28
            L-3,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,
            L-4,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2025-02-28
            L-5,LICENCE,Kaspersky Lab,Toolbox,2024-03-01,2025-02-28
            """;

    @TempDir
    Path home;

    @TempDir
    Path files;

    private Map<String, String> database = Map.of();
    private Path delivered = Path.of("");
    String runId = "";

    /** How to reach an empty database. */
    abstract Map<String, String> environment();

    @BeforeEach
    void deliverTheReportsOfANight() throws IOException {
        database = environment();
        run("units", "load", write("units.csv", UNITS));
        for (String unit : List.of("NYC", "CHI")) {
            run(
                    "import",
                    write("licences.csv", THEN),
                    "--unit",
                    unit,
                    "--source",
                    "sam",
                    "--snapshot-date",
                    "2024-07-25");
        }
        delivered = files.resolve("delivered");
        runId = json(0, "report", "--as-of", "2024-08-01", "--known-at", "2024-08-01", "--out", delivered.toString())
                .path("runs")
                .path(0)
                .path("runId")
                .asString();
    }

    @Test
    void listsAndFetchesWhatWasDelivered() throws IOException {
        CommandRun all = run("history");
        assertThat(all.lines())
                .hasSize(7)
                .startsWith("run_id,as_of,known_at,recorded_at,unit,kind,format,file,sha256,copy");
        assertThat(all.lines().get(5))
                .startsWith(runId + ",2024-08-01T00:00:00Z,2024-08-01T00:00:00Z,")
                .contains(",NYC,full,pdf,NYC.pdf,")
                .endsWith(",PRESENT");
        assertThat(run("history", "--run", runId.substring(0, 8), "--unit", "NYC")
                        .lines())
                .filteredOn(line -> line.endsWith(",UNCHANGED"))
                .hasSize(2);

        Path out = files.resolve("fetched");
        run("history", "--run", runId, "--unit", "NYC", "--as", "delivered", "--out", out.toString());
        assertThat(names(out))
                .containsExactly("NYC.pdf", "NYC.pdf.manifest.json", "NYC.xlsx", "NYC.xlsx.manifest.json");
        assertThat(out.resolve("NYC.pdf")).hasSameBinaryContentAs(delivered.resolve("NYC.pdf"));
    }

    @Test
    void tellsThatACopyWasDeletedOrChangedAndDerivesItAgain() throws IOException {
        Path copy = kept("NYC.pdf");
        Files.delete(copy);
        Files.writeString(kept("NYC.xlsx"), "changed");

        Path out = files.resolve("fetched");
        CommandRun fetched =
                command("history", "--run", runId, "--unit", "NYC", "--as", "delivered", "--out", out.toString());
        assertThat(fetched.code()).isEqualTo(Cli.FAILED);
        assertThat(fetched.err())
                .contains("NYC.pdf: the kept copy " + copy + " was deleted. It was delivered with SHA-256 ")
                .contains("NYC.xlsx: the kept copy ")
                .contains(" was changed since.")
                .contains("Derive it again, byte for byte, with --as then.");
        assertThat(out).doesNotExist();

        JsonNode again = json(0, "history", "--run", runId, "--unit", "NYC", "--as", "then", "--out", out.toString());
        assertThat(again.path("reports").findValuesAsString("likeness")).containsExactly("IDENTICAL", "IDENTICAL");
        assertThat(out.resolve("NYC.pdf")).hasSameBinaryContentAs(delivered.resolve("NYC.pdf"));
        assertThat(out.resolve("NYC.xlsx")).hasSameBinaryContentAs(delivered.resolve("NYC.xlsx"));
    }

    @Test
    void saysThatNothingDiffers() {
        CommandRun same = run("history", "--run", runId, "--explain", "--known-at", "2024-08-01");

        assertThat(same.out())
                .isEqualTo("Run " + runId + " as of 2024-08-01T00:00:00Z, known at 2024-08-01T00:00:00Z\n"
                        + "Then and now, which is 2024-08-01T00:00:00Z: Nothing differs: what is known now is what was"
                        + " known then.\n");
    }

    @Test
    void explainsWhatIsKnownNowAndKeepsWhatWasKnownThen() throws IOException {
        tellMore();

        List<String> explained = run(
                        "history", "--run", runId, "--unit", "NYC", "--explain", "--known-at", "2024-08-01")
                .lines();
        assertThat(explained)
                .contains("Then and now, which is 2024-08-01T00:00:00Z: 6 findings are another now.")
                .containsSubsequence(
                        "NEW NYC sam LICENCE L-0 \"Kaspersky Endpoint Security\" under " + ID
                                + ": not found -> WINDING_DOWN SIGNATURE_UPDATE",
                        "  new asset",
                        "  rule pack: v2 \u2192 v3",
                        "  row then: none; row now: corrected.csv row 2");
        JsonNode findings = json(0, "history", "--run", runId, "--unit", "NYC", "--explain", "--known-at", "2024-08-01")
                .path("explanation")
                .path("findings");
        assertThat(findings.valueStream().map(LookBackSuite::words))
                .containsExactly(
                        "NEW L-0  WINDING_DOWN [ASSET_NEW, LAW]",
                        "CHANGED L-4 WINDING_DOWN WINDING_DOWN [DECISION, LAW]",
                        "EASED L-2 PROHIBITED WINDING_DOWN [LAW]",
                        "EASED L-3 REVIEW WINDING_DOWN [DECISION, LAW]",
                        "EASED L-5 REVIEW WINDING_DOWN [DECISION, IDENTIFICATION, LAW]",
                        "RESOLVED L-1 WINDING_DOWN CLEAR [ASSET_CHANGED, LAW]");

        Path out = files.resolve("then");
        JsonNode then = json(0, "history", "--run", runId, "--as", "then", "--out", out.toString());
        assertThat(then.path("reports").findValuesAsString("likeness"))
                .hasSize(6)
                .containsOnly("IDENTICAL");
        for (String name : List.of("NYC.xlsx", "NYC.pdf", "CHI.pdf", "enterprise.xlsx", "enterprise.pdf")) {
            assertThat(out.resolve(name)).hasSameBinaryContentAs(delivered.resolve(name));
        }
    }

    @Test
    void namesAReportWithWhatIsKnownNowSoThatNobodyTakesItForTheDelivered() throws IOException {
        tellMore();
        Path out = files.resolve("now");

        CommandRun now = run(
                "history",
                "--run",
                runId,
                "--unit",
                "NYC",
                "--as",
                "now",
                "--known-at",
                "2024-08-02T10:00:00Z",
                "--out",
                out.toString());

        assertThat(names(out))
                .containsExactly("NYC_known-at-2024-08-02T10-00-00Z.pdf", "NYC_known-at-2024-08-02T10-00-00Z.xlsx");
        assertThat(now.out())
                .contains(": as of 2024-08-01T00:00:00Z with what is known at 2024-08-02T10:00:00Z; NOT the delivered"
                        + " report, SHA-256 ");
        assertThat(texts(out.resolve("NYC_known-at-2024-08-02T10-00-00Z.xlsx")))
                .contains("Law as known at 2024-08-02T10:00:00Z");
        assertThat(run("history").lines())
                .as("what is looked at is not recorded")
                .hasSize(7);
    }

    @Test
    void namesWhatKeepsARunFromBeingDerivedAsItWas() throws IOException {
        run("exceptions", "load", write("exceptions.csv", """
                unit;source;kind;asset_id;family;measure;act;reason;conditions;approver;approved_at;valid_from;\
                expires_at;evidence_ref;recorded_at
                NYC;sam;LICENCE;L-1;;us-icts-kaspersky-2024;USE;plant stops;none;CISO;2024-07-01T10:00:00Z;\
                2024-07-01T10:00:00Z;2024-11-01T00:00:00Z;;2024-07-02T10:00:00Z
                """));

        CommandRun then = command(
                "history",
                "--run",
                runId,
                "--as",
                "then",
                "--out",
                files.resolve("x").toString());

        assertThat(then.code()).isEqualTo(Cli.FAILED);
        assertThat(then.err())
                .isEqualTo("Run " + runId + " cannot be derived as it was. Different today: register exceptions was not"
                        + " there. The kept copies are unharmed by this: fetch them with --as delivered.\n");
        assertThat(run("history", "--run", runId, "--explain", "--known-at", "2024-08-01")
                        .out())
                .contains(
                        "What the run depended on cannot be put together as it was.",
                        "No finding differs, although what is known now is not all that was known then.",
                        "  register exceptions was not there");
    }

    @Test
    void takesTheRunOfAnInstantWhereThereIsOne() {
        assertThat(run("history", "--as-of", "2024-08-01", "--explain", "--known-at", "2024-08-01")
                        .out())
                .startsWith("Run " + runId + " as of ");
        assertThat(run("history", "--as-of", "2024-08-02").lines()).hasSize(1);
        assertThat(command("history", "--as-of", "2024-08-02", "--explain").err())
                .isEqualTo("There is no run as of 2024-08-02T00:00:00Z. List them with: winddown history\n");

        run("screen", "--as-of", "2024-08-01", "--known-at", "2024-08-02");
        assertThat(command("history", "--as-of", "2024-08-01", "--explain").err())
                .startsWith("There are 2 runs as of 2024-08-01T00:00:00Z\n  ")
                .contains(runId + " known at 2024-08-01T00:00:00Z, recorded at ")
                .endsWith("\nName one with --run ID.\n");
    }

    @Test
    void asksForWhatIsMissing() {
        assertThat(command("history", "--explain").code()).isEqualTo(Cli.WRONG_USE);
        assertThat(command("history", "--run", runId, "--as", "then").code()).isEqualTo(Cli.WRONG_USE);
        assertThat(command("history", "--run", runId, "--known-at", "2024-08-01")
                        .code())
                .isEqualTo(Cli.WRONG_USE);
        assertThat(command("history", "--run", runId, "--unit", "LON", "--explain")
                        .err())
                .startsWith("There is no unit \"LON\". Loaded are [CHI, NYC].");
        assertThat(command("history", "--run", "abcdef12345", "--explain").err())
                .startsWith("There is no run whose id begins with \"abcdef12345\".");
        assertThat(command("history", "--run", runId, "--as", "now", "--kind", "changes", "--out", "x")
                        .err())
                .startsWith("The changes report compares recorded runs,");
    }

    private void tellMore() throws IOException {
        run(
                "import",
                write("corrected.csv", CORRECTED),
                "--unit",
                "NYC",
                "--source",
                "sam",
                "--snapshot-date",
                "2024-07-26");
        run("decide", write("answers.csv", """
                unit,source,kind,asset_id,missing_facts,answer,evidence_ref,answered_by,recorded_at
                NYC,sam,LICENCE,L-3,end_date,2025-01-31,DMS-1,Ada,2024-07-30T10:00:00Z
                NYC,sam,LICENCE,L-5,product,Kaspersky Endpoint Security,DMS-2,Ada,2024-07-30T10:00:00Z
                """));
        run("decide", write("plans.csv", """
                unit,source,kind,asset_id,measure,act,disposition,owner,due_date,note,decided_by,recorded_at
                NYC,sam,LICENCE,L-4,us-icts-kaspersky-2024,SIGNATURE_UPDATE,IN_REMEDIATION,desk,,,Ada,2024-07-30T10:00:00Z
                """));
        run("rules", "load", write("next.yaml", LATER_PHASE), "--by", "Ada Doe");
        run("rules", "approve", "1", "--by", "Grace Roe");
    }

    private static String words(JsonNode finding) {
        return finding.path("change").asString() + " " + finding.path("assetId").asString() + " "
                + finding.path("then").path("verdict").asString() + " "
                + finding.path("now").path("verdict").asString() + " "
                + finding.path("reasons").findValuesAsString("cause");
    }

    private Path kept(String name) throws IOException {
        try (Stream<Path> kept = Files.walk(home.resolve("reports"))) {
            return kept.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }

    private static String texts(Path workbook) throws IOException {
        StringBuilder texts = new StringBuilder();
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook opened = new XSSFWorkbook(in)) {
            opened.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> texts.append(cell).append('\n')));
        }
        return texts.toString();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    final String write(String name, String content) throws IOException {
        return Files.writeString(files.resolve(name), content).toString();
    }

    final CommandRun run(String... words) {
        CommandRun run = command(words);
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        return run;
    }

    final JsonNode json(int code, String... words) {
        CommandRun run =
                command(Stream.concat(Stream.of(words), Stream.of("--json")).toArray(String[]::new));
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(code);
        return JsonMapper.shared().readTree(run.out());
    }

    final CommandRun command(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Cli.runFor(
                new Console(new PrintWriter(out), new PrintWriter(err), false),
                files,
                Services.open(new Home(home), database),
                words);
        return new CommandRun(code, out.toString(), err.toString());
    }
}

package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports on what changed since the run before, and on registers. */
class RegisterReportsIT {

    private static final String UNITS = """
            code,name,organised_in,entity_form,country,time_zone,owner_name,owner_email
            NYC,New York Trading,US,subsidiary,US,America/New_York,Ada,nyc@corp.example
            TYO,Tokyo Branch,US,branch,JP,Asia/Tokyo,Bob,tyo@corp.example
            """;
    private static final String HEADER = "asset_id,kind,vendor,product,signed_at,start_date,end_date,supplier\n";
    private static final String AUGUST = HEADER + """
            L1,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2024-03-01,2025-02-28,
            L2,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2024-03-01,2025-02-28,
            L3,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2024-03-01,,
            L4,LICENCE,Example Software,Spreadsheet,2024-03-01,2024-03-01,2025-02-28,
            L6,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-07-25,2024-07-25,2025-07-24,
            L7,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-07-25,2024-07-25,2024-07-30,
            """;
    private static final String LATER = HEADER + """
            L1,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2024-03-01,2025-02-28,
            L2,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2024-03-01,2024-08-15,
            L3,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2024-03-01,2025-01-31,
            L4,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2024-03-01,2025-02-28,
            L5,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-07-25,2024-07-25,2025-07-24,
            L6,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-07-25,2024-07-25,2025-07-24,
            L7,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-07-25,2024-07-25,2024-07-30,
            """;
    private static final String EXCEPTIONS = """
            unit;source;kind;asset_id;family;measure;act;reason;conditions;approver;approved_at;valid_from;expires_at;\
            evidence_ref;recorded_at
            NYC;sam;LICENCE;L1;;us-icts-kaspersky-2024;CODEBASE_UPDATE;no replacement yet;isolated;CISO;\
            2024-09-01T10:00:00Z;2024-09-01T10:00:00Z;2024-11-01T00:00:00Z;DMS-9;2024-09-02T10:00:00Z
            TYO;;;;kaspersky/endpoint-security;us-icts-kaspersky-2024;USE;plant stops;none;CISO;2024-09-01T10:00:00Z;\
            2024-09-01T10:00:00Z;2024-09-15T00:00:00Z;;2024-09-02T10:00:00Z
            """;

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    private String before = "";

    @BeforeEach
    void runANight() throws IOException {
        run("units", "load", write("units.csv", UNITS));
        load(AUGUST, "2024-07-25");
        before = JsonMapper.shared()
                .readTree(run("screen", "--as-of", "2024-08-01", "--json").out())
                .path("runs")
                .path(0)
                .path("runId")
                .asString();
    }

    private void load(String rows, String date) throws IOException {
        run("import", write("licences.csv", rows), "--unit", "NYC", "--source", "sam", "--snapshot-date", date);
    }

    @Test
    void tellsWhatChangedAndWhatIsDifferentSince() throws IOException {
        load(LATER, "2024-09-30");
        run("decide", write("decisions.csv", """
                unit,source,kind,asset_id,measure,act,disposition,owner,due_date,note,decided_by,recorded_at
                NYC,sam,LICENCE,L6,us-icts-kaspersky-2024,NEW_AGREEMENT,DISCLOSED,desk,,,Ada,2024-10-05T10:00:00Z
                NYC,sam,LICENCE,L7,us-icts-kaspersky-2024,NEW_AGREEMENT,IN_REMEDIATION,desk,,,Ada,2024-10-05T10:00:00Z
                """));

        List<Map<String, String>> changes = PrintedSheet.rows(report("changes", "2024-10-15"), "Changes");

        assertThat(changes)
                .filteredOn(row -> row.get("measure").equals("us-icts-kaspersky-2024"))
                .extracting(row -> row.get("change") + " " + row.get("asset_id") + " " + row.get("verdict_before") + " "
                        + row.get("verdict_now") + ": " + row.get("reasons"))
                .containsExactly(
                        "NEW L4  BARRED: asset changed: Spreadsheet \u2192 Kaspersky Endpoint Security; taken for another"
                                + " product: \u2013 \u2192 kaspersky/endpoint-security; time passed: phase-2"
                                + " 2024-09-29T04:00:00Z",
                        "NEW L5  PROHIBITED: new asset; time passed: phase-2 2024-09-29T04:00:00Z",
                        "WORSE L1 WINDING_DOWN BARRED: time passed: phase-2 2024-09-29T04:00:00Z",
                        "WORSE L3 REVIEW BARRED: asset changed: end_date: \u2013 \u2192 2025-01-31; time passed: phase-2"
                                + " 2024-09-29T04:00:00Z",
                        "CHANGED L6 PROHIBITED PROHIBITED: people said so: OPEN \u2192 DISCLOSED; time passed: phase-2"
                                + " 2024-09-29T04:00:00Z",
                        "RESOLVED L2 WINDING_DOWN CLEAR: asset changed: end_date: 2025-02-28 \u2192 2024-08-15; time"
                                + " passed: end_date 2024-08-15",
                        "DECIDED L7 PROHIBITED PROHIBITED: people said so: OPEN \u2192 IN_REMEDIATION");
        assertThat(PrintedSheet.rows(report("changes", "2024-10-15"), "Compared with"))
                .extracting(row -> row.get("unit") + " " + row.get("run_before"))
                .containsExactly("NYC " + before);
    }

    @Test
    void comparesWithTheSameRunWhateverIsRecordedLater() throws IOException {
        load(LATER, "2024-09-30");
        Path changes = report("changes", "2024-10-15");
        run("screen", "--as-of", "2024-10-14");
        run("screen", "--as-of", "2024-10-20");

        assertThat(verify(changes, 0).path("identical").asBoolean()).isTrue();
    }

    @Test
    void tellsOfExceptionsBesideWhatMeasuresForbid() throws IOException {
        run("exceptions", "load", write("exceptions.csv", EXCEPTIONS));
        Path report = report("exceptions", "2024-10-15");

        assertThat(PrintedSheet.rows(report, "Exceptions"))
                .extracting(row -> row.get("state") + " " + row.get("subject") + " " + row.get("days_left") + " "
                        + row.get("verdicts"))
                .containsExactly(
                        "ENDING NYC/sam/LICENCE/L1 17 BARRED", "EXPIRED kaspersky/endpoint-security in TYO -30 ");
        assertThat(PrintedSheet.rows(report, "Conflicts"))
                .extracting(row -> row.get("asset_id") + " " + row.get("verdict") + " " + row.get("approver"))
                .containsExactly("L1 BARRED CISO");
    }

    @Test
    void namesTheRegisterThatIsAnotherToday() throws IOException {
        Path report = report("exceptions", "2024-10-15");
        assertThat(verify(report, 0).path("identical").asBoolean()).isTrue();

        run("exceptions", "load", write("exceptions.csv", EXCEPTIONS.replaceAll("2024-09-02", "2024-11-02")));
        assertThat(verify(report, 0).path("identical").asBoolean())
                .as("what is known later changes no report")
                .isTrue();
        run("exceptions", "load", write("exceptions.csv", EXCEPTIONS.replace("CISO", "CIO")));
        assertThat(verify(report, 1).path("firstDifference").path("what").asString())
                .isEqualTo("register exceptions was not there");
    }

    @Test
    void namesOwnersWhoDidNotRespond() throws IOException {
        run("signoff", "record", write("statements.csv", """
                period,unit,statement,run_id,signed_by,signed_at,note,evidence_ref,recorded_at
                2024-Q3,NYC,NIL_RETURN,,Ada,2024-10-05T10:00:00Z,,,2024-10-06T10:00:00Z
                """));
        Path report = report("signoff", "2024-10-15");

        assertThat(PrintedSheet.rows(report, "No response"))
                .extracting(row -> row.get("unit") + " " + row.get("owner_name") + " " + row.get("owner_email") + " "
                        + row.get("days_since_period"))
                .containsExactly("TYO Bob tyo@corp.example 14");
        assertThat(PrintedSheet.rows(report, "Sign-off"))
                .extracting(row -> row.get("unit") + " " + row.get("statement") + " " + row.get("remark"))
                .containsExactly("NYC NIL_RETURN Nil return, but inventories list 6 assets.", "TYO NO_RESPONSE ");
    }

    @Test
    void keepsADossierOfAnActOfOurOwn() throws IOException {
        String act = write("invoices.csv", """
                asset_id,kind,vendor,product,act,occurred_at,related_asset,cost,currency
                T1,TRANSACTION,Kaspersky Lab,Kaspersky Endpoint Security,RESALE,2024-10-03T10:00:00Z,L1,100,USD
                """);
        run("import", act, "--unit", "NYC", "--source", "erp", "--snapshot-date", "2024-10-04");
        Path report = report("dossier", "2024-10-15");

        assertThat(PrintedSheet.rows(report, "Dossiers"))
                .filteredOn(row -> row.get("measure").equals("us-icts-kaspersky-2024"))
                .extracting(row -> row.get("asset_id") + " " + row.get("act") + " " + row.get("verdict") + " "
                        + row.get("value") + " " + row.get("found_in_file") + " " + row.get("disposition"))
                .containsExactly("L1 RESALE PROHIBITED T1: USD 100 invoices.csv OPEN");
        assertThat(PrintedSheet.rows(report, "Chronology"))
                .extracting(row -> row.get("event"))
                .contains("happened", "asset first identified");
        assertThat(verify(report, 0).path("identical").asBoolean()).isTrue();
    }

    @Test
    void namesInADossierWhatMustNotBeThrownAway() throws IOException {
        String act = write("invoices.csv", """
                asset_id,kind,vendor,product,act,occurred_at,related_asset,cost,currency
                T1,TRANSACTION,Kaspersky Lab,Kaspersky Endpoint Security,RESALE,2024-10-03T10:00:00Z,L1,100,USD
                """);
        run("import", act, "--unit", "NYC", "--source", "erp", "--snapshot-date", "2024-10-04");
        hold("T1", "M-7", "2024-10-06");
        hold("L1", "M-8", "2024-10-07");
        hold("L2", "M-9", "2024-10-07");
        run("holds", "release", "--matter", "M-8", "--by", "Counsel", "--reason", "settled");
        Path out = files.resolve("held");
        run(
                "report",
                "--as-of",
                "2024-10-15",
                "--known-at",
                Instant.now().plusSeconds(1).toString(),
                "--kind",
                "dossier",
                "--out",
                out.toString());

        Path held = out.resolve("enterprise-dossier.xlsx");
        String holds = PrintedSheet.rows(held, "Dossiers").stream()
                .filter(row -> row.get("measure").equals("us-icts-kaspersky-2024"))
                .map(row -> row.get("legal_hold"))
                .collect(Collectors.joining());
        assertThat(holds).contains("M-7", "M-8", "Counsel", "released").doesNotContain("M-9");
        assertThat(PrintedSheet.rows(held, "Chronology"))
                .extracting(row -> row.get("detail"))
                .contains("M-7: claim", "M-8: settled");
        assertThat(PrintedSheet.rows(report("dossier", "2024-10-15"), "Dossiers"))
                .as("holds that were not known then")
                .extracting(row -> row.get("legal_hold"))
                .noneMatch(each -> each.contains("M-7"));
    }

    @Test
    void tellsAUnitThatAllIsResolved() throws IOException {
        load(AUGUST.replaceAll("Kaspersky[^,]*", "Example"), "2024-09-30");
        Path out = report("changes", "2024-10-15").resolveSibling("NYC-changes.xlsx");

        assertThat(PrintedSheet.rows(out, "Changes"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).containsEntry("change", "RESOLVED"));
        assertThat(out.resolveSibling("TYO-changes.xlsx")).doesNotExist();
        assertThat(verify(out, 0).path("identical").asBoolean()).isTrue();
    }

    private void hold(String asset, String matter, String at) {
        run(
                "holds",
                "place",
                asset,
                "--unit",
                "NYC",
                "--matter",
                matter,
                "--reason",
                "claim",
                "--by",
                "Counsel",
                "--at",
                at);
    }

    private Path report(String kind, String asOf) {
        Path out = files.resolve(kind);
        run("report", "--as-of", asOf, "--kind", kind, "--out", out.toString());
        return out.resolve("enterprise-" + kind + ".xlsx");
    }

    private JsonNode verify(Path file, int code) {
        CommandRun run = CommandRun.in(home, "verify", file.toString(), "--json");
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(code);
        return JsonMapper.shared().readTree(run.out());
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(files.resolve(name), content).toString();
    }

    private CommandRun run(String... words) {
        CommandRun run = CommandRun.in(home, words);
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        return run;
    }
}

package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SignoffIT {

    private static final String UNITS = """
            code,name,organised_in,entity_form,country,time_zone,owner_name,owner_email,valid_from
            NYC,New York Trading,US,subsidiary,US,America/New_York,Head of Trading IT,it-nyc@example.com,
            BER,Berlin Handel,DE,subsidiary,DE,Europe/Berlin,IT-Leitung,it-ber@example.com,
            TYO,Tokyo Branch,US,branch,JP,Asia/Tokyo,,,
            NEW,Founded later,US,subsidiary,US,America/New_York,Founder,new@example.com,2024-10-02
            """;
    private static final String LICENCES = """
            asset_id,kind,vendor,product,signed_at,end_date
            L-1,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2025-02-28
            """;
    private static final String HEADER = "period,unit,statement,run_id,signed_by,signed_at,note,evidence_ref\n";

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    private String run = "";

    @BeforeEach
    void screenTheQuarter() throws IOException {
        run("units", "load", write("units.csv", UNITS));
        for (String unit : List.of("NYC", "BER")) {
            run("import", write("licences.csv", LICENCES), "--unit", unit, "--snapshot-date", "2024-07-25");
        }
        run = json(run("screen", "--as-of", "2024-10-01T04:00:00Z", "--unit", "NYC", "--json")
                        .out())
                .path("runs")
                .path(0)
                .path("runId")
                .asString();
    }

    @Test
    void namesTheUnitsWithoutResponseWithTheirOwners() throws IOException {
        CommandRun recorded = run(
                "signoff",
                "record",
                write(
                        "q3.csv",
                        HEADER
                                + "2024-Q3,NYC,SIGNED," + run + ",Head of Trading IT,2024-10-04T09:00:00-04:00,,DMS-3\n"
                                + "2024-Q3,BER,NIL_RETURN,,IT-Leitung,2024-10-04T09:00:00+02:00,,\n"
                                + "2024-Q3,TYO,SIGNED," + run + ",Branch,2024-10-04T09:00:00+09:00,,\n"
                                + "2024-Q3,NEW,NIL_RETURN,,Founder,2024-10-04T09:00:00-04:00,,\n"));

        assertThat(recorded.out())
                .isEqualTo("q3.csv: 4 rows read = 2 recorded + 0 unanswered + 0 duplicate + 2 rejected\n");
        assertThat(recorded.err())
                .isEqualTo(
                        "q3.csv, row 3: BER has nothing to report, but its inventories have 1 assets as of the end of"
                                + " 2024-Q3.\n"
                                + "RUN_UNKNOWN: q3.csv, row 4: column \"run_id\" is \"" + run
                                + "\", which is not a run on record"
                                + " that screened TYO. Write the run id that the report prints, in full.\n"
                                + "UNIT_NOT_EXPECTED: q3.csv, row 5: column \"unit\" is \"NEW\". Expected to sign for 2024-Q3 are"
                                + " BER, NYC, TYO.\n");
        CommandRun status = run("signoff", "status", "--period", "2024-Q3");
        assertThat(PrintedRows.of(status.out(), files))
                .extracting(each -> each.get("unit") + " " + each.get("state") + " " + each.get("owner_email"))
                .containsExactly(
                        "BER NIL_RETURN it-ber@example.com", "NYC SIGNED it-nyc@example.com", "TYO NO_RESPONSE ");
        assertThat(status.err())
                .isEqualTo("2024-Q3: 3 units expected = 1 SIGNED + 1 NIL_RETURN + 0 OBJECTED + 1 NO_RESPONSE\n"
                        + "no response: TYO \"Tokyo Branch\", owner not loaded\n");
        assertThat(CommandRun.in(home, "signoff", "status", "--period", "2024-Q3", "--strict")
                        .code())
                .isEqualTo(Cli.HELD);
        assertThat(run("signoff", "status", "--period", "2024-Q4").err())
                .startsWith("2024-Q4: 4 units expected = 0 SIGNED + 0 NIL_RETURN + 0 OBJECTED + 4 NO_RESPONSE\n")
                .contains("no response: NEW \"Founded later\", owner Founder <new@example.com>\n");
        assertThat(run("signoff", "status", "--period", "2024-Q3", "--known-at", "2024-10-05")
                        .err())
                .as("what was known then")
                .contains("+ 3 NO_RESPONSE\n");
    }

    @Test
    void theLastStatementCountsAndAllAreReadable() throws IOException {
        String first = "2024-Q3,NYC,SIGNED," + run + ",Head of Trading IT,2024-10-04T13:00:00Z,,DMS-3\n";
        run("signoff", "record", write("first.csv", HEADER + first));
        CommandRun second = run(
                "signoff",
                "record",
                write("second.csv", HEADER + "2024-Q3,NYC,OBJECTED,,Counsel,2024-10-07T13:00:00Z,wrong host,\n"));

        assertThat(second.err()).startsWith("second.csv, row 2: NYC was SIGNED by Head of Trading IT at ");
        List<Map<String, String>> all =
                PrintedRows.of(run("signoff", "list", "--period", "2024-Q3").out(), files);
        assertThat(all)
                .extracting(each -> each.get("statement") + each.get("counts"))
                .containsExactly("SIGNEDno", "OBJECTEDyes");
        Path listed = files.resolve("listed.csv");
        run("signoff", "list", "--unit", "NYC", "--out", listed.toString());
        assertThat(run("signoff", "record", listed.toString(), "--strict").out())
                .isEqualTo("listed.csv: 2 rows read = 0 recorded + 0 unanswered + 2 duplicate + 0 rejected\n");
        JsonNode status =
                json(run("signoff", "status", "--period", "2024-Q3", "--json").out());
        assertThat(status.path("counts").path("OBJECTED").asInt()).isEqualTo(1);
        assertThat(status.path("units").path(1).path("statements").asString()).isEqualTo("2");
        assertThat(CommandRun.in(home, "signoff", "status", "--period", "autumn")
                        .err())
                .isEqualTo("--period is \"autumn\", which is not a quarter. Write for example 2024-Q3.\n");
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
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

package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report on the screening of parties: what the run knew, whatever is said or loaded later. */
class PartyReportIT {

    private static final String AS_OF = "2030-01-01T00:00:00Z";
    private static final String ENTRIES = """
            7,"SOMETHING ELSE OOO",-0- ,"RUSSIA-EO14024",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"a.k.a. 'HARMLESS TRADING'."
            8,"ZAVOD SEVERNY VETER OOO",-0- ,"RUSSIA-EO14024",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-\s
            """;

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    @BeforeEach
    void importContracts() throws IOException {
        run("units", "load", write("units.csv", """
                code,name,organised_in,entity_form,country,time_zone
                NYC,New York Trading,US,subsidiary,US,America/New_York
                TYO,Tokyo Branch,US,branch,JP,Asia/Tokyo
                """));
        run("import", write("contracts.csv", """
                asset_id,kind,vendor,product,supplier,signatory,signed_at,end_date,hostname
                C-1,CONTRACT,Contoso Pumps,pumps,Harmless Trading,,2026-11-05,2027-12-31,
                C-2,CONTRACT,Contoso Pumps,pumps,Zavod Severny Veter,,2026-11-05,2027-12-31,
                C-3,CONTRACT,Contoso Pumps,pumps,Unremarkable Stationery,-,2026-11-05,2027-12-31,
                C-4,CONTRACT,,pumps,,,2026-11-05,2027-12-31,
                C-5,CONTRACT,Contoso Pumps,pumps,Northern Holding,,2026-11-05,2027-12-31,
                I-1,INSTALLATION,Contoso Pumps,agent,,,,,host-1
                """), "--unit", "NYC", "--source", "erp", "--snapshot-date", "2026-11-10");
        run("import", write("quiet.csv", """
                asset_id,kind,vendor,product,supplier
                Q-1,CONTRACT,Contoso Pumps,pumps,Quiet Supplies
                """), "--unit", "TYO", "--source", "erp", "--snapshot-date", "2026-11-10");
    }

    private void loadLists() throws IOException {
        load("sdn.csv", ENTRIES, "2026-01-10");
        run("parties", "owners", write("owners.csv", """
                owner,owned,share,from,to,source
                Zavod Severny Veter,Northern Holding,60,,,register
                """));
    }

    private void load(String name, String entries, String published) throws IOException {
        run("parties", "load", write(name, entries), "--list", "us-ofac-sdn", "--published", published);
    }

    @Test
    void tellsNamesMatchesListsOwnersAndWhatWasLeftOut() throws IOException {
        loadLists();
        Path report = report("first", "enterprise");

        assertThat(PrintedSheet.rows(report, "Parties"))
                .extracting(row ->
                        row.get("unit") + " " + row.get("name") + ": " + row.get("outcome") + " " + row.get("rows"))
                .containsExactly(
                        "NYC Zavod Severny Veter: MATCHED 1",
                        "NYC Harmless Trading: OPEN 1",
                        "NYC Contoso Pumps: NOTHING_FOUND 4",
                        "NYC Northern Holding: NOTHING_FOUND 1",
                        "NYC Unremarkable Stationery: NOTHING_FOUND 1",
                        "TYO Contoso Pumps: NOTHING_FOUND 1",
                        "TYO Quiet Supplies: NOTHING_FOUND 1",
                        "NYC -: NOT_SCREENABLE 1");
        assertThat(PrintedSheet.rows(report, "Matches"))
                .extracting(row -> row.get("name") + " " + row.get("state") + " " + row.get("list") + " "
                        + row.get("entry_id") + " " + row.get("entry_name"))
                .containsExactly(
                        "Zavod Severny Veter SURE us-ofac-sdn#1 8 ZAVOD SEVERNY VETER OOO",
                        "Harmless Trading OPEN us-ofac-sdn#1 7 HARMLESS TRADING");
        assertThat(PrintedSheet.rows(report, "Lists"))
                .extracting(row -> row.get("version") + " " + row.get("counts_as") + " " + row.get("entries"))
                .containsExactly("us-ofac-sdn#1 us-sdn 2");
        assertThat(PrintedSheet.rows(report, "Ownership"))
                .filteredOn(row -> row.get("list").equals("us-sdn"))
                .extracting(row -> row.get("name") + " " + row.get("decision") + " " + row.get("percent_at_least"))
                .containsExactly("Northern Holding OWNED 60");
        assertThat(PrintedSheet.rows(report, "Scope"))
                .extracting(row -> row.get("unit") + " " + row.get("rows") + " " + row.get("agreements") + " "
                        + row.get("without_a_party") + " " + row.get("other_rows"))
                .startsWith("NYC 6 5 1 1", "TYO 1 1 0 0");
    }

    @Test
    void saysWhoClearedAMatchAndIsDerivedAgainWhateverIsSaidLater() throws IOException {
        loadLists();
        Path before = report("before", "enterprise");
        JsonNode question = JsonMapper.shared()
                .readTree(run("matches", "list", "--json").out())
                .path(0);
        run(
                "matches",
                "decide",
                write(
                        "answers.csv",
                        "question,answer,why,by\n" + question.path("question").asString()
                                + ",NOT_SAME,another house,Ada Doe\n"));

        assertThat(verify(before, 0).path("identical").asBoolean())
                .as("what was said later changes no report")
                .isTrue();
        assertThat(matches(report("after", "enterprise")))
                .containsExactly("Zavod Severny Veter SURE ", "Harmless Trading CLEARED Ada Doe another house");
    }

    @Test
    void anotherListMakesAnotherReportAndLeavesTheOneBeforeAsItIs() throws IOException {
        loadLists();
        Path before = report("before", "enterprise");
        load("more.csv", ENTRIES.replace("8,", "9,"), "2026-02-10");

        assertThat(verify(before, 0).path("identical").asBoolean()).isTrue();
        assertThat(PrintedSheet.rows(report("after", "enterprise"), "Matches"))
                .extracting(row -> row.get("list") + " " + row.get("entry_id"))
                .containsExactly("us-ofac-sdn#2 9", "us-ofac-sdn#2 7");
    }

    @Test
    void reportsOnAUnitThatNoMeasureTouches() throws IOException {
        loadLists();

        assertThat(PrintedSheet.rows(report("quiet", "TYO"), "Parties"))
                .extracting(row -> row.get("name"))
                .containsExactly("Contoso Pumps", "Quiet Supplies");
    }

    @Test
    void saysThatNothingWasScreenedWithoutAList() throws IOException {
        assertThat(PrintedSheet.rows(report("none", "enterprise"), "Parties"))
                .hasSize(8)
                .allSatisfy(row -> assertThat(row).containsEntry("outcome", "NOT_SCREENED"));
    }

    private static List<String> matches(Path report) throws IOException {
        return PrintedSheet.rows(report, "Matches").stream()
                .map(row -> row.get("name") + " " + row.get("state") + " "
                        + (row.get("decided_by") + " " + row.get("why")).strip())
                .toList();
    }

    private Path report(String folder, String name) {
        Path out = files.resolve(folder);
        run("report", "--as-of", AS_OF, "--kind", "parties", "--out", out.toString());
        return out.resolve(name + "-parties.xlsx");
    }

    private JsonNode verify(Path file, int code) {
        CommandRun done = CommandRun.in(home, "verify", file.toString(), "--json");
        assertThat(done.code()).as(done.out() + done.err()).isEqualTo(code);
        return JsonMapper.shared().readTree(done.out());
    }

    private CommandRun run(String... words) {
        CommandRun done = CommandRun.in(home, words);
        assertThat(done.code()).as(done.out() + done.err()).isZero();
        return done;
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(files.resolve(name), text).toString();
    }
}

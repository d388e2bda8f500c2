package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WhatIfIT {

    private static final String UNITS = """
            code,name,organised_in,entity_form,country,time_zone
            NYC,New York Trading,US,subsidiary,US,America/New_York
            TYO,Tokyo Branch,US,branch,JP,Asia/Tokyo
            """;
    private static final String HEADER =
            "asset_id,kind,vendor,product,signed_at,start_date,end_date,renewal_date,auto_renew,notice_days\n";
    private static final String ENDPOINT = ",LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,";
    private static final String PHASE_2 =
            "phase-2 (no updates, KSN, resale, integration) begins: owed under the term, and may no longer be"
                    + " performed [89 FR 52434 (updates, KSN, resale, integration)]";
    private static final String LAST_DAY = "the term has ended, with its last day, 2025-02-28: ENDED: use has ended"
            + " [89 FR 52434 (updates, KSN, resale, integration)]";

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    @BeforeEach
    void importInventories() throws IOException {
        run("units", "load", write("units.csv", UNITS).toString());
        importInto(
                "NYC",
                HEADER
                        + "L-2" + ENDPOINT + "2024-03-01,2024-03-01,2025-02-28,,,\n"
                        + "L-1" + ENDPOINT + "2024-03-01,2024-03-01,2025-02-28,,,\n"
                        + "T-1,CONTRACT,Kaspersky Lab,Kaspersky Threat Intelligence Portal,2024-08-10,2024-08-10,"
                        + "2025-08-09,,,\n"
                        + "X-1,LICENCE,Example Software,Spreadsheet,2024-01-01,2024-01-01,2024-12-31,,,\n");
        importInto("TYO", HEADER + "L-1" + ENDPOINT + "2024-03-01,2024-03-01,2025-02-28,,,\n");
    }

    @Test
    void listsEveryChangeByUnitAndInstant() {
        CommandRun asked = whatIf("--between", "2024-07-01", "2025-06-01");

        assertThat(asked.code()).as(asked.err()).isZero();
        assertThat(asked.lines().get(0)).isEqualTo("unit,asset_id,measure,act,at,before,after,reason,proposed");
        assertThat(headlines(asked))
                .containsExactly(
                        "NYC L-1 2024-09-29T04:00:00Z WINDING_DOWN > BARRED " + PHASE_2,
                        "NYC L-2 2024-09-29T04:00:00Z WINDING_DOWN > BARRED " + PHASE_2,
                        "NYC L-1 2025-03-01T05:00:00Z BARRED > CLEAR " + LAST_DAY,
                        "NYC L-2 2025-03-01T05:00:00Z BARRED > CLEAR " + LAST_DAY,
                        "TYO L-1 2024-09-29T04:00:00Z WINDING_DOWN > BARRED " + PHASE_2,
                        "TYO L-1 2025-02-28T15:00:00Z BARRED > CLEAR " + LAST_DAY);
        assertThat(asked.err()).isEqualTo("NYC: 2 assets change\nTYO: 1 asset changes\n");
    }

    @Test
    void agreesWithTheFindingsOfBothInstants() {
        Map<String, String> before = verdicts("2024-08-01");
        Map<String, String> after = verdicts("2024-10-01");
        Set<String> changed = new TreeSet<>();
        before.forEach((asset, verdict) -> {
            if (!verdict.equals(after.get(asset))) {
                changed.add(asset + " " + verdict + " > " + after.get(asset));
            }
        });

        Set<String> told = new TreeSet<>();
        for (NamedCsvRecord line : records(whatIf("--at", "2024-10-01", "--as-of", "2024-08-01"))) {
            if (line.getField("act").equals("headline")) {
                told.add(line.getField("unit") + " " + line.getField("asset_id") + " " + line.getField("measure") + " "
                        + line.getField("before") + " > " + line.getField("after"));
            }
        }
        assertThat(told).isEqualTo(changed).hasSize(3);
    }

    @Test
    void asksOfOneUnitOnly() {
        assertThat(headlines(whatIf("--between", "2024-09-01", "2024-10-01", "--unit", "TYO")))
                .containsExactly("TYO L-1 2024-09-29T04:00:00Z WINDING_DOWN > BARRED " + PHASE_2);
        assertThat(whatIf("--at", "2024-10-01", "--unit", "PAR"))
                .isEqualTo(
                        new CommandRun(
                                1,
                                "",
                                "There is no unit \"PAR\". Loaded are [NYC, TYO]. Load units with: winddown units load FILE\n"));
    }

    @Test
    void countsAssetsInText() {
        assertThat(whatIf("--between", "2024-09-01", "2024-10-01", "--format", "text")
                        .out())
                .isEqualTo("NYC\n"
                        + "  2024-09-29T04:00:00Z  us-icts-kaspersky-2024  2 assets: WINDING_DOWN -> BARRED\n"
                        + "    " + PHASE_2 + "\n"
                        + "TYO\n"
                        + "  2024-09-29T04:00:00Z  us-icts-kaspersky-2024  1 asset: WINDING_DOWN -> BARRED\n"
                        + "    " + PHASE_2 + "\n");
    }

    @Test
    void printsOneJsonDocument() {
        JsonNode json = JsonMapper.builder()
                .build()
                .readTree(whatIf("--between", "2024-09-01", "2024-10-01", "--unit", "TYO", "--json")
                        .out());

        assertThat(json.path("asOf").asString()).isEqualTo("2024-08-01T00:00:00Z");
        assertThat(json.path("changes").size()).isEqualTo(5);
        assertThat(json.path("changes").path(0).path("act").asString()).isEqualTo("headline");
        assertThat(json.path("changes").path(0).path("reason").asString()).isEqualTo(PHASE_2);
        assertThat(json.path("changes").path(1).path("act").asString()).isEqualTo("USE");
    }

    @Test
    void refusesWrongUse() {
        assertThat(whatIf("--between", "2024-10-01", "2024-10-01").code()).isEqualTo(2);
        assertThat(whatIf("--between", "2024-10-01", "2024-10-01").err())
                .startsWith("--between 2024-10-01T00:00:00Z 2024-10-01T00:00:00Z: the second instant must be later than"
                        + " the first\n");
        assertThat(whatIf().code()).isEqualTo(2);
        assertThat(whatIf("--at", "2024-10-01", "--between", "2024-10-01", "2024-10-02")
                        .code())
                .isEqualTo(2);
        assertThat(whatIf("--between", "2024-10-01").code()).isEqualTo(2);
    }

    private CommandRun whatIf(String... more) {
        List<String> words = new ArrayList<>(List.of("whatif"));
        words.addAll(List.of(more));
        if (!words.contains("--as-of")) {
            words.addAll(List.of("--as-of", "2024-08-01"));
        }
        return run(words.toArray(String[]::new));
    }

    private static List<NamedCsvRecord> records(CommandRun run) {
        return CsvReader.builder().ofNamedCsvRecord(run.out()).stream().toList();
    }

    private static List<String> headlines(CommandRun run) {
        return records(run).stream()
                .filter(line -> line.getField("act").equals("headline"))
                .map(line -> line.getField("unit") + " " + line.getField("asset_id") + " " + line.getField("at") + " "
                        + line.getField("before") + " > " + line.getField("after") + " " + line.getField("reason"))
                .toList();
    }

    private Map<String, String> verdicts(String asOf) {
        Map<String, String> verdicts = new TreeMap<>();
        for (NamedCsvRecord line : records(run("findings", "--as-of", asOf))) {
            verdicts.put(
                    line.getField("unit") + " " + line.getField("asset_id") + " " + line.getField("measure"),
                    line.getField("verdict"));
        }
        return verdicts;
    }

    private void importInto(String unit, String csv) throws IOException {
        CommandRun imported = run(
                "import",
                write(unit + ".csv", csv).toString(),
                "--unit",
                unit,
                "--source",
                "sam",
                "--snapshot-date",
                "2024-07-01");
        assertThat(imported.code()).as(imported.err()).isZero();
        assertThat(imported.out()).contains(" 0 rejected");
    }

    private CommandRun run(String... words) {
        return CommandRun.in(home, words);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(files.resolve(name), text);
    }
}

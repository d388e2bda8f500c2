package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.scheduler.screening.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SampleIT {

    private static final String AS_OF = "2024-10-01T00:00:00Z";
    private static final String UNITS = """
            code,name,organised_in,entity_form,country,time_zone
            NYC,New York Trading,US,subsidiary,US,America/New_York
            BER,Berlin Handel,DE,subsidiary,DE,Europe/Berlin
            """;
    private static final String HEADER =
            "asset_id,kind,vendor,product,signed_at,start_date,end_date,act,occurred_at,related_asset\n";

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    private String nyc = HEADER;

    @BeforeEach
    void importTheInventories() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 1; i <= 12; i++) {
            rows.append("L-").append(i);
            rows.append(",LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2024-03-01,2025-02-28,,,\n");
        }
        for (int i = 1; i <= 20; i++) {
            rows.append("E-").append(i).append(",LICENCE,Example,Editor,2024-03-01,2024-03-01,2025-02-28,,,\n");
        }
        rows.append("T-1,TRANSACTION,Kaspersky Lab,,,,,SIGNATURE_UPDATE,2024-09-30T10:00:00Z,L-12\n");
        nyc = rows.toString();
        load(home);
    }

    private void load(Path into) throws IOException {
        runIn(into, "units", "load", write("units.csv", UNITS));
        runIn(into, "import", write("licences.csv", nyc), "--unit", "NYC", "--snapshot-date", "2024-07-25");
        runIn(
                into,
                "import",
                write("berlin.csv", HEADER + "B-1,LICENCE,Example,Editor,,,2025-02-28,,,\n"),
                "--unit",
                "BER",
                "--snapshot-date",
                "2024-07-25");
    }

    @Test
    void drawsByTheSeedAloneAndSaysOfHowMany() throws IOException {
        CommandRun drawn = sample("BARRED", "4", "2024-Q3");

        List<Map<String, String>> lines = rows(drawn.out());
        assertThat(lines).extracting(line -> line.get("line")).containsExactly("1", "2", "3", "4");
        assertThat(lines).extracting(line -> line.get("asset_id")).isEqualTo(expected("BARRED", "2024-Q3", 4));
        assertThat(lines)
                .allSatisfy(line -> assertThat(line)
                        .containsEntry("verdict", "BARRED")
                        .containsEntry("measure", "us-icts-kaspersky-2024")
                        .containsEntry("source_file", "licences.csv")
                        .containsEntry("population", "11")
                        .containsEntry("assets", "33")
                        .containsEntry("seed", "2024-Q3")
                        .containsEntry("result", "")
                        .hasEntrySatisfying("citation", text -> assertThat(text).contains("89 FR 52434"))
                        .hasEntrySatisfying("snapshot", text -> assertThat(text).isNotEmpty())
                        .hasEntrySatisfying(
                                "source_sha256", text -> assertThat(text).hasSize(64)));
        assertThat(drawn.err())
                .contains(": 4 of 11 BARRED assets; 33 assets = {PROHIBITED=1, BARRED=11, ")
                .contains("; no run with these inputs is on record\n");
        assertThat(sample("BARRED", "4", "2024-Q3").out()).isEqualTo(drawn.out());
        assertThat(sample("BARRED", "4", "other").out()).isNotEqualTo(drawn.out());
        assertThat(ids(sample("BARRED", "6", "2024-Q3")))
                .as("a larger sample begins with the smaller one")
                .startsWith(ids(drawn).toArray(String[]::new));
    }

    @Test
    void drawsTheSameOnAnotherMachine(@TempDir Path other) throws IOException {
        CommandRun here = sample("CLEAR", "5", "7");
        load(other);

        CommandRun there =
                CommandRun.in(other, "sample", "--verdict", "clear", "--n", "5", "--seed", "7", "--as-of", AS_OF);

        assertThat(there.out()).isEqualTo(here.out());
        assertThat(ids(here)).isEqualTo(expected("CLEAR", "7", 5));
        assertThat(rows(here.out()))
                .allSatisfy(line -> assertThat(line.get("statement")).contains("us-icts-kaspersky-2024"));
    }

    @Test
    void printsTheProofsThatExplainPrints() throws IOException {
        JsonNode sample =
                json(run("sample", "--verdict", "PROHIBITED", "--n", "3", "--seed", "s", "--as-of", AS_OF, "--json")
                        .out());

        assertThat(sample.path("population").asInt()).isEqualTo(1);
        assertThat(sample.path("lines").size()).isEqualTo(1);
        JsonNode line = sample.path("lines").path(0);
        assertThat(line.path("asset_id").asString()).isEqualTo("L-12");
        assertThat(line.path("proofs"))
                .isEqualTo(json(run("explain", "L-12", "--as-of", AS_OF, "--known-at", AS_OF, "--json")
                                .out())
                        .path("assets"));
    }

    @Test
    void comparesThePopulationWithTheRunOnRecord() throws IOException {
        JsonNode run = json(
                run("screen", "--as-of", AS_OF, "--known-at", AS_OF, "--json").out());

        CommandRun drawn = sample("BARRED", "2", "s");

        String id = run.path("runs").path(0).path("runId").asString();
        assertThat(drawn.err()).contains("; run " + id + " counted the same\n");
        assertThat(rows(drawn.out())).extracting(line -> line.get("run_id")).containsOnly(id);
        assertThat(ids(drawn)).isEqualTo(expected("BARRED", "s", 2));
    }

    @Test
    void drawsFromOneUnitOnly() throws IOException {
        List<Map<String, String>> lines =
                rows(run("sample", "--verdict", "CLEAR", "--n", "9", "--seed", "s", "--unit", "BER", "--as-of", AS_OF)
                        .out());

        assertThat(lines)
                .singleElement()
                .satisfies(line ->
                        assertThat(line).containsEntry("asset_id", "B-1").containsEntry("assets", "1"));
    }

    @Test
    void recordsWhatTheTesterFoundAndOverwritesNothing() throws IOException {
        CommandRun drawn = sample("BARRED", "3", "s");
        String first =
                filled(drawn.out(), "PASS,Ada,2024-10-05T10:00:00Z,", "EXCEPTION,Ada,2024-10-05T10:05:00Z,renewed", "");
        String second = filled(drawn.out(), "EXCEPTION,Bob,2024-10-06T10:00:00Z,wrong unit", "", "");

        CommandRun recorded = run("sample", "record", write("first.csv", first));
        CommandRun again = run("sample", "record", write("first.csv", first));
        CommandRun other = run("sample", "record", write("second.csv", second), "--json");

        assertThat(recorded)
                .isEqualTo(new CommandRun(
                        0, "first.csv: 3 rows read = 2 recorded + 1 unanswered + 0 duplicate + 0 rejected\n", ""));
        assertThat(again.out())
                .isEqualTo("first.csv: 3 rows read = 0 recorded + 1 unanswered + 2 duplicate + 0 rejected\n");
        assertThat(json(other.out()).path("recorded").asInt()).isEqualTo(1);
        assertThat(other.err())
                .startsWith("second.csv, row 2: line 1 was PASS by Ada at 2024-10-05T10:00:00Z; EXCEPTION by Bob at"
                        + " 2024-10-06T10:00:00Z counts from ");
        String id = rows(drawn.out()).get(0).get("sample_id");
        List<Map<String, String>> shown =
                rows(run("sample", "show", id.substring(0, 8)).out());
        assertThat(shown)
                .extracting(line -> line.get("line") + line.get("result") + line.get("tester") + line.get("counts"))
                .containsExactly("1PASSAdano", "1EXCEPTIONBobyes", "2EXCEPTIONAdayes", "3");
        assertThat(rows(run("sample", "list").out()))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("sample_id", id)
                        .containsEntry("pass", "0")
                        .containsEntry("exception", "2")
                        .containsEntry("open", "1"));
        assertThat(rows(run("sample", "list", "--known-at", "2024-10-06T00:00:00Z")
                        .out()))
                .as("nothing was drawn then")
                .isEmpty();
        Path exported = files.resolve("shown.csv");
        run("sample", "show", id, "--out", exported.toString());
        assertThat(run("sample", "record", exported.toString()).out())
                .isEqualTo("shown.csv: 4 rows read = 0 recorded + 1 unanswered + 3 duplicate + 0 rejected\n");
    }

    @Test
    void refusesWhatIsNoSample() throws IOException {
        assertThat(CommandRun.in(home, "sample", "--verdict", "CLEAR", "--n", "0", "--seed", "s")
                        .code())
                .isEqualTo(Cli.WRONG_USE);
        assertThat(CommandRun.in(home, "sample").err()).contains("A sample needs --verdict, --n from 1 to 10000");
        CommandRun unknown = CommandRun.in(home, "sample", "show", "abcdef");
        assertThat(unknown.code()).isEqualTo(Cli.FAILED);
        assertThat(unknown.err())
                .isEqualTo("There is no sample whose id begins with \"abcdef\". Give at least 6 characters of the id,"
                        + " enough to tell it from others. List them with: winddown sample list\n");
    }

    /** The recipe of the page, done by hand. */
    private List<String> expected(String verdict, String seed, int size) throws IOException {
        TreeMap<String, String> byHash = new TreeMap<>();
        for (Map<String, String> line : rows(
                run("findings", "--all", "--as-of", AS_OF, "--known-at", AS_OF).out())) {
            boolean of = verdict.equals("BARRED")
                    ? line.get("asset_id").startsWith("L-")
                            && !line.get("asset_id").equals("L-12")
                    : !line.get("asset_id").startsWith("L-");
            if (of) {
                byHash.put(
                        Sha256.of(String.join(
                                        "|",
                                        seed,
                                        line.get("unit"),
                                        line.get("source"),
                                        line.get("kind"),
                                        line.get("asset_id"))
                                .getBytes(StandardCharsets.UTF_8)),
                        line.get("asset_id"));
            }
        }
        assertThat(new TreeSet<>(byHash.values())).hasSize(verdict.equals("BARRED") ? 11 : 21);
        return byHash.values().stream().limit(size).toList();
    }

    private static String filled(String csv, String... results) {
        List<String> lines = csv.lines().toList();
        StringBuilder out = new StringBuilder(lines.get(0)).append('\n');
        for (int i = 0; i < results.length; i++) {
            String line = lines.get(i + 1);
            assertThat(line).endsWith(",,,,");
            out.append(results[i].isEmpty() ? line : line.substring(0, line.length() - 3) + results[i])
                    .append('\n');
        }
        return out.toString();
    }

    private List<String> ids(CommandRun drawn) throws IOException {
        return rows(drawn.out()).stream().map(line -> line.get("asset_id")).toList();
    }

    private List<Map<String, String>> rows(String csv) throws IOException {
        return PrintedRows.of(csv, files);
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }

    private CommandRun sample(String verdict, String size, String seed) {
        return run("sample", "--verdict", verdict, "--n", size, "--seed", seed, "--as-of", AS_OF);
    }

    private CommandRun run(String... words) {
        return runIn(home, words);
    }

    private static CommandRun runIn(Path home, String... words) {
        CommandRun done = CommandRun.in(home, words);
        assertThat(done.code()).as(done.err()).isEqualTo(Cli.DONE);
        return done;
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(files.resolve(name), text).toString();
    }
}

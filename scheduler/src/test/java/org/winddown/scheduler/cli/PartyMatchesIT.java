package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people say about parties of contracts and entries of lists: asked once, heeded, asked again after a change. */
class PartyMatchesIT {

    private static final String AS_OF = "2026-12-01T00:00:00Z";
    private static final String DOUBTFUL = "7,\"SOMETHING ELSE OOO\",-0- ,\"RUSSIA-EO14024\",-0- ,-0- ,-0- ,-0- ,-0-"
            + " ,-0- ,-0- ,\"%sa.k.a. 'HARMLESS TRADING'.\"\n";
    private static final String SURE =
            "8,\"ZAVOD SEVERNY VETER OOO\",-0- ,\"RUSSIA-EO14024\",-0- ,-0- ,-0- ,-0- ,-0-" + " ,-0- ,-0- ,-0- \n";

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    @BeforeEach
    void importContracts() throws IOException {
        run("units", "load", write("units.csv", """
                code,name,organised_in,entity_form,country,time_zone
                NYC,New York Trading,US,subsidiary,US,America/New_York
                """));
        importSuppliers("Harmless Trading", "2026-10-01");
        load(DOUBTFUL.formatted("") + SURE, "2026-01-10");
    }

    @Test
    void theCommandAndTheNightFindTheSameForTheSameName() throws IOException {
        Path answers = screened();

        for (String asset : List.of("C-1", "C-2")) {
            JsonNode row = row(answers, asset);
            assertThat(explained(asset))
                    .contains("looked up: supplier \"" + cell(row, "name") + "\" ")
                    .contains(" entry " + cell(row, "entry_id") + " \"" + cell(row, "listed_name") + "\" of "
                            + cell(row, "counts_as") + " (" + cell(row, "list") + "#" + cell(row, "list_version")
                            + "), " + cell(row, "decision") + " " + cell(row, "confidence") + ", "
                            + cell(row, "evidence").substring("name = ".length()));
        }
        assertThat(cell(row(answers, "C-1"), "decision")).isEqualTo("REVIEW");
        assertThat(cell(row(answers, "C-2"), "decision")).isEqualTo("MATCH");
        assertThat(cell(row(answers, "C-3"), "decision")).isEqualTo("NO_MATCH");
        assertThat(explained("C-3")).doesNotContain("looked up");
    }

    @Test
    void anAnsweredPartyIsHeededByNightAndCommandAndNotAskedAgain() throws IOException {
        JsonNode question = only();
        assertThat(cell(question, "kind")).isEqualTo("PARTY");
        assertThat(cell(question, "party")).isEqualTo("Harmless Trading");
        assertThat(cell(question, "taken_for")).isEqualTo("us-ofac-sdn/7 SOMETHING ELSE OOO");
        assertThat(cell(question, "assets")).isEqualTo("1");
        assertThat(verdicts()).contains("C-1 REVIEW");

        assertThat(answer(question, "NOT_SAME", "another house, register HRB 7", "Ada Doe")
                        .out())
                .isEqualTo("answers.csv: 1 rows read = 1 recorded + 0 unanswered + 0 duplicate + 0 rejected\n");

        assertThat(questions()).isEmpty();
        assertThat(verdicts()).noneMatch(line -> line.startsWith("C-1")).contains("C-2 REVIEW");
        assertThat(run("findings", "--as-of", AS_OF, "--known-at", "2026-11-01").out())
                .as("what was known before it was said")
                .contains("NYC,C-1,");
        assertThat(explained("C-1"))
                .contains("is not entry 7", "NO_MATCH 0.00", "NOT_SAME, decided by Ada Doe on ", "register HRB 7");
        assertThat(cell(row(screened("--decisions"), "C-1"), "decision")).isEqualTo("NO_MATCH");
        assertThat(cell(row(screened("--decisions"), "C-1"), "evidence")).contains("NOT_SAME, decided by Ada Doe on ");
        assertThat(cell(row(screened(), "C-1"), "decision")).isEqualTo("REVIEW");
    }

    @Test
    void whoIsSaidToBeListedIsAMatch() throws IOException {
        answer(only(), "SAME", "the register says so", "Ada Doe");

        assertThat(questions()).isEmpty();
        assertThat(explained("C-1"))
                .contains("is entry 7", "MATCH 1.00", "SAME, decided by Ada Doe on ", "(listed: us-sdn)");
    }

    @Test
    void aSureMatchIsDeniedByTwoPersonsOnly() throws IOException {
        JsonNode sure = questions("--all").stream()
                .filter(each -> cell(each, "decision").equals("MATCH"))
                .findFirst()
                .orElseThrow();

        assertThat(answer(sure, "NOT_SAME", "a namesake", "Ada Doe").err()).contains("is WAITING");
        assertThat(explained("C-2")).contains("is entry 8", "(listed: us-sdn)", "a second person must say the same");
        assertThat(answer(sure, "NOT_SAME", "yes", "ada doe").err()).startsWith("SAME_PERSON: ");

        answer(sure, "NOT_SAME", "I looked too", "Grace Roe");
        assertThat(verdicts()).noneMatch(line -> line.startsWith("C-2"));
    }

    @Test
    void aChangedEntryIsAskedAgainAndSaysWhatChanged() throws IOException {
        answer(only(), "NOT_SAME", "another house", "Ada Doe");
        load(DOUBTFUL.formatted("Tax ID No. 77 (Russia); ") + SURE, "2026-02-10");

        JsonNode reopened = only();

        assertThat(cell(reopened, "standing")).isEqualTo("REOPENED");
        assertThat(cell(reopened, "said")).startsWith("NOT_SAME by Ada Doe on ");
        assertThat(cell(reopened, "changed")).contains("us-ofac-sdn/7: was entry.", "Tax ID No. 77");
        assertThat(verdicts()).contains("C-1 REVIEW");
        assertThat(explained("C-1")).contains("may be entry 7", "reopened, because since then us-ofac-sdn/7: ");
    }

    @Test
    void anEntryThatOnlyComesInANewVersionOfTheListIsNotAskedAgain() throws IOException {
        answer(only(), "NOT_SAME", "another house", "Ada Doe");
        load(DOUBTFUL.formatted("") + SURE.replace("RUSSIA", "BELARUS"), "2026-02-10");

        assertThat(questions()).isEmpty();
    }

    @Test
    void aNameWrittenOtherwiseIsAskedAgainAndSaysWhatChanged() throws IOException {
        answer(only(), "NOT_SAME", "another house", "Ada Doe");
        importSuppliers("Harmless, Trading", "2026-10-02");

        JsonNode reopened = only();

        assertThat(cell(reopened, "standing")).isEqualTo("REOPENED");
        assertThat(cell(reopened, "changed"))
                .isEqualTo("name: was name: Harmless Trading; name: now name: Harmless, Trading");
        assertThat(verdicts()).contains("C-1 REVIEW");
    }

    private void importSuppliers(String first, String day) throws IOException {
        String contracts = write("contracts.csv", """
                asset_id,kind,vendor,product,supplier,signed_at,end_date
                C-1,CONTRACT,Contoso Pumps,pumps,"%s",2026-11-25,2027-12-31
                C-2,CONTRACT,Contoso Pumps,pumps,Zavod Severny Veter,2026-11-25,2027-12-31
                C-3,CONTRACT,Contoso Pumps,pumps,Unremarkable Stationery,2026-11-25,2027-12-31
                """.formatted(first));
        run("import", contracts, "--unit", "NYC", "--snapshot-date", day);
    }

    private void load(String content, String published) throws IOException {
        String file = write("sdn-" + published + ".csv", content);
        run("parties", "load", file, "--list", "us-ofac-sdn", "--published", published);
    }

    private Path screened(String... more) throws IOException {
        String in = write(
                "names.csv",
                "asset,name\nC-1,Harmless Trading\nC-2,Zavod Severny Veter\nC-3,Unremarkable Stationery\n");
        Path out = files.resolve("screened.csv");
        String[] words = {"parties", "screen", "--file", in, "--out", out.toString()};
        run(join(words, more));
        return out;
    }

    /** The row of an asset, by column; no cell of the file holds a line break. */
    private static JsonNode row(Path answers, String asset) throws IOException {
        List<String> lines = Files.readAllLines(answers);
        String row = lines.stream()
                .filter(line -> line.startsWith(asset + ","))
                .findFirst()
                .orElseThrow();
        String[] columns = lines.get(0).split(",", -1);
        String[] cells = row.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
        var json = JsonMapper.builder().build().createObjectNode();
        for (int i = 0; i < columns.length; i++) {
            String cell = cells[i].startsWith("\"") ? cells[i].substring(1, cells[i].length() - 1) : cells[i];
            json.put(columns[i], cell.replace("\"\"", "\""));
        }
        return json;
    }

    private static String cell(JsonNode row, String column) {
        return row.path(column).asString();
    }

    private CommandRun answer(JsonNode question, String answer, String why, String by) throws IOException {
        String rows = "question,answer,why,by\n" + cell(question, "question") + "," + answer + ",\"" + why + "\"," + by
                + "\n";
        return run("matches", "decide", write("answers.csv", rows));
    }

    private JsonNode only() {
        List<JsonNode> questions = questions();
        assertThat(questions).hasSize(1);
        return questions.get(0);
    }

    private List<JsonNode> questions(String... more) {
        String[] words = {"matches", "list", "--json"};
        return List.copyOf(JsonMapper.builder()
                .build()
                .readTree(run(join(words, more)).out())
                .values());
    }

    private String explained(String asset) {
        return run("explain", asset, "--as-of", AS_OF).out();
    }

    /** Asset and verdict of what us-ofac-sdn says. */
    private List<String> verdicts() {
        return run("findings", "--as-of", AS_OF)
                .out()
                .lines()
                .filter(line -> line.contains(",us-ofac-sdn,"))
                .map(line -> line.replaceAll("\"[^\"]*\"", "").split(",", -1))
                .map(cells -> cells[1] + " " + cells[10])
                .toList();
    }

    private static String[] join(String[] words, String... more) {
        return Stream.of(words, more).flatMap(Stream::of).toArray(String[]::new);
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

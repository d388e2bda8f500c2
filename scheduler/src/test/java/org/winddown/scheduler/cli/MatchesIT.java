package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.rules.identification.Catalogues;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MatchesIT {

    private static final String UNITS = """
            code,name,organised_in,entity_form,country,time_zone
            NYC,New York Trading,US,subsidiary,US,America/New_York
            """;
    private static final String INSTALLATIONS = """
            asset_id,kind,vendor,product,version
            I-1,INSTALLATION,Contoso,Migration tool for Kaspersky,1.0
            I-2,INSTALLATION,Contoso,Migration tool for Kaspersky,2.0
            I-3,INSTALLATION,Kaspersky Lab,Kaspersky Endpoint Security,12.0
            I-4,INSTALLATION,Contoso,Spreadsheet,3.0
            """;
    private static final String AS_OF = "2026-11-01T00:00:00Z";

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    @BeforeEach
    void importTheInstallations() throws IOException {
        run(home, "units", "load", write("units.csv", UNITS));
        run(home, "import", write("installed.csv", INSTALLATIONS), "--unit", "NYC", "--snapshot-date", "2026-10-01");
    }

    @Test
    void anAnsweredNameIsNoQuestionAnyMoreAndTheProofSaysWhoDecided() throws IOException {
        JsonNode question = only(home);
        assertThat(question.path("product").asString()).isEqualTo("Migration tool for Kaspersky");
        assertThat(question.path("assets").asString()).isEqualTo("2");
        assertThat(question.path("decision").asString()).isEqualTo("REVIEW");
        assertThat(findings()).contains("NYC,I-1,", "NYC,I-2,", "NYC,I-3,");
        assertThat(run(home, "explain", "I-1", "--as-of", AS_OF).out())
                .contains("taken for REVIEW")
                .contains("winddown matches list");

        assertThat(answer(question, "NOT_SAME", "it only reads the settings", "Ada Doe")
                        .out())
                .isEqualTo("answers.csv: 1 rows read = 1 recorded + 0 unanswered + 0 duplicate + 0 rejected\n");

        assertThat(questions(home)).isEmpty();
        assertThat(findings()).doesNotContain("NYC,I-1,", "NYC,I-2,").contains("NYC,I-3,");
        assertThat(run(home, "explain", "I-1", "--as-of", AS_OF).out())
                .contains("taken for NO_MATCH")
                .contains("kaspersky/: NOT_SAME, decided by Ada Doe on ")
                .contains(": it only reads the settings");
        assertThat(run(home, "explain", "I-1", "--as-of", AS_OF, "--known-at", "2026-11-01T00:00:00Z")
                        .out())
                .contains("taken for REVIEW");
    }

    @Test
    void aSureMatchIsTakenOutByTwoPersonsOnly() throws IOException {
        JsonNode sure = all().stream()
                .filter(each -> each.path("decision").asString().equals("MATCH"))
                .findFirst()
                .orElseThrow();

        assertThat(answer(sure, "NOT_SAME", "renamed by us", "Ada Doe").err()).contains("is WAITING");
        assertThat(findings()).contains("NYC,I-3,");
        assertThat(answer(sure, "NOT_SAME", "yes", "ada doe").err()).startsWith("SAME_PERSON: answers.csv, row 2: ");

        answer(sure, "NOT_SAME", "I looked too", "Grace Roe");
        assertThat(findings()).as("another product of the maker, perhaps").contains("NYC,I-3,");
        JsonNode maker = questions(home).stream()
                .filter(each -> each.path("taken_for").asString().equals("kaspersky/"))
                .filter(each -> each.path("product").asString().equals("Kaspersky Endpoint Security"))
                .findFirst()
                .orElseThrow();
        assertThat(maker.path("decision").asString()).isEqualTo("REVIEW");

        assertThat(answer(maker, "NOT_SAME", "a game of that name", "Ada Doe").err())
                .contains("is WAITING");
        assertThat(findings()).contains("NYC,I-3,");
        answer(maker, "NOT_SAME", "a game of that name", "Grace Roe");
        assertThat(findings()).doesNotContain("NYC,I-3,");
    }

    @Test
    void withFourEyesEveryAnswerWaitsForASecondPerson() throws IOException {
        Files.writeString(home.resolve("application.yml"), "winddown:\n  matches:\n    four-eyes: true\n");

        answer(only(home), "NOT_SAME", "it only reads the settings", "Ada Doe");
        JsonNode waiting = only(home);
        assertThat(waiting.path("standing").asString()).isEqualTo("WAITING");
        answer(waiting, "NOT_SAME", "agreed", "Grace Roe");

        assertThat(questions(home)).isEmpty();
    }

    @Test
    void whatWasDecidedUnderAnotherCatalogueIsAskedAgain() throws IOException {
        answer(only(home), "NOT_SAME", "it only reads the settings", "Ada Doe");
        Path names = Path.of(write("names.csv", "publisher,product\nContoso,Migration tool for Kaspersky\n"));
        Path answered = files.resolve("answered.csv");
        String[] identify = {"identify", "--file", names.toString(), "--out", answered.toString(), "--decisions"};
        assertThat(run(home, identify).out()).isEqualTo("1 rows = 0 MATCH + 0 REVIEW + 1 NO_MATCH\n");

        Path folder = Files.createDirectories(files.resolve("catalogue/vendors"));
        String maker = Catalogues.text("vendors/kaspersky.yaml");
        Files.writeString(
                folder.resolve("kaspersky.yaml"),
                maker.replace("\nbrands:\n  [\n", "\nbrands:\n  [\n    contosolab,\n"));
        String[] changed = Arrays.copyOf(identify, identify.length + 2);
        changed[identify.length] = "--catalogue";
        changed[identify.length + 1] = folder.getParent().toString();

        assertThat(run(home, changed).out()).isEqualTo("1 rows = 0 MATCH + 1 REVIEW + 0 NO_MATCH\n");
        assertThat(Files.readString(answered))
                .contains("NOT_SAME by Ada Doe on ")
                .contains("reopened, because since then kaspersky/: now maker.brands: contosolab");
    }

    @Test
    void anExportIsImportedElsewhereByteForByte() throws IOException {
        answer(only(home), "NOT_SAME", "it only \"reads\",\nthe settings", "Ada Doe");
        String exported = run(home, "matches", "export").out();
        Path other = files.resolve("other-home");

        String file = write("record.csv", exported);
        assertThat(run(other, "matches", "import", file).out())
                .isEqualTo("record.csv: 1 rows read = 1 recorded + 0 unanswered + 0 duplicate + 0 rejected\n");
        assertThat(run(other, "matches", "export").out()).isEqualTo(exported);
        assertThat(run(other, "matches", "import", file).out())
                .isEqualTo("record.csv: 1 rows read = 0 recorded + 0 unanswered + 1 duplicate + 0 rejected\n");
    }

    private CommandRun answer(JsonNode question, String answer, String why, String by) throws IOException {
        String rows = "question,answer,why,by\n" + question.path("question").asString() + "," + answer + ",\""
                + why.replace("\"", "\"\"") + "\"," + by + "\n";
        return run(home, "matches", "decide", write("answers.csv", rows));
    }

    private JsonNode only(Path where) {
        List<JsonNode> questions = questions(where);
        assertThat(questions).hasSize(1);
        return questions.get(0);
    }

    private static List<JsonNode> questions(Path where) {
        return json(run(where, "matches", "list", "--json"));
    }

    private List<JsonNode> all() {
        return json(run(home, "matches", "list", "--all", "--json"));
    }

    private static List<JsonNode> json(CommandRun run) {
        return List.copyOf(JsonMapper.builder().build().readTree(run.out()).values());
    }

    private String findings() {
        return run(home, "findings", "--as-of", AS_OF).out();
    }

    private static CommandRun run(Path where, String... words) {
        CommandRun done = CommandRun.in(where, words);
        assertThat(done.code()).as(done.err()).isIn(Cli.DONE, Cli.HELD);
        return done;
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(files.resolve(name), text).toString();
    }
}

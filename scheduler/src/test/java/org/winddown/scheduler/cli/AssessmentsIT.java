package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.ingest.ContentStore;
import org.winddown.rules.pack.RulePacks;

class AssessmentsIT {

    private static final String ID = "us-icts-kaspersky-2024";
    private static final String AS_OF = "2024-10-01T00:00:00Z";
    private static final String UNITS = """
            code,name,organised_in,entity_form,country,time_zone
            NYC,New York Trading,US,subsidiary,US,America/New_York
            """;
    private static final String LICENCES = """
            asset_id,kind,vendor,product,signed_at,end_date
            L-1,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2025-02-28
            L-2,LICENCE,Kaspersky Lab,Kaspersky Password Manager,2024-03-01,2025-02-28
            """;

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    @BeforeEach
    void importTheLicences() throws IOException {
        run("units", "load", write("units.csv", UNITS));
        run("import", write("licences.csv", LICENCES), "--unit", "NYC", "--snapshot-date", "2024-07-25");
    }

    @Test
    void aReviewShowsInProofAndReportAndLiftsNothing() throws IOException {
        String before = run("findings", "--as-of", AS_OF).out();

        CommandRun added = add("--product", "Kaspersky Endpoint Security");

        assertThat(added.out())
                .startsWith("Recorded: kaspersky/endpoint-security: independent review of database-updates by Example"
                        + " Reviewers, 2024-05-06: nothing found (evidence review.txt, SHA-256 ");
        assertThat(run("assessments", "list").out()).isEqualTo(added.out().substring("Recorded: ".length()));
        assertThat(run("findings", "--as-of", AS_OF).out()).isEqualTo(before);
        assertThat(run("explain", "L-1", "--as-of", AS_OF).out())
                .contains("independent review of database-updates by Example Reviewers, 2024-05-06: nothing found");
        assertThat(run("explain", "L-2", "--as-of", AS_OF).out()).doesNotContain("independent review");
        assertThat(run("explain", "L-1", "--as-of", AS_OF, "--known-at", "2024-10-01T00:00:00Z")
                        .out())
                .doesNotContain("independent review");

        run(
                "report",
                "--unit",
                "NYC",
                "--as-of",
                AS_OF,
                "--known-at",
                "2100-01-01T00:00:00Z",
                "--out",
                files.toString());
        assertThat(method())
                .contains("kaspersky/endpoint-security: independent review of database-updates by Example Reviewers,"
                        + " 2024-05-06: nothing found (evidence review.txt, SHA-256 "
                        + sha256() + "). It lifts no prohibition unless an authorisation says so.")
                .anyMatch(text -> text.startsWith("Global Transparency Initiative")
                        && text.endsWith("REJECTED, existing safeguards do not touch the core risk (89 FR 52437 [P])."
                                + " It lifts no prohibition."));
    }

    @Test
    void anAuthorisationThatAsksForAReviewIsMetByOneOnRecord() throws IOException {
        String pack = RulePacks.pack(ID)
                .replace("needs: [us_person,", "needs: [independent_reviews, us_person,")
                .replace("penalties:\n", """
                authorisations:
                  - id: verified
                    title: verified by an independent reviewer
                    key: {programme: BIS, number: verification}
                    when: given(independent_reviews) && "database-updates" in independent_reviews
                    citation: offer

                penalties:
                """);
        run("rules", "load", write("verified.yaml", pack), "--by", "Ada Doe");
        assertThat(run("findings", "--as-of", AS_OF).out()).contains("NYC,L-1,").contains(",BARRED,");

        add();

        assertThat(run("findings", "--as-of", AS_OF, "--all")
                        .out()
                        .lines()
                        .filter(line -> line.startsWith("NYC,L-1,") && line.contains("," + ID + ",")))
                .singleElement()
                .asString()
                .contains(",AUTHORISED,");
        assertThat(run("explain", "L-1", "--as-of", AS_OF).out()).contains("SIGNATURE_UPDATE is AUTHORISED");
    }

    @Test
    void whatTheCatalogueDoesNotKnowIsRefused() throws IOException {
        CommandRun unknown = CommandRun.in(
                home,
                "assessments",
                "add",
                "--vendor",
                "Contoso",
                "--scope",
                "PRODUCTS",
                "--reviewer",
                "X",
                "--date",
                "2024-05-06",
                "--result",
                "fine",
                "--evidence",
                write("review.txt", "fine"),
                "--by",
                "Ada Doe");

        assertThat(unknown.code()).isEqualTo(Cli.FAILED);
        assertThat(unknown.err())
                .contains("The catalogue knows no maker \"Contoso\". See what names mean with: winddown identify");
        assertThat(run("assessments", "list").out()).isEmpty();
    }

    @Test
    void refusesBlankNames() throws IOException {
        String file = write("review.txt", "We found nothing.");
        for (String option : List.of("--reviewer", "--result", "--by")) {
            List<String> words = new ArrayList<>(List.of("assessments", "add", "--vendor", "Kaspersky Lab"));
            words.addAll(List.of("--scope", "PRODUCTS", "--date", "2024-05-06", "--evidence", file));
            for (String each : List.of("--reviewer", "--result", "--by")) {
                words.addAll(List.of(each, each.equals(option) ? " " : "Ada Doe"));
            }

            CommandRun refused = CommandRun.in(home, words.toArray(String[]::new));

            assertThat(refused)
                    .isEqualTo(new CommandRun(Cli.FAILED, "", option + " is blank; it needs a name or words.\n"));
        }
        assertThat(run("assessments", "list").out()).isEmpty();
    }

    private CommandRun add(String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "assessments",
                "add",
                "--vendor",
                "Kaspersky Lab",
                "--scope",
                "DATABASE_UPDATES",
                "--reviewer",
                "Example Reviewers",
                "--date",
                "2024-05-06",
                "--result",
                "nothing found",
                "--evidence",
                write("review.txt", "We found nothing."),
                "--by",
                "Ada Doe"));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private List<String> method() throws IOException {
        List<String> texts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(files.resolve("NYC.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (Row row : workbook.getSheet("Method")) {
                texts.add(row.getCell(1).getStringCellValue());
            }
        }
        return texts;
    }

    private String sha256() {
        return ContentStore.sha256(files.resolve("review.txt"));
    }

    private CommandRun run(String... words) {
        CommandRun done = CommandRun.in(home, words);
        assertThat(done.code()).as(done.err()).isIn(Cli.DONE, Cli.HELD);
        return done;
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(files.resolve(name), text).toString();
    }
}

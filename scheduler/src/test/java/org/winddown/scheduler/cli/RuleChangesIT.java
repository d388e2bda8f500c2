package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.decisions.RuleBook;
import org.winddown.decisions.law.LoadedPack;
import org.winddown.rules.pack.RulePackReader;
import org.winddown.rules.pack.RulePacks;
import org.winddown.scheduler.services.Services;
import org.winddown.scheduler.store.Home;

class RuleChangesIT {

    private static final String ID = "us-icts-kaspersky-2024";
    private static final String PACK = RulePacks.pack(ID);
    /** A day later: the one licence signed on the first day of phase 1 turns. */
    private static final String LATER = PACK.replace("local: 2024-07-20T00:00:00", "local: 2024-07-21T00:00:00")
            .replace("version: \"2\"", "version: \"3\"");

    private static final String UNITS = """
            code,name,organised_in,entity_form,country,time_zone
            NYC,New York Trading,US,subsidiary,US,America/New_York
            CHI,Chicago Plant,US,subsidiary,US,America/Chicago
            """;
    private static final String LICENCES = """
            asset_id,kind,vendor,product,signed_at,end_date
            L-1,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2025-02-28
            L-2,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-07-20,2025-02-28
            L-3,LICENCE,Contoso,Editor,2024-07-20,2025-02-28
            """;

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    @BeforeEach
    void importTheLicences() throws IOException {
        run("units", "load", write("units.csv", UNITS));
        for (String unit : new String[] {"NYC", "CHI"}) {
            run("import", write("licences.csv", LICENCES), "--unit", unit, "--snapshot-date", "2024-07-25");
        }
    }

    @Test
    void listsWhatTurnsAndWhy() throws IOException {
        String file = write("next.yaml", LATER.replace("    default: until the phase\n", "    default: not assumed\n"));

        CommandRun impact = run("rules", "impact", ID, file, "--as-of", "2024-08-01T00:00:00Z");

        assertThat(impact.out()).isEqualTo("""
                        us-icts-kaspersky-2024: 3 changes, 2 flips among 6 assets (4 looked at), as of 2024-08-01T00:00:00Z
                        2 flips because
                          phase phase-1: takes effect 2024-07-21T00:00:00 America/New_York, was 2024-07-20T00:00:00 America/New_York
                            1 x PROHIBITED NEW_AGREEMENT from 2024-07-20T04:00:00Z -> REVIEW (worst case PROHIBITED) NEW_AGREEMENT from 2024-07-21T04:00:00Z
                              CHI 1; for example CHI L-2
                            1 x PROHIBITED NEW_AGREEMENT from 2024-07-20T04:00:00Z -> WINDING_DOWN SIGNATURE_UPDATE from 2024-09-29T04:00:00Z
                              NYC 1; for example NYC L-2
                        """);
        assertThat(run("rules", "impact", ID, file, "--json").out())
                .startsWith("{\"measure\":\"us-icts-kaspersky-2024\"")
                .contains("\"flips\":2", "\"unit\":\"CHI\"", "\"asset_id\":\"L-2\"");
        assertThat(run("rules", "impact", ID, ID).out())
                .startsWith("us-icts-kaspersky-2024: 0 changes, 0 flips among 6 assets (4 looked at), as of ");
        assertThat(run("rules", "loaded").out())
                .isEqualTo("No pack was loaded; those that ship with Winddown are in force.\n");
    }

    @Test
    void aPackThatTurnsVerdictsWaitsForASecondPerson() throws IOException {
        CommandRun load = run("rules", "load", write("next.yaml", LATER), "--by", "Ada Doe", "--strict");

        assertThat(load.code()).isEqualTo(Cli.HELD);
        assertThat(load.lines())
                .contains("It turns more than 0 verdicts: a second person decides with: winddown rules approve 1"
                        + " --by NAME");
        assertThat(newAgreement()).isEqualTo("PROHIBITED");

        CommandRun alone = CommandRun.in(home, "rules", "approve", "1", "--by", "ada doe");
        assertThat(alone.code()).isEqualTo(Cli.FAILED);
        assertThat(alone.err())
                .contains("Load 1 was made by Ada Doe; a second person must decide on it, with --by NAME.");

        CommandRun approved = run("rules", "approve", "1", "--by", "Grace Roe", "--reason", "read the notice");
        assertThat(approved.out())
                .startsWith("load 1: us-icts-kaspersky-2024 version 3 from next.yaml, loaded by Ada Doe at ")
                .contains(", 2 flips, IN_FORCE, approved by Grace Roe at ")
                .endsWith("; decided because: read the notice\n");
        assertThat(newAgreement()).isEqualTo("BARRED");
        assertThat(newAgreement("--known-at", "2024-07-30T00:00:00Z"))
                .as("a correction of what was known then")
                .isEqualTo("BARRED");
        assertThat(run("rules", "loaded", "--json").out())
                .contains("\"state\":\"IN_FORCE\"", "\"decidedBy\":\"Grace Roe\"");

        run("rules", "load", ID, "--by", "Ada Doe");
        run("rules", "approve", "2", "--by", "Grace Roe");
        assertThat(newAgreement()).isEqualTo("PROHIBITED");
    }

    @Test
    void anAmendmentCountsFromTheInstantPrintedInIt() throws IOException {
        String amended = LATER.replaceFirst("recorded-at: 2024-06-26T00:00:00Z", "recorded-at: 2026-02-01T00:00:00Z");
        run("rules", "load", write("next.yaml", amended), "--by", "Ada Doe");
        run("rules", "approve", "1", "--by", "Grace Roe");

        assertThat(newAgreement("--known-at", "2026-01-31T23:59:59Z")).isEqualTo("PROHIBITED");
        assertThat(newAgreement("--known-at", "2026-02-01T00:00:00Z")).isEqualTo("BARRED");
        assertThat(run("rules", "impact", ID, write("again.yaml", LATER), "--known-at", "2026-01-01T00:00:00Z")
                        .out())
                .contains("  note: the old version was not known at 2026-01-01T00:00:00Z, so it says nothing of any"
                        + " asset\n");
    }

    @Test
    void whatIsRefusedStaysOutOfForce() throws IOException {
        run("rules", "load", write("next.yaml", LATER), "--by", "Ada Doe", "--reason", "correction");

        CommandRun refused =
                run("rules", "approve", "1", "--refuse", "--by", "Grace Roe", "--reason", "no such notice");

        assertThat(refused.out())
                .contains(", REFUSED, refused by Grace Roe at ")
                .endsWith("; reason: correction; decided because: no such notice\n");
        assertThat(newAgreement()).isEqualTo("PROHIBITED");
    }

    @Test
    void theSettingsSayHowManyMayTurnUnapproved() throws IOException {
        Files.writeString(home.resolve("application.yml"), "winddown:\n  rules:\n    flips-without-approval: 2\n");

        assertThat(run("rules", "load", write("next.yaml", LATER), "--by", "Ada Doe")
                        .out())
                .contains(", 2 flips, IN_FORCE");
        assertThat(newAgreement()).isEqualTo("BARRED");
    }

    @Test
    void anUnknownSettingStopsTheLoad() throws IOException {
        Files.writeString(home.resolve("application.yml"), "winddown:\n  rules:\n    flips: 2\n");

        CommandRun load = CommandRun.in(home, "rules", "load", write("next.yaml", LATER), "--by", "Ada Doe");

        assertThat(load.code()).isEqualTo(Cli.FAILED);
        assertThat(load.err()).contains("winddown.rules.flips");
    }

    @Test
    void aPackWhoseCasesFailIsNotTaken() throws IOException {
        Files.createDirectories(files.resolve("cases"));
        write("cases/next.yaml", RulePacks.cases(ID));

        CommandRun load = CommandRun.in(home, "rules", "load", write("next.yaml", LATER), "--by", "Ada Doe");

        assertThat(load.code()).isEqualTo(Cli.FAILED);
        assertThat(load.err())
                .contains(
                        "next.yaml was not loaded. Correct it first, see winddown rules lint and winddown rules test:\n"
                                + "  case \"");
        assertThat(run("rules", "loaded").out()).startsWith("No pack was loaded");
    }

    @Test
    void aPackInThePlaceOfAnUnreadableOneAlwaysWaits() throws IOException {
        Files.writeString(home.resolve("application.yml"), "winddown:\n  rules:\n    flips-without-approval: 99\n");
        String broken = PACK.replace("force: ", "forse: ");
        try (Services services = Services.open(new Home(home), Map.of())) {
            RuleBook book = services.ruleBook();
            book.load(
                    new LoadedPack(
                            0,
                            ID,
                            "3",
                            RulePackReader.sha256(broken),
                            "old.yaml",
                            Instant.parse("2024-06-26T00:00:00Z"),
                            RulePackReader.sha256(PACK),
                            Instant.parse("2026-01-01T00:00:00Z"),
                            "Ada Doe",
                            "",
                            0,
                            false,
                            null),
                    broken);
        }

        CommandRun findings = CommandRun.in(home, "findings");
        assertThat(findings.code()).isEqualTo(Cli.FAILED);
        assertThat(findings.err())
                .startsWith(
                        "Load 1 can no longer be read by this version of Winddown. Correct old.yaml and load it"
                                + " again with: winddown rules load FILE --by NAME\n  old.yaml, line 5: \"forse\" is not known");

        CommandRun load = run("rules", "load", write("next.yaml", LATER), "--by", "Ada Doe");
        assertThat(load.out())
                .endsWith("What it turns cannot be told: a second person decides with: winddown rules approve 2"
                        + " --by NAME\n");
        run("rules", "approve", "2", "--by", "Grace Roe");
        assertThat(newAgreement()).isEqualTo("BARRED");
    }

    @Test
    void aMeasureOfOnesOwnIsScreenedOnceLoaded() throws IOException {
        String own = PACK.replace("id: " + ID, "id: house-rule-1");

        CommandRun load = run("rules", "load", write("house.yaml", own), "--by", "Ada Doe");
        run("rules", "approve", "1", "--by", "Grace Roe");

        assertThat(load.out()).contains("  note: the measure is new\n", "2 flips because the measure is new\n");
        assertThat(run("findings", "--as-of", "2024-10-01T00:00:00Z").out()).contains(",house-rule-1,");
    }

    /** The verdict under which the licence signed on the first day of phase 1 is listed. */
    private String newAgreement(String... more) {
        String[] words = {"findings", "--unit", "NYC", "--as-of", "2024-10-01T00:00:00Z"};
        String[] all = Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new);
        String line = run(all).out()
                .lines()
                .filter(each -> each.startsWith("NYC,L-2,"))
                .findFirst()
                .orElseThrow();
        return line.contains(",PROHIBITED,") ? "PROHIBITED" : line.contains(",BARRED,") ? "BARRED" : line;
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

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

class DeliveriesIT {

    private static final String LICENCES = """
            asset_id,kind,vendor,product,signed_at,start_date,end_date
            L1,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2024-03-01,2025-02-28
            """;

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    private CommandRun run(String... words) {
        return CommandRun.in(home, words);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(files.resolve(name), text).toString();
    }

    private static JsonNode json(CommandRun run) {
        return JsonMapper.builder().build().readTree(run.out());
    }

    private List<String> sent(String name) throws IOException {
        try (Stream<Path> all = Files.list(files.resolve(name))) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private CommandRun nightly(String asOf) {
        return run("nightly", "--as-of", asOf, "--known-at", "2024-07-15");
    }

    @BeforeEach
    void twoUnitsAndTwoRecipients() throws IOException {
        run("units", "load", write("units.csv", "code,organised_in,country\nHQ,US,US\nBER,DE,DE\n"));
        for (String unit : List.of("HQ", "BER")) {
            run(
                    "import",
                    write(unit + ".csv", LICENCES),
                    "--unit",
                    unit,
                    "--source",
                    "sam",
                    "--snapshot-date",
                    "2024-07-14");
        }
        Files.createDirectories(home.resolve("inbox"));
        Files.createDirectories(files.resolve("ada"));
        Files.createDirectories(files.resolve("bob"));
        CommandRun loaded = run(
                "recipients",
                "load",
                write(
                        "recipients.csv",
                        "recipient,address,units,kinds,formats,only_changed\n" + "Ada,folder:" + files.resolve("ada")
                                + ",HQ,,pdf,yes\n" + "Bob,folder:" + files.resolve("bob") + ",enterprise,,,\n"));
        assertThat(loaded.lines()).as(loaded.err()).containsExactly("2 recipients: 2 added, 0 changed, 0 ended");
    }

    @Test
    void deliversANightOnceAndToThoseWhoseUnitsItIs() throws IOException {
        CommandRun night = nightly("2024-08-01");
        CommandRun again = nightly("2024-08-01");

        assertThat(night.err()).isEqualTo("deliveries: 3 sent\n");
        assertThat(again.err()).isEmpty();
        assertThat(sent("ada")).hasSize(1).allMatch(name -> name.matches("winddown_HQ_2024-08-01T000000Z_.{8}\\.pdf"));
        assertThat(sent("bob"))
                .hasSize(2)
                .allMatch(name -> name.matches("winddown_enterprise_2024-08-01T000000Z_.{8}\\.(pdf|xlsx)"));
        JsonNode log = json(run("deliveries", "--json")).path("deliveries");
        assertThat(log).hasSize(3);
        assertThat(log.path(0).path("recipient").asString()).isEqualTo("Ada");
        assertThat(log.path(0).path("state").asString()).isEqualTo("SENT");
        assertThat(log.path(0).path("attempts").asInt()).isEqualTo(1);
        assertThat(run("deliveries", "--unit", "HQ").lines())
                .hasSize(2)
                .first()
                .isEqualTo("recipient,address,what,unit,kind,format,as_of,run,sha256,state,attempts,enqueued_at,at,"
                        + "due_at,opened_at,message");
        assertThat(run("deliver").lines()).containsExactly("deliveries: nothing is due");
    }

    @Test
    void leavesOutAReportThatSaysWhatTheLastOneSaid() throws IOException {
        nightly("2024-08-01");
        CommandRun next = nightly("2024-08-02");
        CommandRun caught = nightly("2024-10-01");

        assertThat(next.err()).isEqualTo("deliveries: 2 sent, 1 skipped unchanged\n");
        assertThat(caught.err()).isEqualTo("deliveries: 3 sent\n");
        assertThat(sent("ada")).hasSize(2);
    }

    @Test
    void sendsWhenTheFolderIsBackAndOnce() throws IOException {
        Files.delete(files.resolve("ada"));
        CommandRun night = nightly("2024-08-01");
        Files.createDirectories(files.resolve("ada"));

        assertThat(night.code()).isZero();
        assertThat(night.err()).isEqualTo("deliveries: 2 sent, 1 retrying\n");
        JsonNode waiting =
                json(run("deliveries", "--state", "retrying", "--json")).path("deliveries");
        assertThat(waiting).hasSize(1);
        assertThat(waiting.path(0).path("message").asString())
                .isEqualTo("There is no folder " + files.resolve("ada") + ". Make it, or mount what it lies on.");
        assertThat(waiting.path(0).path("dueAt").asString()).isNotEmpty();
        assertThat(run("deliver").lines()).as("not due yet").containsExactly("deliveries: nothing is due");
        assertThat(run("deliver", "--retry").lines()).containsExactly("deliveries: 1 sent");
        assertThat(run("deliver", "--retry").lines()).containsExactly("deliveries: nothing is due");
        assertThat(sent("ada")).hasSize(1);
    }

    @Test
    void loadsAFileOfRecipientsWholeOrNotAtAll() throws IOException {
        String wrong = write("wrong.csv", """
                recipient,address,units,formats,only_changed
                Ada,folder:reports,HQ,,
                Eve,mailto:eve@corp.example,HQ;NOWHERE,,
                Pat,sftp://pat:secret@host/in,HQ,,
                Sam,s3://bucket/prefix,HQ,docx,
                Tim,mailto:tim@corp.example,HQ,,maybe
                Tim,mailto:tim@corp.example,HQ,,
                """);

        CommandRun loaded = run("recipients", "load", wrong);

        assertThat(loaded.code()).isEqualTo(Cli.FAILED);
        assertThat(loaded.err().lines())
                .containsExactly(
                        "wrong.csv, row 2: column \"address\" of \"Ada\" is no address. Write mailto:ada@corp.example,"
                                + " folder:/srv/reports, sftp://user@host:22/path or s3://bucket/prefix, without a"
                                + " password.",
                        "wrong.csv, row 3: column \"units\" names \"NOWHERE\", and there is no such unit. Write codes"
                                + " of units that are loaded, separated by semicolons, enterprise for the"
                                + " whole, or * for both.",
                        "wrong.csv, row 4: column \"address\" of \"Pat\" is no address. Write mailto:ada@corp.example,"
                                + " folder:/srv/reports, sftp://user@host:22/path or s3://bucket/prefix, without a"
                                + " password.",
                        "wrong.csv, row 5: column \"formats\" names \"docx\", which is no format. Write xlsx, pdf, or"
                                + " xlsx;pdf.",
                        "wrong.csv, row 6: column \"only_changed\" is \"maybe\", which is neither yes nor no. Write yes"
                                + " or no, or leave it empty for no.",
                        "wrong.csv, row 7: column \"recipient\" is \"Tim\", which an earlier row has too. Give each row"
                                + " a name of its own.",
                        "Nothing was loaded: a recipient whose row is set aside would get no reports. Correct the file"
                                + " and load it again.");
        assertThat(run("recipients", "list").lines())
                .containsExactly(
                        "recipient,address,units,kinds,formats,only_changed",
                        "Ada,folder:" + files.resolve("ada") + ",HQ,*,pdf,yes",
                        "Bob,folder:" + files.resolve("bob") + ",enterprise,*,*,no");
    }

    @Test
    void listsWhatABadImportReached() {
        nightly("2024-08-01");
        JsonNode origin = json(run("trace", "L1", "--unit", "HQ", "--json"));
        String importId = origin.findValue("importId").asString();

        JsonNode imported = json(run("recall", "--import", importId.substring(0, 12), "--json"));
        CommandRun none = run("recall", "--import", "zz");

        assertThat(imported.path("subject").asString()).isEqualTo(importId);
        assertThat(imported.path("unit").asString()).isEqualTo("HQ");
        assertThat(imported.path("runs")).hasSize(1);
        assertThat(imported.path("reached").findValuesAsString("unit"))
                .as("Berlin's report rests on another file")
                .containsOnly("HQ", "");
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("There is no import whose id begins with \"zz\".");
    }

    @Test
    void takesBackWhatABadRunReached() throws IOException {
        nightly("2024-08-01");
        String runId = json(run("deliveries", "--json"))
                .path("deliveries")
                .path(0)
                .path("runId")
                .asString();

        CommandRun listed = run("recall", "--run", runId.substring(0, 12));
        CommandRun told = run("recall", "--run", runId, "--reason", "wrong list of products", "--send");
        CommandRun twice = run("recall", "--run", runId, "--send");
        CommandRun measure = run("recall", "--measure", "us-icts-kaspersky-2024", "--version", "999", "--json");

        assertThat(listed.code()).as(listed.err()).isZero();
        assertThat(listed.lines()).first().isEqualTo("1 run rests on run " + runId);
        assertThat(listed.out()).contains("    sent to Ada (folder:" + files.resolve("ada") + ") at ");
        assertThat(listed.err()).isEqualTo("Nothing was sent. To withdraw these reports, run the same with --send.\n");
        assertThat(told.lines()).endsWith("recalled; 3 to be told", "deliveries: 3 sent");
        assertThat(twice.lines()).endsWith("recalled; 0 to be told", "deliveries: nothing is due");
        assertThat(sent("ada")).hasSize(2).first().asString().startsWith("WITHDRAWN_winddown_HQ_");
        assertThat(Files.readString(files.resolve("ada").resolve(sent("ada").get(0))))
                .startsWith("This report is withdrawn. Do not rely on it.\n")
                .contains("Why: the run itself was withdrawn: wrong list of products\n");
        assertThat(json(measure).path("runs")).isEmpty();
    }
}

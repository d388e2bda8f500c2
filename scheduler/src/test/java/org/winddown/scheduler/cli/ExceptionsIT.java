package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ExceptionsIT {

    private static final String AS_OF = "2024-10-15";
    private static final String UNITS = """
            code,name,organised_in,entity_form,country,time_zone
            NYC,New York Trading,US,subsidiary,US,America/New_York
            TYO,Tokyo Branch,US,branch,JP,Asia/Tokyo
            """;
    private static final String LICENCES = """
            asset_id,kind,vendor,product,signed_at,end_date
            L-1,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2025-02-28
            """;
    private static final String EXCEPTIONS = """
            unit;source;kind;asset_id;family;measure;act;reason;conditions;approver;approved_at;valid_from;expires_at;\
            evidence_ref
            NYC;licences;LICENCE;L-1;;us-icts-kaspersky-2024;SIGNATURE_UPDATE;no replacement yet;isolated;CISO;\
            2024-10-01T10:00:00Z;2024-10-01T10:00:00Z;2024-11-01T00:00:00Z;DMS-9
            TYO;;;;kaspersky/endpoint-security;us-icts-kaspersky-2024;USE;plant stops;none;CISO;2024-10-01T10:00:00Z;\
            2024-10-01T10:00:00Z;2025-10-01T00:00:00Z;
            TYO;;;;kaspersky/endpoint-security;us-icts-kaspersky-2024;USE;for ever;none;CISO;2024-10-01T10:00:00Z;\
            2024-10-01T10:00:00Z;;
            """;

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    @BeforeEach
    void importTheLicence() throws IOException {
        run("units", "load", write("units.csv", UNITS));
        run(
                "import",
                write("licences.csv", LICENCES),
                "--unit",
                "NYC",
                "--source",
                "licences",
                "--snapshot-date",
                "2024-07-25");
    }

    @Test
    void anExceptionStandsBesideTheVerdictAndChangesNone() throws IOException {
        String before = run("findings", "--as-of", AS_OF).out();

        CommandRun loaded = run("exceptions", "load", write("exceptions.csv", EXCEPTIONS));

        assertThat(loaded)
                .isEqualTo(new CommandRun(
                        0,
                        "exceptions.csv: 3 rows read = 2 recorded + 0 unanswered + 0 duplicate + 1 rejected\n",
                        "CELL_MISSING: exceptions.csv, row 4: column \"expires_at\" is empty. Fill it in.\n"));
        assertThat(before).contains(",BARRED,");
        assertThat(run("findings", "--as-of", AS_OF).out()).isEqualTo(before);
        assertThat(CommandRun.in(
                                home,
                                "exceptions",
                                "load",
                                files.resolve("exceptions.csv").toString(),
                                "--strict")
                        .code())
                .isEqualTo(Cli.HELD);
    }

    @Test
    void listsWhatEndsSoon() throws IOException {
        run("exceptions", "load", write("exceptions.csv", EXCEPTIONS));

        List<Map<String, String>> all = list("--as-of", AS_OF);
        assertThat(all)
                .extracting(each -> each.get("unit")
                        + each.get("asset_id")
                        + each.get("family")
                        + each.get("state")
                        + each.get("days_left"))
                .containsExactly("NYCL-1IN_FORCE17", "TYOkaspersky/endpoint-securityIN_FORCE351");
        assertThat(list("--as-of", AS_OF, "--expiring-within", "16")).isEmpty();
        assertThat(list("--as-of", AS_OF, "--expiring-within", "17"))
                .extracting(each -> each.get("unit"))
                .containsExactly("NYC");
        assertThat(list("--as-of", "2024-11-01", "--unit", "NYC"))
                .extracting(each -> each.get("state"))
                .containsExactly("EXPIRED");
        assertThat(list("--known-at", "2024-10-15T00:00:00Z"))
                .as("nothing was recorded then")
                .isEmpty();
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(run("exceptions", "list", "--as-of", AS_OF, "--json")
                                .out())
                        .path("exceptions")
                        .path(1)
                        .path("conditions")
                        .asString())
                .isEqualTo("none");
    }

    @Test
    void endsOneBeforeItsTime() throws IOException {
        run("exceptions", "load", write("exceptions.csv", EXCEPTIONS));
        String id = list("--unit", "NYC").get(0).get("exception_id");

        CommandRun revoked = run("exceptions", "revoke", id.substring(0, 10), "--by", "Ada", "--reason", "replaced");

        assertThat(revoked.out())
                .isEqualTo("revoked: " + id + ", SIGNATURE_UPDATE of NYC/licences/LICENCE/L-1 under"
                        + " us-icts-kaspersky-2024\n");
        assertThat(list("--unit", "NYC"))
                .singleElement()
                .satisfies(each -> assertThat(each)
                        .containsEntry("state", "EXPIRED")
                        .containsEntry("revoked_by", "Ada")
                        .containsEntry("revocation_reason", "replaced"));
        CommandRun again = CommandRun.in(home, "exceptions", "revoke", id, "--by", "Bob", "--reason", "again");
        assertThat(again.code()).isEqualTo(Cli.FAILED);
        assertThat(again.err()).startsWith("Exception " + id + " was revoked before, by Ada at ");
        assertThat(CommandRun.in(home, "exceptions", "revoke", id, "--by", " ", "--reason", "again")
                        .err())
                .isEqualTo("--by is blank; it needs a name or words.\n");
    }

    @Test
    void whatIsListedIsLoadedElsewhere(@TempDir Path other) throws IOException {
        run("exceptions", "load", write("exceptions.csv", EXCEPTIONS));
        String first = list("--unit", "NYC").get(0).get("exception_id");
        run("exceptions", "revoke", first, "--by", "Ada", "--reason", "replaced");
        Path listed = files.resolve("listed.csv");
        run("exceptions", "list", "--out", listed.toString());
        CommandRun.in(other, "units", "load", files.resolve("units.csv").toString());

        CommandRun loaded = CommandRun.in(other, "exceptions", "load", listed.toString());

        assertThat(loaded.out())
                .isEqualTo("listed.csv: 2 rows read = 1 recorded + 0 unanswered + 0 duplicate + 1 rejected\n");
        assertThat(loaded.err()).startsWith("REVOKED_ALREADY: listed.csv, row 2: ");
        assertThat(PrintedRows.of(CommandRun.in(other, "exceptions", "list").out(), files)
                        .get(0)
                        .get("exception_id"))
                .isEqualTo(list("--unit", "TYO").get(0).get("exception_id"));
    }

    private List<Map<String, String>> list(String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of("exceptions", "list"));
        words.addAll(List.of(options));
        return PrintedRows.of(run(words.toArray(String[]::new)).out(), files);
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

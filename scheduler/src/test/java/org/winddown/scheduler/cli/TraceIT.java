package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.winddown.scheduler.night.NightConfiguration;
import org.winddown.scheduler.services.Services;
import org.winddown.scheduler.store.CoreConfiguration;
import org.winddown.scheduler.store.Database;
import org.winddown.scheduler.store.Home;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two inventories of one asset, of which the second was undone and came again. */
class TraceIT {

    private static final AnnotationConfigApplicationContext CONTEXT = new AnnotationConfigApplicationContext();

    @TempDir
    private static Path files;

    private static Database database;
    private static String undone;

    private static CommandRun run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, "ana");
        int code = Cli.runFor(console, files, Services.of(CONTEXT), words);
        return new CommandRun(code, out.toString(), err.toString());
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }

    private static JsonNode imported(String name, String date, String row, String... more) throws IOException {
        Path file = Files.writeString(files.resolve(name), "asset_id;kind;vendor;product;end_date\n" + row + "\n");
        List<String> words = new ArrayList<>(List.of(
                "import", file.toString(), "--unit", "NYC", "--source", "sam", "--snapshot-date", date, "--json"));
        words.addAll(List.of(more));
        return json(run(words.toArray(String[]::new)).out());
    }

    @BeforeAll
    static void importInventories(@TempDir Path folder) throws IOException {
        Home home = new Home(folder);
        database = Services.database(home, Map.of());
        CONTEXT.register(CoreConfiguration.class, NightConfiguration.class);
        Services.supply(CONTEXT, home, database);
        CONTEXT.refresh();
        Path units = files.resolve("units.csv");
        Files.writeString(units, """
                code,name,organised_in,entity_form,country,time_zone
                NYC,New York Trading,US,subsidiary,US,America/New_York
                """);
        assertThat(run("units", "load", units.toString()).code()).isZero();
        imported("july.csv", "2024-07-01", "L-1;LICENCE;Kaspersky Lab;Endpoint Security;31.12.2024");
        undone = imported("august.csv", "2024-08-01", "L-1;LICENCE;Acme;Anvil;30.06.2025")
                .findValue("import_id")
                .asString();
        assertThat(run("undo", undone, "--by", "Ana", "--because", "wrong unit").code())
                .isZero();
        imported("september.csv", "2024-09-01", "L-1;LICENCE;Kaspersky Lab;Endpoint Security; 30.09.2025");
    }

    @AfterAll
    static void close() {
        CONTEXT.close();
        database.close();
    }

    @Test
    void printsTheCellsAndTheHistory() {
        CommandRun traced = run("trace", "L-1", "--unit", "NYC", "--as-of", "2024-10-01");

        assertThat(traced.code()).as(traced.err()).isZero();
        assertThat(traced.lines().get(0)).isEqualTo("NYC/sam/LICENCE/L-1");
        assertThat(traced.lines().get(1))
                .startsWith("  september.csv, row 2, SHA-256 ")
                .contains(", dated 2024-09-01T00:00:00Z, imported by ana at ")
                .endsWith(" by the mapping canonical");
        assertThat(traced.lines().subList(2, 9))
                .containsExactly(
                        "    asset_id \"L-1\": column 1 \"asset_id\" is \"L-1\", the column bears the field's name",
                        "    kind \"LICENCE\": column 2 \"kind\" is \"LICENCE\", the column bears the field's name",
                        "    vendor \"Kaspersky Lab\": column 3 \"vendor\" is \"Kaspersky Lab\", the column bears the"
                                + " field's name",
                        "    product \"Endpoint Security\": column 4 \"product\" is \"Endpoint Security\", the column"
                                + " bears the field's name",
                        "    end_date \"2025-09-30\": column 5 \"end_date\" is \" 30.09.2025\", the column bears the"
                                + " field's name, read as a date",
                        "    end_date (as written) \"30.09.2025\": column 5 \"end_date\" is \" 30.09.2025\", kept, as"
                                + " the field holds it in the form of the template",
                        "  history");
        assertThat(traced.out())
                .contains("    from 2024-07-01T00:00:00Z to 2024-09-01T00:00:00Z: july.csv, row 2\n")
                .contains("      seen once on 2024-07-01T00:00:00Z in july.csv, row 2\n      ended: import ")
                .contains("    from 2024-09-01T00:00:00Z on: september.csv, row 2\n")
                .contains("      end_date \"2024-12-31\" -> \"2025-09-30\"\n")
                .contains("  recorded once, and no longer so\n"
                        + "    from 2024-08-01T00:00:00Z to 2024-09-01T00:00:00Z: august.csv, row 2\n")
                .contains("      vendor \"Acme\" -> \"Kaspersky Lab\"\n")
                .contains("      ended: import " + undone.substring(0, 12) + " was undone by Ana on ");
    }

    @Test
    void printsOneFieldOfEveryVersionAsJson() {
        JsonNode json = json(run("trace", "L-1", "--field", "end_date", "--as-of", "2024-10-01", "--json")
                .out());
        JsonNode asset = json.path("assets").path(0);

        assertThat(json.path("asOf").asString()).isEqualTo("2024-10-01T00:00:00Z");
        assertThat(asset.path("inInventory").asBoolean()).isTrue();
        assertThat(asset.path("rows").size()).isEqualTo(2);
        assertThat(asset.path("rows").path(1).path("cells").toString())
                .isEqualTo("[{\"field\":\"end_date\",\"value\":\"2025-09-30\",\"header\":\"end_date\",\"column\":5,"
                        + "\"text\":\" 30.09.2025\",\"rule\":\"READ\",\"words\":\"the column bears the field's name,"
                        + " read as a date\"}]");
        assertThat(asset.path("versions").size()).isEqualTo(2);
        assertThat(asset.path("versions").path(0).path("validTo").asString()).isEqualTo("2024-09-01T00:00:00Z");
        assertThat(asset.path("versions").path(0).path("recordedTo").isNull()).isTrue();
        assertThat(asset.path("versions").path(1).path("changes").path(0).toString())
                .isEqualTo("{\"column\":\"end_date\",\"before\":\"2024-12-31\",\"after\":\"2025-09-30\"}");
        assertThat(asset.path("versions")
                        .path(1)
                        .path("origin")
                        .path("importedBy")
                        .asString())
                .isEqualTo("ana");
        assertThat(asset.path("superseded").path(0).path("origin").path("file").asString())
                .isEqualTo("august.csv");
    }

    @Test
    void saysWhatItDoesNotFind() {
        assertThat(run("trace", "L-1", "--as-of", "2024-06-01"))
                .isEqualTo(new CommandRun(
                        1,
                        "",
                        "No inventory has or had an asset \"L-1\" as of 2024-06-01T00:00:00Z. List assets with: winddown"
                                + " export --unit CODE\n"));
        assertThat(run("trace", "L-1", "--field", "End Date").err())
                .startsWith("Asset \"L-1\" has no column \"End Date\". It has [asset_id, end_date, end_date (as"
                        + " written), kind, product, vendor].");
        assertThat(run("trace", "L-1", "--unit", "PAR").err()).startsWith("There is no unit \"PAR\".");
    }
}

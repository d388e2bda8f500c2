package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.rules.pack.RulePacks;
import org.winddown.scheduler.WinddownApplication;
import org.winddown.scheduler.store.Home;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A night of a program that shipped other packs, another catalogue and fewer measures is derived again by this one. */
class UpgradeIT {

    private static final String PACK = "rulepacks/us-icts-kaspersky-2024.yaml";
    private static final String MAKER = "catalogue/vendors/kaspersky.yaml";
    private static final String UNITS = """
            code,name,organised_in,entity_form,country,time_zone
            HQ,Example Group,US,subsidiary,US,America/New_York
            """;
    private static final String LICENCES = """
            asset_id,kind,vendor,product,signed_at,start_date,end_date
            L1,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2024-03-01,2025-02-28
            L2,LICENCE,Former Trade Name,Endpoint Security,2024-03-01,2024-03-01,2025-02-28
            """;

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    private Path out;

    @BeforeEach
    void runANightOfTheEarlierProgram() throws IOException, InterruptedException {
        Path earlier = files.resolve("earlier");
        put(earlier, PACK, text -> text.replace("title: US Final", "title: As it was called before. US Final"));
        put(
                earlier,
                MAKER,
                text -> text.replace(
                        "      - {name: Kaspersky Lab ZAO, strength: strong}",
                        "      - {name: Kaspersky Lab ZAO, strength: strong}\n"
                                + "      - {name: Former Trade Name, strength: strong}"));
        put(earlier, "rulepacks/index.yaml", text -> text.replace("  - lt-2017\n", ""));
        CommandRun.in(
                home,
                "units",
                "load",
                Files.writeString(files.resolve("units.csv"), UNITS).toString());
        CommandRun.in(
                home,
                "import",
                Files.writeString(files.resolve("licences.csv"), LICENCES).toString(),
                "--unit",
                "HQ",
                "--snapshot-date",
                "2024-07-14");
        out = files.resolve("out");
        int code = earlier(
                earlier,
                "report",
                "--as-of",
                "2024-08-01",
                "--known-at",
                "2024-08-01",
                "--out",
                out.toString(),
                "--home",
                home.toString());
        assertThat(code).as(Files.readString(files.resolve("night.log"))).isZero();
    }

    private static void put(Path folder, String resource, UnaryOperator<String> change) throws IOException {
        try (InputStream in = RulePacks.class.getResourceAsStream("/" + resource)) {
            assertThat(in).as(resource).isNotNull();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String changed = change.apply(text);
            assertThat(changed).as(resource).isNotEqualTo(text);
            Path file = folder.resolve(resource);
            Files.createDirectories(file.getParent());
            Files.writeString(file, changed);
        }
    }

    private int earlier(Path shipped, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                shipped
                        + File.pathSeparator
                        + System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                WinddownApplication.class.getName()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(files.resolve("night.log").toFile());
        builder.environment().remove("WINDDOWN_DB_URL");
        return builder.start().waitFor();
    }

    @Test
    void derivesTheSameBytesByTheTextsOfTheRun() throws IOException {
        for (String name : List.of("HQ.xlsx", "HQ.pdf", "enterprise.xlsx")) {
            JsonNode verified = verify(out.resolve(name), 0);

            assertThat(verified.path("identical").asBoolean())
                    .as(verified.toString())
                    .isTrue();
            assertThat(verified.path("notes").toString())
                    .isEqualTo("[\"The law known at 2024-08-01T00:00:00Z reads otherwise today; derived with the texts"
                            + " of the run: packs/us-icts-kaspersky-2024.yaml, catalogue, packs/lt-2017.yaml.\"]");
        }
    }

    @Test
    void namesATextThatSomebodyChanged() throws SQLException {
        try (Connection connection = DriverManager.getConnection(new Home(home).databaseUrl(), "sa", "");
                Statement update = connection.createStatement()) {
            assertThat(update.executeUpdate("update law_text set body = concat(body, '#') where body like"
                            + " '%As it was called before%'"))
                    .isOne();
        }

        assertThat(verify(out.resolve("HQ.xlsx"), 1)
                        .path("firstDifference")
                        .path("what")
                        .asString())
                .isEqualTo("the text packs/us-icts-kaspersky-2024.yaml of the law is not kept, or it was changed");
    }

    private JsonNode verify(Path file, int code) {
        CommandRun run = CommandRun.in(home, "verify", file.toString(), "--json");
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(code);
        return JsonMapper.shared().readTree(run.out());
    }
}

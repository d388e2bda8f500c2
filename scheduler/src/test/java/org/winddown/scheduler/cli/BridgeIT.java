package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.StaticApplicationContext;
import org.winddown.ingest.ImportRunSummary;
import org.winddown.rules.pack.RulePacks;
import org.winddown.scheduler.bridge.Bridge;
import org.winddown.scheduler.bridge.BridgeClient;
import org.winddown.scheduler.bridge.Call;
import org.winddown.scheduler.bridge.Served;
import org.winddown.scheduler.services.Services;
import org.winddown.scheduler.store.Home;

class BridgeIT {

    private static final String UNITS = """
            code,name,organised_in,entity_form,country,time_zone
            HQ,Zentrale für Köln,US,subsidiary,US,America/New_York
            """;

    @TempDir
    private Path root;

    @TempDir
    private Path files;

    private Home home = new Home(Path.of(""));
    private Services services = Services.of(new StaticApplicationContext());
    private Bridge bridge;

    @BeforeEach
    void open() throws IOException {
        home = new Home(root);
        services = Services.open(home, Map.of());
        bridge = Bridge.open(
                home,
                (call, out, err) -> Cli.runFor(
                        new Console(out, err, call.terminal(), call.user()),
                        Path.of(call.folder()),
                        services,
                        call.args().toArray(String[]::new)));
        Files.writeString(files.resolve("units.csv"), UNITS);
    }

    @AfterEach
    void close() {
        bridge.close();
        services.close();
    }

    @Test
    void runsACommandWhereTheDatabaseIs() {
        CommandRun loaded =
                CommandRun.in(root, "units", "load", files.resolve("units.csv").toString());

        assertThat(loaded).isEqualTo(new CommandRun(0, "1 units read = 1 accepted + 0 rejected\n", ""));
    }

    @Test
    void streamsBothOutputsAndTheExitCode() {
        CommandRun unknown =
                CommandRun.in(root, "import", files.resolve("units.csv").toString(), "--unit", "KÖLN");

        assertThat(unknown)
                .isEqualTo(new CommandRun(
                        1,
                        "",
                        "There is no unit \"KÖLN\". Loaded are []. Load units with: winddown units load FILE\n"));
    }

    @Test
    void takesRelativePathsFromTheCallersFolder() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        int code = BridgeClient.run(
                Served.of(home).orElseThrow(),
                new Call(List.of("units", "load", "units.csv"), files.toString(), false, "ana"),
                out,
                err);

        assertThat(List.of(code, out.toString(), err.toString()))
                .isEqualTo(List.of(0, "1 units read = 1 accepted + 0 rejected\n", ""));
    }

    @Test
    void importsForTheCallerAndNotForTheServer() throws IOException {
        services.units().load(files.resolve("units.csv"), Instant.EPOCH);
        Files.writeString(files.resolve("pcs.csv"), "asset_id,kind,product\nA1,DEVICE,P\n");
        StringWriter err = new StringWriter();

        int code = BridgeClient.run(
                Served.of(home).orElseThrow(),
                new Call(List.of("import", "pcs.csv", "--unit", "HQ"), files.toString(), false, "ana"),
                new StringWriter(),
                err);

        assertThat(List.of(code, err.toString())).isEqualTo(List.of(0, ""));
        try (Services after = Services.open(home, Map.of())) {
            assertThat(after.importRuns().forUnit("HQ"))
                    .extracting(ImportRunSummary::by)
                    .containsExactly("ana");
        }
    }

    @Test
    void takesPacksFromTheCallersFolderAndByTheirIds() throws IOException {
        String id = "us-icts-kaspersky-2024";
        Files.writeString(files.resolve("next.yaml"), RulePacks.pack(id).replace("version: \"2\"", "version: \"3\""));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        int code = BridgeClient.run(
                Served.of(home).orElseThrow(),
                new Call(List.of("rules", "impact", id, "next.yaml"), files.toString(), false, "ana"),
                out,
                err);

        assertThat(List.of(code, err.toString())).isEqualTo(List.of(0, ""));
        assertThat(out.toString()).startsWith(id + ": 1 change, 0 flips among 0 assets (0 looked at), as of ");
    }

    @Test
    void refusesACallerWithoutTheToken() throws Exception {
        Served served = Served.of(home).orElseThrow();

        int status = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + served.port() + "/command"))
                                .header("Authorization", "Bearer " + "0".repeat(64))
                                .POST(BodyPublishers.ofString("{\"args\":[\"--help\"],\"folder\":\"/\"}"))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();

        assertThat(status).isEqualTo(401);
    }

    @Test
    void letsOnlyTheOwnerReadTheToken() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("serve.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void leavesNoNoteWhenItEnds() {
        bridge.close();

        assertThat(root.resolve("serve.json")).doesNotExist();
        assertThat(Served.of(home)).isEmpty();
    }
}

package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.reporting.ReportWriter;
import org.winddown.reporting.template.TemplateException;
import org.winddown.scheduler.serve.Server;
import org.winddown.scheduler.store.Home;

class ReportTemplateIT {

    private static final String UNITS = """
            code,name,parent,legal_entity,organised_in,entity_form,country,time_zone,us_person,federal_agency,federal_contractor,owner_name,owner_email
            HQ,Example Group,,Example Group Inc,US,subsidiary,US,America/New_York,,no,no,Desk,assets.hq@corp.example
            """;
    private static final String LICENCES = """
            asset_id,kind,vendor,product,signed_at,start_date,end_date,supplier
            L1,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2024-03-01,2025-02-28,
            """;

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    private Path template;
    private Path out;

    @BeforeEach
    void chooseATemplate() throws IOException {
        template = home.resolve("house-style");
        out = files.resolve("out");
        Files.createDirectories(template);
        Files.writeString(
                template.resolve("template.properties"),
                "accent=#1F4E79\nheader=Group Compliance\ntitle.full=Our report\n");
        Files.writeString(template.resolve("reports.properties"), "to-do.replace=Ask Group Compliance.\n");
        Files.writeString(home.resolve("application.yml"), "winddown.reports.template: house-style\n");
        Path inbox = files.resolve("inbox/HQ/sam");
        Files.createDirectories(inbox);
        Files.writeString(inbox.resolve("licences.csv"), LICENCES);
        Files.writeString(inbox.resolve("licences.csv.yaml"), "snapshot_date: 2024-07-15\n");
        Path units = Files.writeString(files.resolve("units.csv"), UNITS);
        assertThat(CommandRun.in(home, "units", "load", units.toString()).code())
                .isZero();
    }

    @Test
    void derivesReportsThoughTheTemplateIsAnotherOrGone() throws IOException {
        night();
        assertThat(ReportWriter.mark(out.resolve("HQ.pdf")).orElseThrow().template())
                .matches("[0-9a-f]{64}");
        assertIdentical("HQ.pdf", "HQ.xlsx", "enterprise.xlsx");

        Files.writeString(template.resolve("template.properties"), "accent=#8B1A2B\n");
        assertIdentical("HQ.pdf", "HQ.xlsx");

        Files.delete(template.resolve("template.properties"));
        assertIdentical("HQ.pdf", "HQ.xlsx");

        Files.delete(home.resolve("application.yml"));
        assertIdentical("HQ.pdf", "HQ.xlsx");
    }

    @Test
    void furtherReportsOfARunHaveTheTemplateOfThoseOnRecord() throws IOException {
        night();
        String before = ReportWriter.mark(out.resolve("HQ.pdf")).orElseThrow().template();
        Files.writeString(template.resolve("template.properties"), "accent=#8B1A2B\n");
        Files.writeString(
                home.resolve("application.yml"),
                "winddown.reports.template: house-style\nwinddown.reports.kinds: full, executive\n");

        CommandRun further = CommandRun.in(home, "report", "--as-of", "2024-08-01", "--out", out.toString());

        assertThat(further.code()).as(further.err()).isZero();
        assertThat(ReportWriter.mark(out.resolve("HQ-executive.pdf"))
                        .orElseThrow()
                        .template())
                .isEqualTo(before);
    }

    @Test
    void looksBackThoughAllCopiesAndTheTemplateAreGone() throws IOException {
        night();
        byte[] delivered = Files.readAllBytes(out.resolve("HQ.pdf"));
        try (Stream<Path> kept = Files.walk(home.resolve("reports"))) {
            for (Path copy : kept.filter(Files::isRegularFile).toList()) {
                Files.delete(copy);
            }
        }
        Files.delete(template.resolve("template.properties"));
        Files.delete(template.resolve("reports.properties"));
        Files.delete(template);
        Path then = files.resolve("then");
        Path pack = files.resolve("pack.zip");

        CommandRun history =
                CommandRun.in(home, "history", "--as", "then", "--out", then.toString(), "--as-of", "2024-08-01");
        CommandRun evidence = CommandRun.in(home, "evidence", "--run", "latest", "--out", pack.toString());

        assertThat(history.code()).as(history.err()).isZero();
        assertThat(then.resolve("HQ.pdf")).hasBinaryContent(delivered);
        assertThat(evidence.code()).as(evidence.err()).isZero();
        assertThat(pack).exists();
    }

    @Test
    void namesALostTemplateAsTheCause() throws IOException, SQLException {
        night();
        String sha256 = ReportWriter.mark(out.resolve("HQ.pdf")).orElseThrow().template();

        sql("update report_template set body = concat(body, 'AA== reports_de.properties')");
        assertThat(verify("HQ.pdf").code()).isEqualTo(1);
        assertThat(verify("HQ.pdf").out())
                .contains("the template of the report is not kept, or it was changed", sha256);

        sql("delete from report_template");
        assertThat(verify("HQ.xlsx").out())
                .contains("the template of the report is not kept, or it was changed", sha256);
    }

    @Test
    void aBrokenTemplateStopsTheStart() throws IOException, SQLException {
        Files.writeString(template.resolve("template.properties"), "accent=blue\nshade=1\n");

        CommandRun night = run("nightly");
        CommandRun report = run("report");

        for (CommandRun run : new CommandRun[] {night, report}) {
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err())
                    .contains(
                            "template.properties:1: \"blue\" is no colour",
                            "template.properties:2: There is no setting");
        }
        assertThat(out).doesNotExist();
        assertThat(count("import_run")).isZero();
        assertThatThrownBy(() -> Server.start(new Home(home), Map.of(), OptionalInt.of(0), "127.0.0.1")
                        .close())
                .isInstanceOf(TemplateException.class);
    }

    @Test
    void tellsEverythingThatIsWrong() throws IOException {
        Path folder = files.resolve("begin");
        CommandRun begun = CommandRun.of("report-template", "init", folder.toString());
        assertThat(begun.code()).isZero();
        assertThat(begun.out()).contains("template.properties", "texts.properties");
        CommandRun good = CommandRun.of("report-template", "check", folder.toString());
        assertThat(good.code()).as(good.err()).isZero();
        assertThat(good.out()).startsWith("The template is good. Reports name it ");

        Files.writeString(folder.resolve("template.properties"), "accent=blue\nshade=1\n");
        CommandRun wrong = CommandRun.of("report-template", "check", folder.toString());
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.lines()).hasSize(2).allMatch(line -> line.startsWith("template.properties:"));
        assertThat(CommandRun.of("report-template", "check", folder.toString(), "--json")
                        .out())
                .startsWith("{\"sha256\":\"\",\"faults\":[{\"file\":\"template.properties\",\"line\":1,");
        assertThat(CommandRun.of("report-template", "init", folder.toString()).err())
                .contains("is already there, and nothing is overwritten");
    }

    private void night() {
        CommandRun night = run("nightly");
        assertThat(night.code()).as(night.err()).isZero();
    }

    private CommandRun run(String command) {
        return command.equals("nightly")
                ? CommandRun.in(
                        home,
                        command,
                        "--inbox",
                        files.resolve("inbox").toString(),
                        "--as-of",
                        "2024-08-01",
                        "--out",
                        out.toString())
                : CommandRun.in(home, command, "--as-of", "2024-08-01", "--out", out.toString());
    }

    private void assertIdentical(String... names) {
        for (String name : names) {
            CommandRun verified = verify(name);
            assertThat(verified.code())
                    .as(name + verified.out() + verified.err())
                    .isZero();
            assertThat(verified.out()).contains("IDENTICAL");
        }
    }

    private CommandRun verify(String name) {
        return CommandRun.in(home, "verify", out.resolve(name).toString());
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(new Home(home).databaseUrl(), "sa", "");
                Statement update = connection.createStatement()) {
            assertThat(update.executeUpdate(statement)).isPositive();
        }
    }

    private long count(String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(new Home(home).databaseUrl(), "sa", "");
                Statement query = connection.createStatement();
                var rows = query.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

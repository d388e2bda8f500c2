package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.rules.pack.RulePacks;
import org.winddown.scheduler.store.Home;

/** Why a finding is another than in the run before, where no day has passed between the two. */
class ChangeReasonsIT {

    private static final String ID = "us-icts-kaspersky-2024";
    private static final String LATER_PHASE = RulePacks.pack(ID)
            .replace("local: 2024-07-20T00:00:00", "local: 2024-07-21T00:00:00")
            .replace("version: \"2\"", "version: \"3\"");
    private static final String UNITS = """
            code,name,organised_in,entity_form,country,time_zone
            NYC,New York Trading,US,subsidiary,US,America/New_York
            """;
    private static final String BALTIC =
            "Specially Designated Nationals (SDN) - Treasury Department,102,Entity,RUSSIA-EO14024,Baltic Cargo Lines"
                    + " Ltd,,2025-01-10\n";
    private static final String SEVERNY =
            "Specially Designated Nationals (SDN) - Treasury Department,101,Entity,RUSSIA-EO14024,Zavod Severny Veter"
                    + " OOO,,2025-01-10\n";
    private static final String AS_OF = "2026-03-01";

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    @BeforeEach
    void runANight() throws IOException {
        run("units", "load", write("units.csv", UNITS));
        importRows("sam", """
                asset_id,kind,vendor,product,signed_at,end_date
                L-2,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-07-20,2026-12-31
                """);
        importRows("contracts", """
                asset_id,kind,vendor,product,supplier,signed_at,end_date
                C-1,CONTRACT,Contoso Pumps,pumps,"Zavod ""Severny Veter"", OOO",2026-02-20,2027-12-31
                """);
        run("screen", "--as-of", AS_OF);
    }

    @Test
    void namesTheRulePack() throws IOException {
        run("rules", "load", write("next.yaml", LATER_PHASE), "--by", "Ada Doe");
        run("rules", "approve", "1", "--by", "Grace Roe");

        assertThat(changes()).containsExactly("EASED L-2: rule pack: v2 \u2192 v3");
    }

    @Test
    void namesTheListsOfParties() throws IOException {
        loadList(BALTIC, "2026-01-10");
        assertThat(changes()).as("a measure that was not screened before").isEmpty();

        run("screen", "--as-of", AS_OF, "--known-at", "2026-03-01T00:00:02Z");
        loadList(BALTIC + SEVERNY, "2026-01-15");
        assertThat(changes("2026-03-01T00:00:03Z")).containsExactly("NEW C-1: lists of parties");
    }

    private void loadList(String entries, String published) throws IOException {
        String list = "source,entity_number,type,programs,name,alt_names,start_date\n" + entries;
        run("parties", "load", write("list.csv", list), "--list", "us-csl", "--published", published);
    }

    @Test
    void namesTheBusinessUnit() throws IOException {
        run("units", "load", write("units.csv", UNITS.replace("US,subsidiary,US", "DE,subsidiary,DE")));

        assertThat(changes()).contains("RESOLVED L-2: business unit");
    }

    @Test
    void namesTheProgram() throws SQLException {
        sql("delete from finding_interval where asset_id = 'L-2' and measure = '" + ID + "'");
        sql("update screening_run_input set identity = 'winddown engine 1' where sort = 'engine'");

        assertThat(changes()).containsExactly("NEW L-2: program");
    }

    @Test
    void namesOtherInventoriesOfTheUnit() throws IOException {
        importRows("erp", """
                asset_id,kind,vendor,product,act,occurred_at,related_asset
                T-1,TRANSACTION,Kaspersky Lab,Kaspersky Endpoint Security,SIGNATURE_UPDATE,2024-10-03T10:00:00Z,L-2
                """);

        assertThat(changes()).contains("CHANGED L-2: other rows of the unit: erp");
    }

    @Test
    void saysWhenNothingOnRecordTells() throws SQLException {
        sql("delete from finding_interval where asset_id = 'L-2' and measure = '" + ID + "'");

        assertThat(changes()).containsExactly("NEW L-2: not on record");
    }

    /** What a second run of the same instant finds otherwise; it knows a second more, which is nothing. */
    private List<String> changes() {
        return changes("2026-03-01T00:00:01Z");
    }

    private List<String> changes(String knownAt) {
        Path out = files.resolve("changes");
        run("report", "--as-of", AS_OF, "--known-at", knownAt, "--kind", "changes", "--out", out.toString());
        try {
            return PrintedSheet.rows(out.resolve("enterprise-changes.xlsx"), "Changes").stream()
                    .map(row -> row.get("change") + " " + row.get("asset_id") + ": " + row.get("reasons"))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void importRows(String source, String rows) throws IOException {
        run(
                "import",
                write(source + ".csv", rows),
                "--unit",
                "NYC",
                "--source",
                source,
                "--snapshot-date",
                "2026-02-25");
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(new Home(home).databaseUrl(), "sa", "");
                Statement update = connection.createStatement()) {
            assertThat(update.executeUpdate(statement)).isPositive();
        }
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(files.resolve(name), content).toString();
    }

    private void run(String... words) {
        CommandRun run = CommandRun.in(home, words);
        assertThat(run.code()).as(run.out() + run.err()).isZero();
    }
}

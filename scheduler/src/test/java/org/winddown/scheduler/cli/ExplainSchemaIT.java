package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainSchemaIT {

    private static final String AS_OF = "2024-08-01T00:00:00Z";
    private static final String UNITS = """
            code,name,organised_in,entity_form,country,time_zone,federal_contractor
            NYC,New York Trading,US,subsidiary,US,America/New_York,yes
            """;
    private static final String ASSETS = """
            asset_id,kind,vendor,product,signed_at,start_date,end_date,renewal_date,auto_renew,notice_days,cost,currency,act,occurred_at,related_asset
            L-1,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2024-03-01,2025-02-28,2024-08-30,yes,30,3650,USD,,,
            L-2,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,,,,,,,,,,,
            C-1,CONTRACT,Kaspersky Lab,Kaspersky SOC Consulting,2024-03-15,2024-03-15,2025-03-14,,,,,,,,
            I-1,INSTALLATION,Kaspersky Lab,Kaspersky Anti-Virus,,,,,,,,,,,
            T-1,TRANSACTION,Kaspersky Lab,Kaspersky Endpoint Security,,,,,,,,,SIGNATURE_UPDATE,2024-07-03,L-1
            """;

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    @BeforeEach
    void importTheAssets() throws IOException {
        run("units", "load", write("units.csv", UNITS));
        run("import", write("assets.csv", ASSETS), "--unit", "NYC", "--snapshot-date", "2024-07-25");
        String review = """
                unit,source,kind,asset_id,missing_facts,answer,evidence_ref,answered_by,recorded_at
                NYC,assets.csv,LICENCE,L-2,end_date,2025-01-31,DOC-1,Ada Doe,2024-07-26T00:00:00Z
                """;
        assertThat(run("decide", write("review.csv", review)).out()).contains(" 1 answers ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"L-1", "L-2", "C-1", "I-1"})
    void whatIsPrintedIsWhatTheSchemaSays(String asset) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../docs/reference/explain.schema.json")), InputFormat.JSON);

        String json = run("explain", asset, "--as-of", AS_OF, "--json").out();

        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    }

    @Test
    void everyFactOfAProofNamesItsCell() {
        String json = run("explain", "L-1", "--as-of", AS_OF, "--json").out();
        String answered = run("explain", "L-2", "--as-of", AS_OF, "--json").out();

        assertThat(json)
                .containsPattern("\"fact\":\"end_date\",\"value\":\"2025-02-28\",\"cell\":\\{\"file\":\"assets.csv\","
                        + "\"sha256\":\"[0-9a-f]{64}\",\"sheet\":\"\",\"row\":2,\"column\":\"end_date\"\\}")
                .contains("\"kind\":\"UPDATES\"", "\"prepaid\":\"1530.00\"", "\"noticeBy\":\"2024-07-31\"")
                .contains("civil: the greater of USD 368,136");
        assertThat(answered)
                .containsPattern("\"fact\":\"end_date\",\"value\":\"2025-01-31\",\"cell\":\\{\"file\":\"review.csv\","
                        + "\"sha256\":\"[0-9a-f]{64}\",\"sheet\":\"\",\"row\":2,\"column\":\"answer\"\\}");
    }

    @Test
    void theProofForPeopleNamesTheCellsAndThePromises() {
        assertThat(run("explain", "L-1", "--as-of", AS_OF).out())
                .contains("(end_date: 2025-02-28; column end_date, row 2)")
                .contains("  promise: updates owed past the date: cannot be kept from 2024-09-29T04:00:00Z on, promised"
                        + " until 2025-02-28, days lost: 153, paid for them: USD 1530.00\n")
                .contains("  promise: renews itself into a prohibition: cannot be kept from 2024-07-20T04:00:00Z on,"
                        + " promised until 2024-08-30, notice by 2024-07-31\n")
                .contains("  penalty: civil: the greater of USD 368,136 or twice the value of the transaction;");
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

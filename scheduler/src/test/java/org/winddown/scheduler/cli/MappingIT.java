package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingIT {

    private static final String UNITS = """
            code,name,parent,legal_entity,organised_in,entity_form,country,time_zone,us_person,federal_agency,federal_contractor,owner_name,owner_email
            NYC,New York Trading,,Example Corp,US,subsidiary,US,America/New_York,,no,no,Asset desk,assets.nyc@corp.example
            """;

    private static final String PAYMENTS = """
            Payment Date,Merchant Name,Purpose of Spend,Net Amount,Remark
            03/02/2024,Kaspersky Lab,Antivirus,"1,200.50",x
            04/02/2024,Dell,Monitor,"2,000.00",y
            """;

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    private Path payments;

    @BeforeEach
    void loadTheUnit() throws IOException {
        Path units = Files.writeString(files.resolve("units.csv"), UNITS);
        payments = Files.writeString(files.resolve("payments.csv"), PAYMENTS);

        assertThat(CommandRun.in(home, "units", "load", units.toString()).code())
                .isZero();
    }

    @Test
    void showsTheMappingWithoutADatabaseAndStoresNothing() {
        Path nowhere = home.resolve("none");

        CommandRun shown = CommandRun.in(nowhere, "mapping", payments.toString());

        assertThat(shown.code()).isZero();
        assertThat(shown.out()).isEqualTo("""
                # How an import reads payments.csv: mapping "proposed", because nobody said what the columns hold; names and cells do.
                # Edit it and give it with --mapping. Lines that begin with # are not read.
                name: "proposed"
                kind: TRANSACTION
                columns:
                  "Payment Date": "occurred_at"   # HIGH, its name says so
                  "Merchant Name": "vendor"   # HIGH, its name says so
                  "Purpose of Spend": "product"   # HIGH, its name says so
                  "Net Amount": "cost"   # HIGH, its name says so
                  # "Remark" is kept beside the asset as it is
                constants:
                  "act": "PAYMENT"
                identity: ["Payment Date"]
                # decimals: point # decided by this file or by earlier ones for cost
                # dates: day-first or month-first # no cell of occurred_at tells; without it rows in doubt are set aside (DATE_ORDER_UNKNOWN)
                """);
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void givesTheSameImportWhenItIsGivenBack() {
        Path shown = files.resolve("shown.yaml");
        CommandRun.in(home, "mapping", payments.toString(), "--out", shown.toString());

        CommandRun plain = CommandRun.in(home, "import", payments.toString(), "--unit", "NYC", "--json");
        CommandRun mapped = CommandRun.in(
                home, "import", payments.toString(), "--unit", "NYC", "--mapping", shown.toString(), "--json");

        assertThat(importId(plain)).hasSize(64).isEqualTo(importId(mapped));
    }

    @Test
    void knowsWhatEarlierFilesOfTheSourceSaid() throws IOException {
        Path january = Files.writeString(files.resolve("january.csv"), PAYMENTS.replace("03/02/2024", "31/01/2024"));
        CommandRun.in(home, "import", january.toString(), "--unit", "NYC", "--source", "card");

        CommandRun shown =
                CommandRun.in(home, "mapping", payments.toString(), "--unit", "NYC", "--source", "card", "--json");

        assertThat(shown.out())
                .contains("the file before from source \\\"card\\\" was read with it")
                .contains("\"dates\":{\"occurred_at\":\"day-first\"}")
                .contains("\"undecided\":[]");
    }

    @Test
    void refusesInWordsWhatAnImportWouldRefuse() throws IOException {
        Path names = Files.writeString(files.resolve("names.csv"), "alias,full name\na,b\n");

        CommandRun refused = CommandRun.in(home, "mapping", names.toString());

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).startsWith("refused: ASSET_ID_COLUMN_MISSING: names.csv: no column \"asset_id\".");
        assertThat(refused.out()).contains("# identity: [columns that make a row the same row tomorrow]");
    }

    @Test
    void wantsTheUnitOfASource() {
        CommandRun wrong = CommandRun.in(home, "mapping", payments.toString(), "--source", "card");

        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).startsWith("--source card is a source of a unit. Say which with --unit CODE.");
    }

    private static String importId(CommandRun run) {
        return run.out().replaceAll("(?s).*\"import_id\":\"([0-9a-f]+)\".*", "$1");
    }
}

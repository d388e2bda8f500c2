package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several measures look at one inventory, each at the facts it asks for. */
class ManyMeasuresIT {

    private static final String UNITS = """
            code,name,organised_in,entity_form,country,time_zone,federal_agency,federal_contractor,valid_from
            HQ,Example Group,US,subsidiary,US,America/New_York,%s,no,
            """;

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    @BeforeEach
    void loadsUnits() throws IOException {
        load(UNITS.formatted("no"));
    }

    @Test
    void assessesAMeasureOnceSomebodyStatesItsFacts() throws IOException {
        importRows(
                "asset_id,kind,vendor,product,signed_at,end_date\nC-1,CONTRACT,Contoso,Consulting,2025-01-01,2026-12-31\n");
        assertThat(findings("2026-01-01")).isEmpty();

        importRows("""
                asset_id,kind,vendor,product,signed_at,end_date,listed,listed_since,owned_by,signatory_blocked
                C-1,CONTRACT,Contoso,Consulting,2024-01-01,2026-12-31,us-sdn,2024-06-21,none,no
                C-2,CONTRACT,Fabrikam,Consulting,2024-01-01,2026-12-31,none,,none,no
                C-3,CONTRACT,Tailspin,Consulting,2024-01-01,2026-12-31,,,,
                """);

        assertThat(findings("2026-01-01"))
                .extracting(line ->
                        line.getField("asset_id") + " " + line.getField("measure") + " " + line.getField("verdict"))
                .contains("C-1 us-ofac-sdn BLOCKED")
                .allMatch(line -> line.startsWith("C-1 "));
    }

    @Test
    void readsTheFactsOfAUnitAsTheyWereOnTheDay() throws IOException {
        load(UNITS.formatted("no") + "HQ,Example Group,US,subsidiary,US,America/New_York,yes,no,2018-06-01\n");
        importRows("asset_id,kind,vendor,product,start_date,national_security_system\n"
                + "I-1,INSTALLATION,Kaspersky Lab,Kaspersky Endpoint Security,2016-03-01,no\n");

        assertThat(verdict("2018-05-31", "us-bod-17-01")).isEqualTo("none");
        assertThat(verdict("2018-06-02", "us-bod-17-01")).isEqualTo("PROHIBITED");
    }

    @Test
    void tellsAWatchedAssetThatIsClearUnderEveryMeasureOnce() throws IOException {
        importRows("asset_id,kind,vendor,product,signed_at,end_date\n"
                + "L-1,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2023-01-01,2023-12-31\n");

        assertThat(findings("2024-10-01"))
                .extracting(line -> line.getField("measure") + " " + line.getField("verdict"))
                .containsExactly("us-icts-kaspersky-2024 CLEAR");
    }

    @Test
    void answersBeforeBuyingAndKeepsTheAnswer() {
        CommandRun no = run(
                "check",
                "--unit",
                "HQ",
                "--vendor",
                "Kaspersky Lab",
                "--product",
                "Kaspersky Endpoint Security",
                "--at",
                "2024-07-20T04:00:00Z",
                "--act",
                "NEW_AGREEMENT",
                "--strict");
        CommandRun before = run(
                "check",
                "--unit",
                "HQ",
                "--vendor",
                "Kaspersky Lab",
                "--product",
                "Kaspersky Endpoint Security",
                "--at",
                "2024-07-20T03:59:59Z",
                "--act",
                "NEW_AGREEMENT",
                "--strict");

        assertThat(no.code()).isEqualTo(3);
        assertThat(no.out())
                .startsWith("NOT_ALLOWED for HQ at 2024-07-20T04:00:00Z (taken for MATCH kaspersky endpoint-security)\n"
                        + "  us-icts-kaspersky-2024: new agreement NOT_ALLOWED (PROHIBITED by phase-1), 89 FR 52434 (new"
                        + " agreements) [S]\n")
                .contains("  us-ndaa-889: new agreement ALLOWED (CLEAR)\n")
                .contains("  not assessed: us-bis-entity-list (not assessable, for want of subject_to_ear)\n");
        assertThat(before.code()).isZero();
        assertThat(before.out()).startsWith("ALLOWED_AS_FAR_AS_ASSESSED for HQ at 2024-07-20T03:59:59Z");
    }

    @Test
    void asksForTheFactThatDecides() {
        CommandRun unknown = run(
                "check",
                "--unit",
                "HQ",
                "--vendor",
                "Kaspersky Lab",
                "--product",
                "Kaspersky SOC Consulting",
                "--at",
                "2024-08-01",
                "--act",
                "NEW_AGREEMENT");
        CommandRun attested = run(
                "check",
                "--unit",
                "HQ",
                "--vendor",
                "Kaspersky Lab",
                "--product",
                "Kaspersky SOC Consulting",
                "--at",
                "2024-08-01",
                "--act",
                "NEW_AGREEMENT",
                "--fact",
                "attestation=informational-only");

        assertThat(unknown.out())
                .startsWith("UNKNOWN for HQ")
                .contains("us-icts-kaspersky-2024: new agreement UNKNOWN (REVIEW by phase-1), decided by attestation");
        assertThat(attested.out()).contains("us-icts-kaspersky-2024: new agreement ALLOWED (EXEMPT by consulting)");
    }

    @Test
    void refusesAFactThatDoesNotExist() {
        CommandRun refused = run("check", "--unit", "HQ", "--product", "Editor", "--fact", "colour=red");

        assertThat(refused.code()).isNotZero();
        assertThat(refused.err())
                .contains("--fact colour=red: \"colour\" is no column of the template and no fact of"
                        + " docs/reference/facts.md.");
    }

    private String verdict(String asOf, String measure) {
        return findings(asOf).stream()
                .filter(line -> line.getField("measure").equals(measure))
                .map(line -> line.getField("verdict"))
                .findFirst()
                .orElse("none");
    }

    private List<NamedCsvRecord> findings(String asOf) {
        return CsvReader.builder()
                .ofNamedCsvRecord(run("findings", "--as-of", asOf).out())
                .stream()
                .toList();
    }

    private void load(String units) throws IOException {
        assertThat(run(
                                "units",
                                "load",
                                Files.writeString(files.resolve("units.csv"), units)
                                        .toString())
                        .code())
                .isZero();
    }

    private void importRows(String csv) throws IOException {
        Path file = Files.writeString(files.resolve("assets.csv"), csv);
        assertThat(run("import", file.toString(), "--unit", "HQ", "--source", "s", "--snapshot-date", "2017-01-01")
                        .code())
                .isZero();
    }

    private CommandRun run(String... words) {
        return CommandRun.in(home, words);
    }
}

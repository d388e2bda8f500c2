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

/** Bills of materials and reports of hosts go the way of any inventory. */
class DocumentsIT {

    private static final String AS_OF = "2024-10-01T00:00:00Z";
    private static final String BILL = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6",
             "metadata": {"component": {"type": "device", "name": "Firewall 900", "version": "3",
                                        "supplier": {"name": "Example Networks"}}},
             "components": [
              {"type": "library", "name": "scan engine", "version": "8",
               "cpe": "cpe:2.3:a:kaspersky:anti-virus_sdk:8:*:*:*:*:*:*:*"},
              {"type": "library", "name": "zlib", "version": "1.3", "purl": "pkg:generic/zlib@1.3"},
              {"type": "library", "version": "4"}]}
            """;

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    @BeforeEach
    void loadUnits() throws IOException {
        run("units", "load", write("units.csv", """
                code,name,organised_in,entity_form,country,time_zone
                NYC,New York,US,subsidiary,US,America/New_York
                """));
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(files.resolve(name), text).toString();
    }

    private CommandRun run(String... words) {
        return CommandRun.in(home, words);
    }

    /** Asset, headline of the measure on Kaspersky products and number of the item, of what that measure touches. */
    private List<String> findings() {
        return CsvReader.builder()
                .ofNamedCsvRecord(run("findings", "--as-of", AS_OF).out())
                .stream()
                .filter((NamedCsvRecord line) -> line.getField("measure").equals("us-icts-kaspersky-2024"))
                .map((NamedCsvRecord line) -> line.getField("asset_id") + ": " + line.getField("kind") + " "
                        + line.getField("verdict") + " of item " + line.getField("source_row"))
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void aBillCoversTheProductItDescribesByWhatIsInIt() throws IOException {
        String bill = write("firewall.json", BILL);

        CommandRun imported = run("import", bill, "--unit", "NYC", "--snapshot-date", "2024-08-01");

        assertThat(imported.out()).contains("4 read = 3 accepted + 1 rejected");
        assertThat(findings())
                .containsExactly(
                        "Firewall 900#scan engine@8: COMPONENT AT_RISK of item 2",
                        "Firewall 900: DEVICE AT_RISK of item 1");
        assertThat(run("explain", "Firewall 900", "--as-of", AS_OF).out())
                .contains("a covered product is built into it", "kaspersky/oem-engine");
        assertThat(run("import", bill, "--unit", "NYC", "--snapshot-date", "2024-08-01")
                        .out())
                .as("the same bill again")
                .isEqualTo(imported.out());
    }

    @Test
    void aBillCoversTheAssetThatTheCallerNames() throws IOException {
        run("import", write("devices.csv", """
                asset_id,kind,vendor,product,purpose
                FW-1,DEVICE,Example Networks,Firewall 900,resale
                """), "--unit", "NYC", "--snapshot-date", "2024-08-01");

        run("import", write("a.json", BILL), "--unit", "NYC", "--parent", "FW-1", "--snapshot-date", "2024-08-01");

        assertThat(findings())
                .containsExactly("FW-1#scan engine@8: COMPONENT AT_RISK of item 2", "FW-1: DEVICE BARRED of item 2");
    }

    @Test
    void aNightTakesTheParentFromTheNoteBesideTheBill() throws IOException {
        Path inbox = Files.createDirectories(files.resolve("inbox/NYC/bills"));
        Files.writeString(inbox.resolve("a.json"), BILL);
        Files.writeString(inbox.resolve("a.json.yaml"), "parent: FW-7\nsnapshot_date: 2024-08-01\n");

        run(
                "nightly",
                "--inbox",
                files.resolve("inbox").toString(),
                "--as-of",
                AS_OF,
                "--out",
                files.resolve("out").toString());

        assertThat(findings()).containsExactly("FW-7#scan engine@8: COMPONENT AT_RISK of item 2");
    }

    @Test
    void anAntivirusBlockIsAnInstallation() throws IOException {
        String report = write("host.xml", """
                <?xml version="1.0"?>
                <REQUEST><CONTENT>
                <HARDWARE><NAME>pc-7</NAME></HARDWARE>
                <ANTIVIRUS><NAME>Kaspersky Endpoint Security 10 for Windows</NAME><VERSION>10.3</VERSION></ANTIVIRUS>
                <SOFTWARES><NAME>CCleaner</NAME><PUBLISHER>Piriform</PUBLISHER></SOFTWARES>
                </CONTENT><DEVICEID>pc-7-2024</DEVICEID></REQUEST>
                """);

        run("import", report, "--unit", "NYC", "--snapshot-date", "2024-08-01");

        assertThat(findings())
                .containsExactly(
                        "pc-7-2024#antivirus Kaspersky Endpoint Security 10 for Windows@10.3: INSTALLATION AT_RISK of"
                                + " item 1");
    }

    @Test
    void aRefusedDocumentLeavesTheInventoryAsItWas() throws IOException {
        run("import", write("a.json", BILL), "--unit", "NYC", "--source", "sbom", "--snapshot-date", "2024-08-01");
        List<String> before = findings();

        CommandRun refused = run(
                "import",
                write("b.json", "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\"}"),
                "--unit",
                "NYC",
                "--source",
                "sbom",
                "--snapshot-date",
                "2024-08-02");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("DOCUMENT_IS_EMPTY: b.json: ").doesNotContain("\tat ");
        assertThat(findings()).isNotEmpty().isEqualTo(before);
    }
}

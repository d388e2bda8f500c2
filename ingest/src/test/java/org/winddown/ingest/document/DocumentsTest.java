package org.winddown.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winddown.ingest.job.InventoryFile;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.rows.RowSource;

class DocumentsTest {

    private static final Path DOCUMENTS = Path.of("src/test/resources/documents");

    @TempDir
    Path directory;

    private static List<String> rows(Path file, Optional<String> parent, String... columns) {
        List<String> lines = new ArrayList<>();
        try (RowSource source = new InventoryFile(file, String.valueOf(file.getFileName()), parent).open()) {
            List<String> header = source.header().cells();
            lines.add(source.dialect());
            for (RawRow row = source.next(); row != null; row = source.next()) {
                assertThat(row.rowNumber()).isEqualTo(lines.size());
                List<String> cells = new ArrayList<>();
                for (String column : columns) {
                    cells.add(row.cells().get(header.indexOf(column)));
                }
                lines.add(String.join(" | ", cells));
            }
        }
        return lines;
    }

    private static List<String> rows(String document, String... columns) {
        return rows(DOCUMENTS.resolve(document), Optional.empty(), columns);
    }

    private List<String> rowsOf(String text, String... columns) throws IOException {
        return rows(Files.writeString(directory.resolve("a.json"), text), Optional.empty(), columns);
    }

    private void assertRefused(byte[] content, String line) throws IOException {
        Path file = Files.write(directory.resolve("a.json"), content);
        assertThatThrownBy(() -> rows(file, Optional.empty(), "product"))
                .isInstanceOfSatisfying(
                        RefusedFileException.class,
                        refused -> assertThat(refused.line()).startsWith(line));
    }

    private void assertRefused(String text, String line) throws IOException {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2", "1.3", "1.4", "1.5", "1.6"})
    void readsCycloneDx(String version) {
        String[] columns = {"kind", "product", "embedded_in"};
        String application = "INSTALLATION | Acme Application | ";
        String catalina = "COMPONENT | tomcat-catalina | Acme Application";

        assertThat(rows("cyclonedx-" + version + ".json", columns))
                .containsExactly(
                        "CycloneDX " + version + " JSON",
                        application,
                        catalina,
                        "COMPONENT | mylibrary | Acme Application");
        assertThat(rows("cyclonedx-" + version + ".xml", columns))
                .startsWith("CycloneDX " + version + " XML", application, catalina)
                .hasSize(5);
    }

    @Test
    void readsDevicesAndServicesAtAnyDepth() {
        assertThat(rows("cyclonedx-hardware.json", "kind", "vendor", "product"))
                .startsWith("CycloneDX 1.4 JSON", "DEVICE | uk.ac.cam.cl | pcie-sata-adaptor-board")
                .contains("COMPONENT | Samtec | PCIE-098-02-F-D-EMS2")
                .hasSize(8);
        assertThat(rows("cyclonedx-services.json", "kind", "vendor", "product", "section"))
                .startsWith(
                        "CycloneDX 1.4 JSON",
                        "INSTALLATION |  | Acme Cloud Example | application",
                        "COMPONENT | Acme Inc; com.example | API Gateway | service",
                        "COMPONENT | Acme Inc; com.example | Microservice 1 | service");
    }

    @Test
    void tellsEverybodyWhoMayHaveMadeAComponent() throws IOException {
        assertThat(rowsOf("""
                        {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
                          {"type": "library", "group": "com.example", "name": "scan", "version": "8",
                           "supplier": {"name": "Example Reseller"}, "manufacturer": {"name": "Maker One"},
                           "publisher": "maker one", "author": "A. Author", "authors": [{"name": "B. Author"}],
                           "purl": "pkg:maven/com.example/scan@8", "cpe": "cpe:2.3:a:first:scan:8:*:*:*:*:*:*:*",
                           "properties": [{"name": "syft:cpe23", "value": "cpe:2.3:a:second_maker:scan:8:*:*:*:*:*:*:*"}],
                           "components": [{"type": "file", "name": "bin/scan.exe"}]}]}
                        """, "asset_id", "vendor", "cpe", "file", "embedded_in"))
                .containsExactly(
                        "CycloneDX 1.6 JSON",
                        "pkg:maven/com.example/scan@8"
                                + " | Example Reseller; Maker One; A. Author; B. Author; com.example; second maker"
                                + " | cpe:2.3:a:first:scan:8:*:*:*:*:*:*:* |  | ",
                        "bin/scan.exe |  |  | scan.exe | ");
    }

    @Test
    void buildsEverythingIntoTheAssetThatTheCallerNames() {
        assertThat(rows(
                        DOCUMENTS.resolve("cyclonedx-1.6.json"),
                        Optional.of("FW-1"),
                        "asset_id",
                        "kind",
                        "embedded_in"))
                .containsExactly(
                        "CycloneDX 1.6 JSON",
                        "FW-1#Acme Application@9.1.1 | COMPONENT | FW-1",
                        "FW-1#pkg:npm/acme/component@1.0.0 | COMPONENT | FW-1",
                        "FW-1#org.example/mylibrary@1.0.0 | COMPONENT | FW-1");
    }

    @Test
    void numbersWhatIsAnotherThingUnderTheSameIdentifierAndLeavesTwins() throws IOException {
        String twin = "{\"type\": \"library\", \"name\": \"a\", \"version\": \"1\"}";
        String other = "{\"type\": \"library\", \"name\": \"a\", \"version\": \"1\", \"publisher\": \"P\"}";

        assertThat(rowsOf(
                        "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.5\", \"components\": ["
                                + String.join(",", twin, other, twin, other) + "]}",
                        "asset_id"))
                .containsExactly("CycloneDX 1.5 JSON", "a@1", "a@1#2", "a@1", "a@1#2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    UTF-8    | \ufeff
                    UTF-16   | ''
                    UTF-16LE | \ufeff
                    """)
    void readsJsonInAnyUnicode(Charset charset, String mark) throws IOException {
        String text = mark + "\n {\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.5\","
                + " \"components\": [{\"type\": \"library\", \"name\": \"Касперский\"}]}";
        Path file = Files.write(directory.resolve("a.json"), text.getBytes(charset));

        assertThat(rows(file, Optional.empty(), "product")).containsExactly("CycloneDX 1.5 JSON", "Касперский");
    }

    @Test
    void readsSpdx() {
        assertThat(rows("spdx-2.2.json", "asset_id", "kind"))
                .as("each of the described packages is an asset")
                .containsExactly(
                        "SPDX 2.2 JSON",
                        "golang.org/x/text | INSTALLATION",
                        "rsc.io/quote | INSTALLATION",
                        "rsc.io/sampler | INSTALLATION");
        assertThat(rows("spdx-2.3.json", "asset_id", "vendor", "product", "version", "purl"))
                .containsExactly(
                        "SPDX 2.3 JSON",
                        "pkg:github/spdx/tools-java | SPDX (Spdx-tech@lists.spdx.org) | tools-java | 1.5.1"
                                + " | pkg:github/spdx/tools-java@2235d5d7f7fe46ce1e0d54b7831c5681633b25cc",
                        "pkg:github/spdx/tools-java#pkg:maven/org.webjars.npm/xlsx@0.16.6 | Webjar | xlsx | 0.16.6"
                                + " | pkg:maven/org.webjars.npm/xlsx@0.16.6");
        assertThat(rows("spdx-3.0.json", "asset_id", "kind", "vendor", "file", "section"))
                .containsExactly(
                        "SPDX 3.0 JSON",
                        "go1.16.4.linux-amd64.tar.gz | INSTALLATION | golang.org |  | install",
                        "go1.16.4.linux-amd64.tar.gz#go | COMPONENT | golang.org | go | executable");
        assertThat(rows("spdx-3.0-dataset.json", "vendor", "product"))
                .containsExactly(
                        "SPDX 3.0 JSON",
                        "Our World in Data | Our World in Data CO2 and Greenhouse Gas Emissions dataset");
    }

    @Test
    void buildsIntoEachDescribedPackageWhatItsRelationshipsLeadTo() throws IOException {
        assertThat(rowsOf("""
                        {"spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT",
                         "name": "two", "documentNamespace": "https://example.com/two",
                         "creationInfo": {"created": "2024-01-01T00:00:00Z", "creators": ["Tool: t"]},
                         "documentDescribes": ["SPDXRef-b", "SPDXRef-a"],
                         "packages": [
                          {"SPDXID": "SPDXRef-a", "name": "a", "downloadLocation": "NOASSERTION"},
                          {"SPDXID": "SPDXRef-b", "name": "b", "downloadLocation": "NOASSERTION"},
                          {"SPDXID": "SPDXRef-shared", "name": "shared", "downloadLocation": "NOASSERTION"},
                          {"SPDXID": "SPDXRef-deep", "name": "deep", "downloadLocation": "NOASSERTION",
                           "externalRefs": [
                            {"referenceCategory": "SECURITY", "referenceType": "cpe22Type",
                             "referenceLocator": "cpe:/a:old:deep:1"},
                            {"referenceCategory": "SECURITY", "referenceType": "cpe23Type",
                             "referenceLocator": "cpe:2.3:a:new:deep:1:*:*:*:*:*:*:*"}]},
                          {"SPDXID": "SPDXRef-alone", "name": "alone", "downloadLocation": "NOASSERTION"}],
                         "relationships": [
                          {"spdxElementId": "SPDXRef-a", "relationshipType": "DEPENDS_ON",
                           "relatedSpdxElement": "SPDXRef-shared"},
                          {"spdxElementId": "SPDXRef-shared", "relationshipType": "DEPENDENCY_OF",
                           "relatedSpdxElement": "SPDXRef-b"},
                          {"spdxElementId": "SPDXRef-deep", "relationshipType": "CONTAINED_BY",
                           "relatedSpdxElement": "SPDXRef-shared"}]}
                        """, "asset_id", "cpe", "vendor"))
                .containsExactly(
                        "SPDX 2.3 JSON",
                        "a |  | ",
                        "a#shared |  | ",
                        "a#deep | cpe:2.3:a:new:deep:1:*:*:*:*:*:*:* | old",
                        "b |  | ",
                        "b#shared |  | ",
                        "b#deep | cpe:2.3:a:new:deep:1:*:*:*:*:*:*:* | old",
                        "alone |  | ");
    }

    @Test
    void numbersByContentNotByPlace() throws IOException {
        String one = "{\"name\": \"x\", \"install_date\": \"2024-01-01\"}";
        String two = "{\"name\": \"x\", \"install_date\": \"2024-02-01\"}";
        String report = "{\"deviceid\": \"d\", \"content\": {\"softwares\": [%s]}}";
        String[] columns = {"asset_id", "start_date"};

        assertThat(rowsOf(report.formatted(one + "," + two), columns))
                .containsExactlyInAnyOrderElementsOf(rowsOf(report.formatted(two + "," + one), columns))
                .contains("d#x | 2024-01-01", "d#x#2 | 2024-02-01");
    }

    @Test
    void readsRelationshipsInEitherDirection() throws IOException {
        String relation =
                "{\"spdxElementId\": \"SPDXRef-%s\", \"relationshipType\": \"%s\", \"relatedSpdxElement\": \"SPDXRef-%s\"}";
        String one = "{\"SPDXID\": \"SPDXRef-%1$s\", \"name\": \"%1$s\", \"downloadLocation\": \"NONE\"}";

        assertThat(rowsOf(
                        "{\"spdxVersion\": \"SPDX-2.3\", \"SPDXID\": \"SPDXRef-DOCUMENT\", \"name\": \"n\","
                                + " \"documentNamespace\": \"https://example.com/n\", \"packages\": ["
                                + String.join(",", one.formatted("a"), one.formatted("b"), one.formatted("k"))
                                + "], \"relationships\": ["
                                + String.join(
                                        ",",
                                        relation.formatted("a", "DESCRIBED_BY", "DOCUMENT"),
                                        relation.formatted("b", "DESCRIBED_BY", "DOCUMENT"),
                                        relation.formatted("k", "PREREQUISITE_FOR", "b"))
                                + "]}",
                        "asset_id",
                        "kind"))
                .containsExactly("SPDX 2.3 JSON", "a | INSTALLATION", "b | INSTALLATION", "b#k | COMPONENT");
    }

    @Test
    void keepsDescribedProductsOfOneNameApart() throws IOException {
        String package1 = "{\"SPDXID\": \"SPDXRef-%s\", \"name\": \"a\", \"supplier\": \"Organization: %s\","
                + " \"downloadLocation\": \"NONE\"}";
        String holds = "{\"spdxElementId\": \"SPDXRef-%s\", \"relationshipType\": \"CONTAINS\","
                + " \"relatedSpdxElement\": \"SPDXRef-x\"}";

        assertThat(rowsOf(
                        "{\"spdxVersion\": \"SPDX-2.3\", \"SPDXID\": \"SPDXRef-DOCUMENT\", \"name\": \"n\","
                                + " \"documentNamespace\": \"https://example.com/n\","
                                + " \"documentDescribes\": [\"SPDXRef-1\", \"SPDXRef-2\", \"SPDXRef-3\"], \"packages\": ["
                                + String.join(
                                        ",",
                                        package1.formatted("1", "One"),
                                        package1.formatted("2", "Two"),
                                        package1.formatted("3", "One"),
                                        "{\"SPDXID\": \"SPDXRef-x\", \"name\": \"x\", \"downloadLocation\": \"NONE\"}")
                                + "], \"relationships\": [" + holds.formatted("2") + "]}",
                        "asset_id",
                        "vendor",
                        "embedded_in"))
                .containsExactly("SPDX 2.3 JSON", "a | One | ", "a#2 | Two | ", "a#2#x |  | a#2", "a | One | ");
    }

    @Test
    void countsTheAntivirusBlockAsWellAsTheSoftware() {
        assertThat(rows("glpi-computer.xml", "asset_id", "kind", "vendor", "product", "hostname", "start_date"))
                .contains(
                        "GLPI XML",
                        "pc-arg-23.cedre.local-2017-04-18-09-26-44 | DEVICE | Hewlett-Packard | HP EliteBook 2540p"
                                + " | pc-arg-23 | ",
                        "pc-arg-23.cedre.local-2017-04-18-09-26-44#antivirus Kaspersky Endpoint Security 10 for"
                                + " Windows | INSTALLATION |  | Kaspersky Endpoint Security 10 for Windows | pc-arg-23 | ",
                        "pc-arg-23.cedre.local-2017-04-18-09-26-44#CCleaner@5.09 | INSTALLATION | Piriform | CCleaner"
                                + " | pc-arg-23 | 2015-09-11")
                .hasSize(12);
    }

    @Test
    void readsPhonesAndNetworkDevices() {
        assertThat(rows("glpi-phone.json", "kind", "vendor", "product", "file", "start_date", "further"))
                .startsWith("GLPI JSON", "DEVICE | Xiaomi | Mi 9T Pro |  |  | ")
                .contains("INSTALLATION |  | Boutique Amazon | com.amazon.mShop.android.shopping | 2019-08-31"
                        + " | com.amazon.mShop.android.shopping");
        assertThat(rows("glpi-network.xml", "asset_id", "vendor", "product", "version", "hostname"))
                .containsExactly(
                        "GLPI XML",
                        "SSI1912014B | Cisco | UCS 6248UP 48-Port | 5.0(3)N2(4.02b) | ucs6248up-cluster-pa3-B");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2024-02-29          | 2024-02-29 | ''
                    2024-02-29 08:00:00 | 2024-02-29 | ''
                    2024/02/29 00:00:00 | 2024-02-29 | ''
                    29/02/2024          | 2024-02-29 | ''
                    30/02/2024          | ''         | installed: 30/02/2024
                    2024-02-30          | ''         | installed: 2024-02-30
                    01/01/1970          | ''         | installed: 01/01/1970
                    N/A                 | ''         | installed: N/A
                    """)
    void keepsADateThatIsNoneAsText(String written, String date, String further) throws IOException {
        assertThat(rowsOf(
                        "{\"deviceid\": \"d\", \"content\": {\"softwares\": [{\"name\": \"x\", \"install_date\": \""
                                + written + "\"}]}}",
                        "start_date",
                        "further"))
                .containsExactly("GLPI JSON", date + " | " + further);
    }

    @Test
    void readsTheTagValueFormatOfSpdx() throws IOException {
        assertThat(rows("spdx-2.2.spdx", "asset_id", "kind", "product", "embedded_in", "file", "section"))
                .containsExactly(
                        "SPDX 2.2 tag-value",
                        "hello | INSTALLATION | hello |  |  | package",
                        "hello#./build/hello | COMPONENT | ./build/hello | hello | hello | file");
        assertThat(rowsOf("""
                        # made by hand
                        SPDXVersion: SPDX-2.3
                        SPDXID: SPDXRef-DOC
                        DocumentComment: <text>two
                        PackageName: no package</text>
                        FileName: ./loose
                        SPDXID: SPDXRef-loose
                        PackageName: lib
                        SPDXID: SPDXRef-lib
                        PackageVersion: 2.0
                        PackageSupplier: Organization: Acme (info@acme.test)
                        PackageOriginator: NOASSERTION
                        ExternalRef: SECURITY cpe23Type cpe:2.3:a:acme:lib:2.0:*:*:*:*:*:*:*
                        ExternalRefComment: <text>why</text>
                        ExternalRef: PACKAGE-MANAGER http://spdx.org/rdf/references/purl pkg:npm/lib@2.0
                        LicenseID: LicenseRef-1
                        LicenseName: PackageName
                        PackageName: app
                        SPDXID: SPDXRef-app
                        PrimaryPackagePurpose: DEVICE
                        PackageFileName: ./dist/app.exe
                        Relationship: SPDXRef-app DESCRIBED_BY SPDXRef-DOC
                        Relationship: SPDXRef-lib DEPENDENCY_OF SPDXRef-app
                        """, "asset_id", "kind", "vendor", "version", "cpe", "purl", "file"))
                .containsExactly(
                        "SPDX 2.3 tag-value",
                        "app | DEVICE |  |  |  |  | app.exe",
                        "app#pkg:npm/lib@2.0 | COMPONENT | Acme (info@acme.test) | 2.0"
                                + " | cpe:2.3:a:acme:lib:2.0:*:*:*:*:*:*:* | pkg:npm/lib@2.0 | ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PackageName: a                                 | 'before line 3 "a" has no SPDXID'
                    Comment: <text>a                               | 'the text that begins in line 2 does not end'
                    no tag                                         | 'line 2 is no tag with a value, but "no tag"'
                    Relationship: a                                | 'line 2 is no relationship, but "a"'
                    """)
    void refusesTagValueThatBreaksItsRules(String line, String why) throws IOException {
        assertRefused(
                "SPDXVersion: SPDX-2.2\n" + line + "\n",
                "DOCUMENT_IS_BROKEN: a.json: this SPDX 2.2 tag-value document cannot be read: " + why);
    }

    @Test
    void refusesWhatItDoesNotKnow() throws IOException {
        assertRefused("{\"a\": [1, 2]}", "FILE_IS_JSON: a.json: this is a JSON document of no known format.");
        assertRefused("[[1]]", "FILE_IS_JSON: ");
        assertRefused("<?xml version='1.0'?><a/>", "FILE_IS_XML: a.json: this is an XML document of no known format.");
        assertRefused(
                "SPDXVersion: SPDX-9.9\n",
                "DOCUMENT_VERSION_UNKNOWN: a.json: this is SPDX 9.9 tag-value, a version that cannot be read.");
        assertRefused(
                "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"9.9\"}",
                "DOCUMENT_VERSION_UNKNOWN: a.json: this is CycloneDX 9.9 JSON, a version that cannot be read."
                        + " Write it as one of 1.0, 1.1, 1.2,");
    }

    @Test
    void refusesWhatAParserLetsThroughAndNobodyCanRead() throws IOException {
        assertRefused(
                "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.5\", \"components\": [null]}", "DOCUMENT_IS_");
        assertRefused(
                "{\"@context\": \"https://spdx.org/rdf/3.1/spdx-context.jsonld\", \"@graph\": []}",
                "DOCUMENT_VERSION_UNKNOWN: a.json: this is SPDX 3.1 JSON");
    }

    @Test
    void refusesWhatWouldEmptyAnInventory() throws IOException {
        assertRefused(
                "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.4\", \"components\": []}",
                "DOCUMENT_IS_EMPTY: a.json: this CycloneDX 1.4 JSON document names no component, software or device.");
        assertRefused(
                Files.readAllBytes(DOCUMENTS.resolve("glpi-partial.json")),
                "DOCUMENT_IS_PARTIAL: a.json: this report holds only what changed since an earlier one;");
    }

    @Test
    void refusesWhatItsParserCouldNotHold() throws IOException {
        Path file = Files.write(directory.resolve("a.json"), new byte[3 << 20]);
        DocumentFile document = new DocumentFile(file, "a.json", DocumentFormat.SPDX_2, "2.3");

        DocumentRows.requireMemory(document, 42L << 20);
        assertThatThrownBy(() -> DocumentRows.requireMemory(document, (42L << 20) - 1))
                .hasMessage(
                        "a.json: this SPDX 2.3 JSON document has 3 MiB, for which its parser may need 42 MiB of memory;"
                                + " the program has 42. Start it with WINDDOWN_HEAP=53m and send the document again.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cyclonedx-1.6.json",
                "cyclonedx-1.6.xml",
                "spdx-2.3.json",
                "spdx-3.0.json",
                "glpi-computer.xml",
                "glpi-phone.json"
            })
    void refusesWhatIsCutOff(String document) throws IOException {
        byte[] whole = Files.readAllBytes(DOCUMENTS.resolve(document));
        byte[] half = new byte[whole.length / 2];
        System.arraycopy(whole, 0, half, 0, half.length);

        assertRefused(half, "DOCUMENT_IS_BROKEN: a.json: this ");
    }

    @Test
    void refusesWhatIsNestedWithoutEnd() throws IOException {
        assertRefused("<REQUEST>" + "<A>".repeat(100_000), "DOCUMENT_IS_BROKEN: a.json: this GLPI XML document");
        assertRefused(
                "{\"deviceid\": \"d\", \"content\": " + "{\"a\":".repeat(100_000), "DOCUMENT_IS_BROKEN: a.json: this ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<bom xmlns='http://cyclonedx.org/schema/bom/1.5'>&x;</bom>", "<REQUEST>&x;</REQUEST>"})
    void doesNotReachOtherFiles(String document) throws IOException {
        assertRefused(
                "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + document,
                "DOCUMENT_DECLARES_TYPE: a.json: the document declares a type (DOCTYPE)");
    }
}

package org.winddown.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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

class JsonRowsTest {

    @TempDir
    Path folder;

    private record Read(
            String dialect, String header, List<String> rows, List<String> remarks, Optional<String> incomplete) {}

    private Read read(String json) throws IOException {
        return read(json, StandardCharsets.UTF_8);
    }

    private Read read(String json, Charset charset) throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), json, charset);
        try (RowSource source = new InventoryFile(file, "a.json", Optional.empty()).open()) {
            List<String> rows = new ArrayList<>();
            for (RawRow row = source.next(); row != null; row = source.next()) {
                rows.add(row.rowNumber() + ": " + String.join("|", row.cells()));
            }
            assertThat(source.next()).isNull();
            return new Read(
                    source.dialect(),
                    String.join("|", source.header().cells()),
                    rows,
                    source.remarks(),
                    source.incomplete());
        }
    }

    private String refusal(String json) {
        return catchThrowableOfType(RefusedFileException.class, () -> read(json))
                .line();
    }

    @Test
    void readsAListUnderTheNamesOfAllItsRecords() throws IOException {
        Read read = read("""
                [{"name": "7-Zip", "version": 19.00, "maker": {"name": "Igor", "site": {"url": "7-zip.org"}}},
                 {"name": "Notepad++", "tags": ["a", "", 7, true], "big": 12345678901234567890123, "maker": {}},
                 null,
                 {"extra": null, "parts": [{"n": "x \\"y\\"\\nz"}, [1]], "maker.name": "Don"}]""");

        assertThat(read.dialect()).isEqualTo("JSON");
        assertThat(read.header()).isEqualTo("name|version|maker.name|maker.site.url|tags|big|maker|extra|parts");
        assertThat(read.rows())
                .containsExactly(
                        "1: 7-Zip|19.00|Igor|7-zip.org|||||",
                        "2: Notepad++||||a; 7; true|12345678901234567890123|||",
                        "3: ||||||||",
                        "4: ||Don||||||[{\"n\":\"x \\\"y\\\"\\nz\"},[\"1\"]]");
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void findsTheListOfAnExportAndSeesThatItIsAPage() throws IOException {
        Read read = read("""
                {"@odata.context": "https://api.securitycenter.microsoft.com/api/$metadata#Collection", "count": 3,
                 "value": [{"deviceName": "pc-1", "softwareName": "teams", "diskPaths": ["C:\\\\a", "C:\\\\b"]}],
                 "@odata.nextLink": "https://api.securitycenter.microsoft.com/api/x?$skip=1"}""");

        assertThat(read.header()).isEqualTo("deviceName|softwareName|diskPaths");
        assertThat(read.rows()).containsExactly("1: pc-1|teams|C:\\a; C:\\b");
        assertThat(read.incomplete())
                .contains("it is one page of several: its \"@odata.nextLink\" says that more records follow.");
        assertThat(read.remarks())
                .containsExactly(
                        "The rows are the records of the list \"value\".",
                        "The file is not the whole inventory: it is one page of several: its \"@odata.nextLink\" says"
                                + " that more records follow.");
        assertThat(read("{\"data\": {\"items\": [{\"a\": 1}], \"hasMore\": false}, \"next\": null}")
                        .incomplete())
                .isEmpty();
        assertThat(read("{\"data\": {\"items\": [{\"a\": 1}], \"hasMore\": true}}")
                        .incomplete())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void readsLinesInEachEncodingOfJson(String charset) throws IOException {
        Read read = read("\ufeff{\"name\": \"Zażółć\"}\r\n{\"name\": \"Иван\", \"v\": 2}\n", Charset.forName(charset));

        assertThat(read.dialect()).isEqualTo("JSON lines");
        assertThat(read.header()).isEqualTo("name|v");
        assertThat(read.rows()).containsExactly("1: Zażółć|", "2: Иван|2");
    }

    @Test
    void takesTheLastSnapshotOfEachHost() throws IOException {
        String old = "{\"snapshot\":[{\"name\":\"Old\",\"version\":\"1\"},{\"name\":\"Both\",\"version\":\"1\"}],"
                + "\"action\":\"snapshot\",\"name\":\"programs\",\"hostIdentifier\":\"pc-1\",\"unixTime\":100}\n";
        String other = "{\"snapshot\":[{\"name\":\"Other\",\"version\":\"3\"}],"
                + "\"action\":\"snapshot\",\"name\":\"programs\",\"hostIdentifier\":\"pc-2\",\"unixTime\":150}\n";
        String late = "{\"action\":\"snapshot\",\"columns\":{\"name\":\"Both\",\"version\":\"2\"},\"unixTime\":200,"
                + "\"name\":\"programs\",\"hostIdentifier\":\"pc-1\",\"decorations\":{\"hostname\":\"PC-1\"}}\n";

        Read read = read(old + other + late + late.replace("Both", "New"));

        assertThat(read.dialect()).isEqualTo("osquery JSON");
        assertThat(read.header()).isEqualTo("hostIdentifier|name|version|query|decorations.hostname");
        assertThat(read.rows())
                .containsExactly(
                        "3: pc-2|Other|3|programs|", "4: pc-1|Both|2|programs|PC-1", "5: pc-1|New|2|programs|PC-1");
        assertThat(read.remarks())
                .containsExactly("Left out: 2 rows of earlier snapshots, as the log holds a later one of the same query"
                        + " and host.");
        assertThat(read.incomplete()).isEmpty();
        assertThat(read(old).rows()).hasSize(2);
    }

    @Test
    void takesWhatChangesLeaveAndTellsOfTheRest() throws IOException {
        Read read = read("""
                {"name":"pack_p","hostIdentifier":"pc-1","unixTime":1,"counter":0,"columns":{"name":"A"},"action":"added"}
                {"name":"pack_p","hostIdentifier":"pc-2","unixTime":1,"counter":0,"columns":{"name":"A"},"action":"added"}
                {"name":"pack_p","hostIdentifier":"pc-1","unixTime":2,"counter":1,"columns":{"name":"A"},"action":"removed"}
                {"diffResults":{"removed":[{"name":"Z"}],"added":[{"name":"B"},{"name":"C"}]},"name":"pack_q",
                 "hostIdentifier":"pc-1","counter":2}
                {"name":"pack_q","hostIdentifier":"pc-1","columns":{"name":"C"},"action":"removed","counter":3}
                {"name":"pack_q","hostIdentifier":"pc-1","columns":{"name":"C"},"action":"added","counter":4}
                """);

        assertThat(read.rows()).containsExactly("2: pc-2|A|pack_p", "5: pc-1|B|pack_q", "8: pc-1|C|pack_q");
        assertThat(read.incomplete())
                .contains("it holds what osquery saw change (\"pack_p\", \"pack_q\"), not everything that is there.");
        assertThat(read.remarks())
                .contains(
                        "The log holds the results of 2 queries: \"pack_p\", \"pack_q\". All were read; if not all are"
                                + " of the inventory, send those that are as a file of their own.",
                        "Left out: 3 rows that osquery logged as removed, and 2 rows that were added before and removed"
                                + " then.");
        assertThat(read("{\"name\":\"q\",\"hostIdentifier\":\"h\",\"counter\":0,\"columns\":{\"name\":\"A\"},"
                                + "\"action\":\"added\"}")
                        .incomplete())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    []~DOCUMENT_IS_EMPTY: a.json: this JSON holds no record.
                    [{}]~DOCUMENT_IS_EMPTY:
                    {"value": []}~DOCUMENT_IS_EMPTY:
                    ["a", "b"]~FILE_IS_JSON: a.json: this is a JSON document of no known format. Known are
                    {"a": {"b": {"c": [{"d": 1}]}}}~FILE_IS_JSON:
                    {"error": "unauthorised", "code": 401}~FILE_IS_JSON:
                    {"a": [{"x": 1}], "b": {"c": [{"y": 1}]}}~FILE_IS_JSON: a.json: this is a JSON document of no known format: it holds the lists "a", "b.c", and which of them is the inventory cannot be told.
                    [{"a": 1}, 5]~DOCUMENT_IS_BROKEN: a.json, row 2: this is no record
                    [{"a": 1}] {"b": 2}~DOCUMENT_IS_BROKEN: a.json: after the list of records, which ends with row 1, something else follows.
                    [{"a": 1}, {"a": ~DOCUMENT_IS_BROKEN: a.json: the JSON cannot be read at line 1, column
                    [{"a": 1, "a": 2}]~DOCUMENT_IS_BROKEN: a.json: the JSON cannot be read at line 1, column 17 ("\\"a\\" is twice in one object").
                    """)
    void refusesWhatIsNoTable(String json, String refusal) {
        assertThat(refusal(json)).startsWith(refusal.replace("\\\"", "\""));
    }

    @Test
    void refusesALineThatBreaksOff() {
        assertThat(refusal("{\"a\": 1}\n{\"a\": 2}\n{\"a\""))
                .startsWith("DOCUMENT_IS_BROKEN: a.json: the JSON cannot be read at line 3, column");
    }

    @Test
    void readsListsThatFollowOneAnother() throws IOException {
        assertThat(read("[{\"a\": 1}]\n[]\n[{\"b\": 2}]").rows()).containsExactly("1: 1|", "2: |2");
    }

    @Test
    void makesARowOfEachSoftwareOfAHost() throws IOException {
        Read read = read("""
                {"hosts": [
                 {"hostname": "A", "os": {"name": "W11"}, "software": []},
                 {"hostname": "B", "software": [{"name": "7-Zip", "version": "19.00"}, {}, {"name": "Git", "tags": ["x", "y"]}]},
                 {"hostname": "C", "software": null},
                 {"hostname": "D", "tags": [{"k": 1}], "software": [{"name": "Vim", "publisher": {"name": "Bram"}}]},
                 {"hostname": "E"}]}""");

        assertThat(read.header())
                .isEqualTo(
                        "hostname|os.name|software.name|software.version|software.tags|tags|software.publisher.name");
        assertThat(read.rows())
                .containsExactly(
                        "1: B||7-Zip|19.00|||",
                        "2: B||||||",
                        "3: B||Git||x; y||",
                        "4: D||Vim|||[{\"k\":\"1\"}]|Bram",
                        "5: E||||||");
        assertThat(read.remarks())
                .containsExactly(
                        "The rows are the records of the list \"hosts\".",
                        "Each entry of the list \"software\" is a row of its own, with the cells of the record that"
                                + " holds it; the names of its cells begin with \"software.\".",
                        "2 records have an empty list and gave no row: records 1, 3.");
    }

    @Test
    void readsTheListsOfHostsWhateverTheyAreCalledAndWhereverTheyStand() throws IOException {
        Read several = read("""
                {"computer_name": "A", "inventory": {"Installed_Software": [{"n": 1}, {"n": 2}]}}
                {"computer_name": "B", "inventory": {"ram": 8, "Installed_Software": [{"n": 3}]}}""");
        assertThat(several.rows()).containsExactly("1: A|1|", "2: A|2|", "3: B|3|8");
        Read one = read("{\"hostname\": \"A\", \"disks\": [{\"d\": 1}], \"apps\": [{\"n\": 1}, null]}");
        assertThat(one.header()).isEqualTo("hostname|disks|software.n");
        assertThat(one.rows()).containsExactly("1: A|[{\"d\":\"1\"}]|1", "2: A|[{\"d\":\"1\"}]|");
        assertThat(read("{\"count\": 2, \"software\": [{\"n\": 1}, {\"n\": 2}]}")
                        .header())
                .isEqualTo("n");
    }

    @Test
    void keepsListsOfTextsOfHostsAsCells() throws IOException {
        assertThat(
                        read("[{\"hostname\": \"A\", \"software\": []}, {\"hostname\": \"B\", \"software\": [\"x\", \"y\"]}]")
                                .rows())
                .containsExactly("1: A|", "2: B|x; y");
        Read mixed = read(
                "[{\"hostname\": \"A\", \"apps\": \"x\"}, {\"hostname\": \"B\", \"apps\": [{\"n\": 1}]}, {\"apps\": [{}, 2]}]");
        assertThat(mixed.header()).isEqualTo("hostname|apps|software.n");
        assertThat(mixed.rows()).containsExactly("1: A|x|", "2: B||1", "3: |[{},\"2\"]|");
    }

    @Test
    void refusesHostsWithSeveralListsOfSoftware() {
        String refusal = "FILE_IS_JSON: a.json: its records hold several lists of software, \"apps\" and"
                + " \"os.packages\", and which of them is the inventory cannot be told. Send the records with one of"
                + " them.";
        assertThat(refusal("[{\"apps\": [{\"n\": 1}], \"os\": {\"packages\": [{\"n\": 1}]}}]"))
                .isEqualTo(refusal);
        assertThat(refusal("[{\"apps\": [{\"n\": 1}]}, {\"os\": {\"packages\": [{\"n\": 1}]}}]"))
                .isEqualTo(refusal);
    }
}

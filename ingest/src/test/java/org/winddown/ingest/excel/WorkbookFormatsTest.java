package org.winddown.ingest.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RowSource;

/** The same sheet says the same in whichever format it was saved. */
class WorkbookFormatsTest {

    private static final Path FOLDER = Path.of("src/test/resources/workbooks");

    @TempDir
    Path directory;

    private static List<RawRow> all(Path file) throws IOException {
        try (RowSource source = Workbooks.open(file, "a")) {
            List<RawRow> rows = new ArrayList<>(List.of(source.header()));
            for (RawRow row = source.next(); row != null; row = source.next()) {
                rows.add(row);
            }
            return rows;
        }
    }

    private Path ods(String body) throws IOException {
        Path file = directory.resolve("a.ods");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(("""
                    <office:document-content
                        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                        xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
                        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
                      <office:automatic-styles>
                        <style:style style:name="ta1"><style:table-properties table:display="true"/></style:style>
                        <style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>
                      </office:automatic-styles>
                      <office:body><office:spreadsheet>""" + body + """
                      </office:spreadsheet></office:body>
                    </office:document-content>
                    """).getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"SampleSS.xls", "SampleSS.ods", "SampleSS.strict.xlsx"})
    void readsTheSameFromEveryFormat(String name) throws IOException {
        assertThat(all(FOLDER.resolve(name))).isEqualTo(all(FOLDER.resolve("SampleSS.xlsx")));
    }

    @Test
    void readsABinaryWorkbookLikeItsTwin() throws IOException {
        assertThat(all(FOLDER.resolve("sample.xlsb"))).isEqualTo(all(FOLDER.resolve("sample.xlsx")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900DateWindowing.xls", "1904DateWindowing.xls"})
    void heedsTheEpochOfDates(String name) throws IOException {
        assertThat(all(FOLDER.resolve(name))).containsExactly(new RawRow(1, List.of("2000-01-01", "2000-01-01")));
    }

    @Test
    void readsDatesThatAreStoredAsText() throws IOException {
        assertThat(all(FOLDER.resolve("xlsx-stream-d-date-cell.xlsx")))
                .contains(new RawRow(5, List.of("Date", "2014-02-14T08:27:48.765Z")))
                .contains(new RawRow(10, List.of("Duration 36 hours format #46", "PT36H")))
                .extracting(RawRow::rowNumber)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L);
    }

    @Test
    void readsEveryKindOfCellOfAnOpenDocument() throws IOException {
        Path file = ods("""
                <table:table table:name="Lists" table:style-name="ta2">
                  <table:table-row><table:table-cell><text:p>kind</text:p></table:table-cell></table:table-row>
                </table:table>
                <table:table table:name="Assets" table:style-name="ta1">
                  <table:table-column table:number-columns-repeated="9"/>
                  <table:table-header-rows><table:table-row>
                    <table:table-cell office:value-type="string"><text:p>asset_id</text:p></table:table-cell>
                    <table:table-cell office:value-type="string" table:number-columns-repeated="7"><text:p>x</text:p></table:table-cell>
                    <table:table-cell table:number-columns-repeated="16376"/>
                  </table:table-row></table:table-header-rows>
                  <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
                  <table:table-row>
                    <table:table-cell office:value-type="string"><text:p>007</text:p></table:table-cell>
                    <table:table-cell office:value-type="date" office:date-value="2024-02-29"><text:p>29.02.24</text:p></table:table-cell>
                    <table:table-cell office:value-type="date" office:date-value="2024-02-29T13:30:00"><text:p>29.02.24 13:30</text:p></table:table-cell>
                    <table:table-cell office:value-type="currency" office:value="1200.50"><text:p>1.200,50 EUR</text:p></table:table-cell>
                    <table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>WAHR</text:p></table:table-cell>
                    <table:table-cell office:value-type="time" office:time-value="PT13H30M00S"><text:p>13:30</text:p></table:table-cell>
                    <table:table-cell office:value-type="float" office:value="0" table:formula="of:=1/0"><text:p>#DIV/0!</text:p></table:table-cell>
                    <table:table-cell office:value-type="string"><office:annotation><text:p>a note</text:p></office:annotation><text:p>two<text:s text:c="2"/>blanks</text:p><text:p><text:span>and</text:span> a line</text:p></table:table-cell>
                    <table:covered-table-cell/>
                  </table:table-row>
                  <table:table-row table:number-rows-repeated="2" table:visibility="collapse">
                    <table:table-cell office:value-type="string"><text:p>same</text:p></table:table-cell>
                    <table:table-cell table:number-columns-repeated="6"/>
                    <table:table-cell office:value-type="float" office:value="1234567890123456789"><text:p>1,2E18</text:p></table:table-cell>
                  </table:table-row>
                  <table:table-row table:number-rows-repeated="1048569"><table:table-cell/></table:table-row>
                </table:table>
                """);
        List<String> same = List.of("same", "", "", "", "", "", "", "1234567890123456768");

        try (RowSource source = Workbooks.open(file, "a.ods")) {
            assertThat(source.dialect()).isEqualTo("ods");
            assertThat(source.sheet()).isEqualTo("Assets");
            assertThat(source.header().cells()).containsExactly("asset_id", "x", "x", "x", "x", "x", "x", "x");
            assertThat(source.next())
                    .isEqualTo(new RawRow(
                            5,
                            List.of(
                                    "007",
                                    "2024-02-29",
                                    "2024-02-29T13:30:00",
                                    "1200.5",
                                    "true",
                                    "13:30",
                                    "#DIV/0!",
                                    "two  blanks\nand a line")));
            assertThat(source.next()).isEqualTo(new RawRow(6, same));
            assertThat(source.next()).isEqualTo(new RawRow(7, same));
            assertThat(source.next()).isNull();
            assertThat(source.remarks())
                    .hasSize(3)
                    .contains(
                            "Hidden and not read, with rows: sheet \"Lists\".",
                            "Hidden rows are read like the others: 2, the first is row 6.");
        }
    }
}

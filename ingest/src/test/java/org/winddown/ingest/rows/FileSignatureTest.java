package org.winddown.ingest.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSignatureTest {

    @TempDir
    Path directory;

    private void assertRefused(byte[] bytes, String line) throws IOException {
        Path file = Files.write(directory.resolve("a.csv"), bytes);
        assertThatThrownBy(() -> FileSignature.of(file, "a.csv"))
                .isInstanceOfSatisfying(
                        RefusedFileException.class,
                        refused -> assertThat(refused.line()).isEqualTo(line));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void refusesWhatIsNoInventory() throws IOException {
        String send = " Send the inventory as CSV or XLSX.";
        assertRefused(latin(""), "FILE_IS_EMPTY: a.csv: the file is empty." + send);
        assertRefused(latin("%PDF-1.7"), "FILE_IS_PDF: a.csv: this is a PDF document." + send);
        assertRefused(latin("\n<!DOCTYPE HTML><p>"), "FILE_IS_HTML: a.csv: this is a web page." + send);
        assertRefused(
                latin("\u0001".repeat(9) + "\u0000".repeat(9)),
                "FILE_IS_BINARY: a.csv: this is not a text file." + send);
        assertRefused(
                latin("PK\u0003\u0004xyz"),
                "FILE_IS_BROKEN: a.csv: the workbook or archive is damaged or was cut short. Save it again and send it.");
        assertRefused(
                latin("\t\u0002\u0006\u0000xyz"),
                "FILE_IS_OLD_EXCEL: a.csv: this is a workbook of Excel 95 or older. Save it as \"Excel Workbook"
                        + " (.xlsx)\".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    <?xml version='1.0'?>  | XML
                    <REQUEST><CONTENT>     | XML
                    <bom xmlns='a'>        | XML
                    {"a": 1}               | JSON
                    [ {"a": 1}]            | JSON
                    {}                     | JSON
                    {asset_id},{kind}      | TEXT
                    [asset_id];[kind]      | TEXT
                    <asset_id>,<kind>      | TEXT
                    asset_id,kind          | TEXT
                    """)
    void knowsADocumentFromRows(String start, FileSignature signature) throws IOException {
        Path file = Files.writeString(directory.resolve("a.csv"), start);

        assertThat(FileSignature.of(file, "a.csv")).isEqualTo(signature);
    }

    @ParameterizedTest
    @CsvSource({"SPDXVersion: SPDX-2.3, SPDX_TEXT", "x, TEXT"})
    void looksBelowAsManyCommentsAsThereAre(String line, FileSignature signature) throws IOException {
        Path file = Files.writeString(directory.resolve("a.txt"), "#\n".repeat(2_000) + "#   \n\n" + line + "\n1,2\n");

        assertThat(FileSignature.of(file, "a.txt")).isEqualTo(signature);
    }

    @Test
    void takesTheContainerOfOldOfficeForAWorkbook() throws IOException {
        Path file = Files.write(directory.resolve("a.xls"), latin("\u00d0\u00cf\u0011\u00e0"));

        assertThat(FileSignature.of(file, "a.xls")).isEqualTo(FileSignature.WORKBOOK);
    }

    @ParameterizedTest
    @CsvSource({
        "xl/workbook.xml, WORKBOOK",
        "xl/workbook.bin, WORKBOOK",
        "custom1-Workbook.xml, WORKBOOK",
        "word/document.xml, FILE_IS_BINARY",
        "[Content_Types].xml, FILE_IS_BROKEN"
    })
    void knowsAWorkbookByItsParts(String part, String outcome) throws IOException {
        Path file = directory.resolve("a.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(part));
        }

        if (outcome.equals("WORKBOOK")) {
            assertThat(FileSignature.of(file, "a.xlsx")).isEqualTo(FileSignature.WORKBOOK);
        } else {
            assertThatThrownBy(() -> FileSignature.of(file, "a.xlsx"))
                    .isInstanceOfSatisfying(
                            RefusedFileException.class,
                            refused -> assertThat(refused.code()).isEqualTo(outcome));
        }
    }

    @Test
    void refusesADocumentWhereTextIsExpected() throws IOException {
        Path file = Files.writeString(directory.resolve("a.csv"), "{}");

        assertThatThrownBy(() -> FileSignature.requireText(file, "a.csv", "units"))
                .hasMessage("a.csv: units are loaded from CSV, not from documents or an export of the registry.");
    }

    @Test
    void knowsAnArchive() throws IOException {
        Path zip = directory.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("readme.txt"));
        }
        Path gzip = Files.write(directory.resolve("a.gz"), latin("\u001f\u008bxyz"));

        assertThat(FileSignature.of(zip, "a.zip")).isEqualTo(FileSignature.ZIP);
        assertThat(FileSignature.of(gzip, "a.gz")).isEqualTo(FileSignature.GZIP);
        assertThatThrownBy(() -> FileSignature.requireText(zip, "a.zip", "units"))
                .hasMessage("a.zip: units are loaded from CSV. Unpack the archive and send what is inside.");
    }

    @Test
    void quotesEscapesAndCaps() {
        assertThat(Quoted.of("a\u0000b\nc")).isEqualTo("\"a\\u{0}b\\nc\"");
        assertThat(Quoted.of("x".repeat(81))).isEqualTo("\"" + "x".repeat(80) + "...\"");
    }
}

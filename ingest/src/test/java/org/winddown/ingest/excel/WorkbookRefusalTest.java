package org.winddown.ingest.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.rows.RowSource;

/** Workbooks that are damaged, protected or made to exhaust the reader. */
class WorkbookRefusalTest {

    private static final Path FOLDER = Path.of("src/test/resources/workbooks");
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final int MEGABYTE = 1 << 20;
    private static final int CENTRAL_ENTRY = 0x02014b50;

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("a.xlsx");
    }

    private static void assertRefused(ThrowingCallable reading, String line) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        RefusedFileException.class,
                        refused -> assertThat(refused.line()).isEqualTo(line));
    }

    private void readAll() throws IOException {
        try (RowSource source = Workbooks.open(file, "a.xlsx")) {
            while (source.next() != null) {
                assertThat(source.header()).isNotNull();
            }
        }
    }

    /** A workbook of one sheet whose parts are replaced by those given. */
    private void write(Map<String, byte[]> replaced) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("Assets").createRow(0).createCell(0).setCellValue("asset_id");
            book.write(plain);
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(plain.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        parts.putAll(replaced);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
    }

    private static byte[] sheet(String rows) {
        return ("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                        + "</sheetData></worksheet>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bomb() {
        return sheet(
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "x".repeat(20 * MEGABYTE) + "</t></is></c></row>");
    }

    /** Makes the directory of the archive say that a part is small. */
    private void lieAboutSize(String part) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        byte[] name = part.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.limit() - 46 - name.length; i++) {
            if (bytes.getInt(i) == CENTRAL_ENTRY
                    && bytes.getShort(i + 28) == name.length
                    && new String(bytes.array(), i + 46, name.length, StandardCharsets.UTF_8).equals(part)) {
                bytes.putInt(i + 24, 1000);
            }
        }
        Files.write(file, bytes.array());
    }

    @Test
    void refusesAWorkbookWithAPassword() {
        String line = "FILE_IS_ENCRYPTED: a.xls: the workbook needs a password to be opened. Save it without one and"
                + " send it again.";
        assertRefused(() -> Workbooks.open(FOLDER.resolve("password.xls"), "a.xls"), line);
        assertRefused(() -> Workbooks.open(FOLDER.resolve("protected_passtika.xlsx"), "a.xls"), line);
    }

    @Test
    void refusesAnOpenDocumentWithAPassword() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(new byte[] {1, 2, 3});
            zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
            zip.write("<manifest:manifest><manifest:encryption-data/></manifest:manifest>"
                    .getBytes(StandardCharsets.UTF_8));
        }

        assertRefused(
                this::readAll,
                "FILE_IS_ENCRYPTED: a.xlsx: the workbook needs a password to be opened. Save it without one and send it"
                        + " again.");
    }

    @Test
    void refusesExcel95AndOtherDocumentsOfItsTime() throws IOException {
        for (String stream : new String[] {"Book", "WordDocument"}) {
            try (POIFSFileSystem old = new POIFSFileSystem();
                    OutputStream out = Files.newOutputStream(directory.resolve(stream))) {
                old.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
                old.writeFilesystem(out);
            }
        }

        assertRefused(
                () -> Workbooks.open(directory.resolve("Book"), "a.xls"),
                "FILE_IS_OLD_EXCEL: a.xls: this is a workbook of Excel 95 or older. Save it as \"Excel Workbook"
                        + " (.xlsx)\".");
        assertRefused(
                () -> Workbooks.open(directory.resolve("WordDocument"), "a.doc"),
                "FILE_IS_BINARY: a.doc: this is an Office document without a sheet. Send the inventory as CSV or XLSX.");
    }

    @Test
    void refusesAPartThatUnpacksToFarTooMuch() throws IOException {
        write(Map.of(SHEET, bomb()));
        String line =
                "WORKBOOK_IS_BOMB: a.xlsx: the part " + SHEET + " of the workbook unpacks to far more than a sheet"
                        + " holds, as files made to bring programs down do. Copy the cells into a new workbook and send that.";

        assertRefused(this::readAll, line);

        lieAboutSize(SHEET);
        assertRefused(this::readAll, line);
    }

    @Test
    void takesAPartThatIsALittleLongerThanTheArchiveSaysForDamage() throws IOException {
        write(Map.of(SHEET, sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>".repeat(200))));
        lieAboutSize(SHEET);

        assertRefused(
                this::readAll,
                "FILE_IS_BROKEN: a.xlsx: the workbook is damaged or was cut short. Save it again and send it.");
    }

    @Test
    void refusesWhatDoesNotFitIntoMemory() throws IOException {
        write(Map.of(
                "xl/sharedStrings.xml",
                ("<sst>" + "<si><t>text</t></si>".repeat(100_000) + "</sst>").getBytes(StandardCharsets.UTF_8)));

        assertThat(ZipParts.check(file, new Refusal("a.xlsx"), 100 * MEGABYTE)).isEqualTo(ZipParts.Format.XLSX);
        assertRefused(
                () -> ZipParts.check(file, new Refusal("a.xlsx"), 4 * MEGABYTE),
                "WORKBOOK_TOO_LARGE: a.xlsx: the workbook needs more memory than the program has (it holds 1 MB in one"
                        + " piece). Save the sheet as \"CSV UTF-8\", or start with more memory, for example"
                        + " WINDDOWN_HEAP=4g.");
        assertThatThrownBy(() -> XlsBook.open(FOLDER.resolve("SampleSS.xls"), new Refusal("a.xls"), 10_000))
                .isInstanceOf(RefusedFileException.class);
    }

    @Test
    void refusesADocumentType() throws IOException {
        write(Map.of(
                SHEET,
                ("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                                + new String(
                                        sheet("<row r=\"1\"><c t=\"inlineStr\"><is><t>&e;</t></is></c></row>"),
                                        StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8)));

        assertRefused(
                this::readAll,
                "DOCUMENT_DECLARES_TYPE: a.xlsx: the part " + SHEET + " of the workbook declares a document type"
                        + " (DOCTYPE), which could reach other files. Save it again with Excel or LibreOffice.");
    }

    @Test
    void refusesDamageWhereverItIs() throws IOException {
        String line = "FILE_IS_BROKEN: a.xlsx: the workbook is damaged or was cut short. Save it again and send it.";
        for (String rows : new String[] {
            "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>",
            "<row r=\"one\"><c><v>1</v></c></row>",
            "<row r=\"1\"><c r=\"A1\"",
        }) {
            write(Map.of(SHEET, sheet(rows)));
            assertRefused(this::readAll, line);
        }
        byte[] sound = Files.readAllBytes(FOLDER.resolve("SampleSS.xls"));
        Files.write(file, Arrays.copyOf(sound, sound.length / 2));
        assertRefused(this::readAll, line);
    }
}

package org.winddown.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.rows.RowSource;

/** Files made to bring a program down: little of the processor and of memory is spent on each. */
class BombsTest {

    private static final long LONGEST_NANOS = 5_000_000_000L;
    private static final long MOST_ALLOCATED = 200L << 20;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL_NAME_LENGTH = 26;
    private static final int END_RECORD = 22;
    private static final String BOMB = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>";

    @TempDir
    Path directory;

    private String outcome(byte[] bytes) throws IOException {
        Path file = Files.write(directory.resolve("inventory.csv"), bytes);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        long began = threads.getCurrentThreadCpuTime();
        long allocated = threads.getThreadAllocatedBytes(self);

        String outcome = read(file);

        assertThat(threads.getCurrentThreadCpuTime() - began).as("processor").isLessThan(LONGEST_NANOS);
        assertThat(threads.getThreadAllocatedBytes(self) - allocated)
                .as("memory")
                .isLessThan(MOST_ALLOCATED);
        return outcome;
    }

    private static String read(Path file) {
        try (RowSource source = new InventoryFile(file, "inventory.csv", Optional.empty()).open()) {
            int rows = 0;
            for (RawRow row = source.next(); row != null; row = source.next()) {
                rows++;
            }
            return "rows " + rows;
        } catch (RefusedFileException refused) {
            assertThat(refused.getMessage()).startsWith("inventory.csv").endsWith(".");
            return refused.code();
        }
    }

    private static byte[] book(Workbook workbook, String formula) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (workbook) {
            Sheet sheet = workbook.createSheet("Licences");
            Row header = sheet.createRow(0);
            header.createCell(0).setCellValue("asset_id");
            header.createCell(1).setCellValue("kind");
            header.createCell(2).setCellValue("product");
            for (int i = 1; i <= 100; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue("A-" + i);
                row.createCell(1).setCellValue("LICENCE");
                row.createCell(2).setCellFormula(formula);
            }
            workbook.write(out);
        }
        return out.toByteArray();
    }

    /** An archive with one of its members changed. */
    private static byte[] with(byte[] archive, String member, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean changed = false;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                if (entry.getName().equals(member)) {
                    bytes = change.apply(new String(bytes, StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_8);
                    changed = true;
                }
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(bytes);
            }
        }
        assertThat(changed).isTrue();
        return out.toByteArray();
    }

    /** Puts something before the root of an XML document. */
    private static UnaryOperator<String> before(String what) {
        return xml ->
                xml.replaceFirst("(?s)^(<\\?xml[^>]*\\?>)?", "$1" + java.util.regex.Matcher.quoteReplacement(what));
    }

    @Test
    void entitiesOfAWorkbook() throws IOException {
        byte[] sound = book(new XSSFWorkbook(), "1+1");
        String hidden = "<!--" + "x".repeat(3_000) + "-->" + BOMB;

        assertThat(outcome(sound)).isEqualTo("rows 100");
        for (String part : new String[] {
            "xl/workbook.xml",
            "xl/sharedStrings.xml",
            "xl/worksheets/sheet1.xml",
            "xl/styles.xml",
            "[Content_Types].xml"
        }) {
            assertThat(outcome(with(sound, part, before(BOMB)))).as(part).isEqualTo("DOCUMENT_DECLARES_TYPE");
            assertThat(outcome(with(sound, part, before(hidden))))
                    .as("%s, far from its beginning", part)
                    .isIn("DOCUMENT_DECLARES_TYPE", "FILE_IS_BROKEN");
        }
    }

    @Test
    void entitiesOfAnOpenDocument() throws IOException {
        byte[] sound = Files.readAllBytes(Path.of("src/test/resources/workbooks/SampleSS.ods"));

        assertThat(outcome(with(sound, "content.xml", before(BOMB)))).isEqualTo("DOCUMENT_DECLARES_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<REQUEST><CONTENT>&d;</CONTENT></REQUEST>", "<inventory>&d;</inventory>"})
    void entitiesOfAnInventory(String xml) throws IOException {
        assertThat(outcome(("<?xml version=\"1.0\"?>" + BOMB + xml).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("DOCUMENT_DECLARES_TYPE");
    }

    @Test
    void formulasThatWouldMakeGigabytes() throws IOException {
        String deep = "1" + "+(1".repeat(50) + ")".repeat(50);

        for (String formula : new String[] {"REPT(\"x\",1000000000)", "SUM(A1:XFD1048576)", deep}) {
            assertThat(outcome(book(new XSSFWorkbook(), formula))).as(formula).isEqualTo("rows 100");
        }
        assertThat(outcome(book(new HSSFWorkbook(), "REPT(\"x\",1000000000)"))).isEqualTo("rows 100");
    }

    /** Of members of which all but one only point to the bytes of the first. */
    private static byte[] overlapping(byte[] packed, int members) {
        int size = packed.length;
        ByteBuffer in = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
        int directory = in.getInt(size - END_RECORD + 16);
        int length = in.getInt(size - END_RECORD + 12);
        assertThat(in.getInt(directory)).isEqualTo(CENTRAL);
        ByteBuffer out = ByteBuffer.allocate(size + length * members).order(ByteOrder.LITTLE_ENDIAN);
        out.put(packed, 0, directory);
        for (int i = 0; i < members; i++) {
            int at = out.position();
            out.put(packed, directory, length);
            out.put(at + 46, (byte) ('a' + i));
        }
        int end = out.position();
        out.put(packed, size - END_RECORD, END_RECORD);
        out.putShort(end + 8, (short) members).putShort(end + 10, (short) members);
        out.putInt(end + 12, length * members);
        return java.util.Arrays.copyOf(out.array(), out.position());
    }

    private static byte[] zipped(String name, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    @Test
    void membersThatLieOnTopOfEachOther() throws IOException {
        StringBuilder rows = new StringBuilder("asset_id,kind,product\n");
        for (int i = 0; i < 500; i++) {
            rows.append("A-")
                    .append(i)
                    .append(",LICENCE,Anvil ")
                    .append(i * 7_919)
                    .append('\n');
        }
        byte[] sound = zipped("a.csv", rows.toString());

        assertThat(outcome(sound)).isEqualTo("rows 500");
        assertThat(outcome(overlapping(sound, 20))).isEqualTo("ARCHIVE_IS_BOMB");
    }

    /** Bytes that inflate to gigabytes without anybody having packed as many. */
    private static byte[] deflated(long gigabytes) {
        byte[] piece = new byte[1 << 20];
        java.util.Arrays.fill(piece, (byte) ' ');
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        byte[] buffer = new byte[1 << 16];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        deflater.setInput(piece);
        out.write(buffer, 0, deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH));
        byte[] flushed = out.toByteArray();
        out.reset();
        for (long i = 0; i < (gigabytes << 10); i++) {
            out.writeBytes(flushed);
        }
        deflater.reset();
        deflater.finish();
        out.write(buffer, 0, deflater.deflate(buffer));
        deflater.end();
        return out.toByteArray();
    }

    @Test
    void sharedStringsOfTwelveGigabytesThatSayTheyAreFew() throws IOException {
        byte[] strings = deflated(12);
        byte[] sound = book(new XSSFWorkbook(), "1+1");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(sound));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals("xl/sharedStrings.xml")) {
                    stored(zip, entry.getName(), strings);
                } else {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    zip.write(in.readAllBytes());
                }
            }
        }
        byte[] bytes = out.toByteArray();
        asDeflated(bytes, "xl/sharedStrings.xml", 1 << 20);

        assertThat(outcome(bytes)).isIn("WORKBOOK_IS_BOMB", "FILE_IS_BROKEN");
    }

    private static void stored(OutputStream out, String name, byte[] bytes) throws IOException {
        ZipOutputStream zip = (ZipOutputStream) out;
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(bytes);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** Says of a stored member that it is deflated and how large it is unpacked. */
    private static void asDeflated(byte[] zip, String name, int size) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        int local = text.indexOf(name) - 30;
        int central = text.lastIndexOf(name) - 46;
        assertThat(bytes.getShort(local + LOCAL_NAME_LENGTH)).isEqualTo((short) name.length());
        bytes.putShort(local + 8, (short) ZipEntry.DEFLATED).putInt(local + 22, size);
        bytes.putShort(central + 10, (short) ZipEntry.DEFLATED).putInt(central + 24, size);
    }
}

package org.winddown.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.rows.RowSource;

/** Files that are no inventory, or are made to bring a program down: each is refused with its code, soon. */
class RefusalsTest {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int MEGABYTE = 1 << 20;
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    @TempDir
    Path directory;

    /** What a file holds. */
    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** A file and the code of its refusal; what could be read is read: {@code rows} and their count. */
    enum Bad {
        EMPTY("FILE_IS_EMPTY", text("")),
        BLANK("FILE_IS_EMPTY", text(" \r\n\t\n")),
        ONLY_A_MARK("HEADER_MISSING", text("\ufeff")),
        ONLY_A_HEADER("rows 0", text("asset_id,kind,product\n")),
        ONLY_NULS("FILE_IS_BINARY", out -> out.write(new byte[5_000])),
        PICTURE("FILE_IS_BINARY", out -> {
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
            out.write(new byte[100]);
        }),
        WEB_PAGE("FILE_IS_HTML", text("<!DOCTYPE html><html><table><tr><td>asset_id</td></tr></table></html>")),
        PDF("FILE_IS_PDF", text("%PDF-1.7\n1 0 obj\n")),
        BROKEN_JSON(
                "DOCUMENT_IS_BROKEN",
                text("{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [")),
        ENTITY_BOMB(
                "DOCUMENT_DECLARES_TYPE",
                text("<?xml version=\"1.0\"?><!DOCTYPE bom [<!ENTITY a \"aaaaaaaaaa\">"
                        + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
                        + "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\">&c;</bom>")),
        EXTERNAL_ENTITY(
                "DOCUMENT_DECLARES_TYPE",
                text("<?xml version=\"1.0\"?><!DOCTYPE REQUEST ["
                        + "<!ENTITY e SYSTEM \"file:///etc/passwd\">]><REQUEST><CONTENT>&e;</CONTENT></REQUEST>")),
        UNBALANCED_QUOTES("CSV_BROKEN", text("asset_id,kind\nA-1,\"LICENCE\nA-2,LICENCE\n")),
        ENDLESS_LINE("CSV_BROKEN", out -> {
            out.write("asset_id,kind\n".getBytes(StandardCharsets.UTF_8));
            repeated(out, 40 * MEGABYTE);
        }),
        GZIP_BOMB("ARCHIVE_IS_BOMB", out -> {
            GZIPOutputStream packed = new GZIPOutputStream(out);
            repeated(packed, 300 * MEGABYTE);
            packed.finish();
        }),
        ZIP_IN_ZIP_IN_ZIP(
                "ARCHIVE_IS_NESTED",
                out -> out.write(zipped(
                        "b.zip",
                        zipped("a.zip", zipped("inventory.csv", "asset_id,kind\n".getBytes(StandardCharsets.UTF_8)))))),
        ZIP_CUT_OFF("FILE_IS_BROKEN", out -> {
            byte[] whole = zipped("inventory.csv", new byte[3_000]);
            out.write(whole, 0, whole.length / 2);
        }),
        SHARED_STRINGS("WORKBOOK_IS_BOMB", out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            part(zip, CONTENT_TYPES, "<Types/>");
            part(zip, "xl/workbook.xml", "<workbook/>");
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            repeated(zip, 300 * MEGABYTE);
            zip.finish();
        }),
        WORKBOOK_WITHOUT_SHEETS(
                "FILE_IS_BROKEN", out -> out.write(zipped(CONTENT_TYPES, "<Types/>".getBytes(StandardCharsets.UTF_8)))),
        FORMULAS("rows 1", text("asset_id,kind,product\nA-1,LICENCE,\"=cmd|' /C calc'!A0\"\n")),
        ;

        private final String outcome;
        private final Content content;

        Bad(String outcome, Content content) {
            this.outcome = outcome;
            this.content = content;
        }
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedOrReadSoon(Bad bad) throws IOException {
        Path file = directory.resolve("inventory.csv");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            bad.content.write(out);
        }
        long began = System.nanoTime();

        assertThat(outcome(file)).isEqualTo(bad.outcome);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LONGEST);
    }

    private static String outcome(Path file) {
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

    @Test
    void saysOfALineWithoutEndThatItIsTooLong() throws IOException {
        Path file = directory.resolve("inventory.csv");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            Bad.ENDLESS_LINE.content.write(out);
        }

        assertThatThrownBy(() -> {
                    try (RowSource source = new InventoryFile(file, "inventory.csv", Optional.empty()).open()) {
                        source.next();
                    }
                })
                .isInstanceOf(RefusedFileException.class)
                .hasMessage(
                        "inventory.csv, after row 1: a row has more than 16 million characters. Either a quote is not"
                                + " closed, or the lines have no ends: export the file again.");
    }

    private static Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void repeated(OutputStream out, int length) throws IOException {
        byte[] piece = String.join("", Collections.nCopies(1 << 16, "x")).getBytes(StandardCharsets.US_ASCII);
        for (int written = 0; written < length; written += piece.length) {
            out.write(piece);
        }
    }

    private static byte[] zipped(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}

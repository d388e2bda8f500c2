package org.winddown.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.ingest.job.InventoryFile;
import org.winddown.ingest.rows.Parts;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.rows.RowSource;

class ArchivesTest {

    private static final String CSV = "asset_id,kind,product\nA-1,LICENCE,Endpoint\n";

    @TempDir
    Path directory;

    private record Read(
            List<String> header, List<String> rows, String dialect, List<String> parts, List<String> remarks) {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Charset names, Map<String, byte[]> members) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] zip(Object... namesAndContents) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            Object content = namesAndContents[i + 1];
            members.put((String) namesAndContents[i], content instanceof String text ? bytes(text) : (byte[]) content);
        }
        return zip(StandardCharsets.UTF_8, members);
    }

    private Read read(String name, byte[] content) throws IOException {
        Path file = Files.write(directory.resolve(name), content);
        try (RowSource source = new InventoryFile(file, name, Optional.empty()).open()) {
            List<String> rows = new ArrayList<>();
            for (RawRow row = source.next(); row != null; row = source.next()) {
                rows.add(Parts.part(row.rowNumber()) + ":" + Parts.row(row.rowNumber()) + " "
                        + String.join("|", row.cells()));
            }
            return new Read(source.header().cells(), rows, source.dialect(), source.parts(), source.remarks());
        }
    }

    private RefusedFileException refusal(String name, byte[] content) {
        return catchThrowableOfType(RefusedFileException.class, () -> read(name, content));
    }

    private static long unpackedFolders() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("winddown-archive"))
                    .count();
        }
    }

    @Test
    void readsWhatGzipHasPackedAndLeavesNothingBehind() throws IOException {
        long before = unpackedFolders();

        Read read = read("a.csv.gz", gzip(bytes(CSV)));

        assertThat(read.rows()).containsExactly("0:2 A-1|LICENCE|Endpoint");
        assertThat(read.dialect()).isEqualTo("gzip, comma");
        assertThat(read.parts()).containsExactly("");
        assertThat(refusal("b.csv.gz", gzip(bytes("%PDF-1.4"))).code()).isEqualTo("FILE_IS_PDF");
        assertThat(unpackedFolders()).isEqualTo(before);
    }

    @Test
    void readsASingleMemberAsIfItWereSentAlone() throws IOException {
        Read read = read("a.zip", zip("export/a.csv", CSV));

        assertThat(read.rows()).containsExactly("0:2 A-1|LICENCE|Endpoint");
        assertThat(read.dialect()).isEqualTo("zip, comma");
        assertThat(read.parts()).containsExactly("");
        assertThat(read.remarks()).containsExactly("The archive holds the inventory \"export/a.csv\".");
    }

    @Test
    void putsTheRowsOfAllMembersUnderTheColumnsOfAll() throws IOException {
        Read read = read(
                "a.zip",
                zip(
                        "north.csv",
                        CSV,
                        "south.csv",
                        "Product;Asset-ID;kind;cost\nFirewall;S-1;DEVICE;5\n;;;\nRouter;S-2;DEVICE;7;too much\n",
                        "west.csv.gz",
                        gzip(bytes(CSV.replace("A-1", "W-1")))));

        assertThat(read.header()).containsExactly("asset_id", "kind", "product", "cost");
        assertThat(read.rows())
                .containsExactly(
                        "0:2 A-1|LICENCE|Endpoint",
                        "1:2 S-1|DEVICE|Firewall|5",
                        "1:3 |||",
                        "1:4 S-2|DEVICE|Router|7|too much",
                        "2:2 W-1|LICENCE|Endpoint");
        assertThat(read.parts()).containsExactly("north.csv", "south.csv", "west.csv.gz");
        assertThat(read.dialect()).isEqualTo("zip, comma, semicolon, gzip, comma");
        assertThat(read.remarks())
                .containsExactly(
                        "Read as one inventory of 3 parts: \"north.csv\", \"south.csv\", \"west.csv.gz\".",
                        "Part \"south.csv\" has a column that \"north.csv\" has not: \"cost\".");
    }

    @Test
    void leavesOutWhatIsNoInventoryAndSaysSo() throws IOException {
        Read read = read(
                "a.zip",
                zip(
                        "data/",
                        "",
                        "data/a.csv",
                        CSV,
                        "__MACOSX/data/._a.csv",
                        "x",
                        "data/.DS_Store",
                        "x",
                        "README.txt",
                        "Exported, on Monday, by hand\n",
                        "cover.pdf",
                        "%PDF-1.4",
                        "none.csv",
                        "",
                        "manifest.json",
                        "{\"version\": 1}"));

        assertThat(read.rows()).containsExactly("0:2 A-1|LICENCE|Endpoint");
        assertThat(read.remarks())
                .contains(
                        "Member \"README.txt\" was not read: it is no table.",
                        "Member \"cover.pdf\" was not read. FILE_IS_PDF: a.zip, cover.pdf: this is a PDF document."
                                + " Send the inventory as CSV or XLSX.",
                        "Member \"none.csv\" is empty.",
                        "Not read, as an operating system puts them into archives: \"__MACOSX/data/._a.csv\","
                                + " \"data/.DS_Store\".")
                .anyMatch(remark -> remark.startsWith("Member \"manifest.json\" was not read. FILE_IS_JSON"))
                .hasSize(6);
    }

    @Test
    void refusesAnArchiveOfWhichAnInventoryCannotBeRead() throws IOException {
        RefusedFileException refused = refusal("a.zip", zip("a.csv", CSV, "b.csv", "%PDF-1.4"));

        assertThat(refused.line())
                .isEqualTo("FILE_IS_PDF: a.zip, b.csv: this is a PDF document. Send the inventory as CSV or XLSX.");
        assertThat(refusal("b.zip", zip("a.csv", CSV, "b.csv", CSV + "A-2,\"LICENCE,x\n"))
                        .line())
                .startsWith("CSV_BROKEN: b.zip, b.csv, after row 2");
    }

    @Test
    void readsTheListsOfAnArchiveThatAreOneInventory() throws IOException {
        String page = "{\"value\": [{\"kind\": \"DEVICE\", \"product\": \"Hub\", \"asset_id\": \"%s\"}]%s}";
        String next = ", \"nextLink\": \"https://example.test\"";
        byte[] whole = zip("1.json", page.formatted("A", next), "2.json", page.formatted("B", ""));
        byte[] half = zip("1.json", page.formatted("A", next), "2.json", page.formatted("B", next));
        byte[] mixed = zip(
                "a.csv",
                CSV,
                "b.json",
                "[{\"PRODUCT\": \"Hub\", \"asset-id\": \"B\", \"kind\": \"DEVICE\"}]",
                "c.json",
                "[{\"member\": \"a.csv\", \"sha256\": \"00\"}]");

        assertThat(read("a.zip", whole).rows()).containsExactly("0:1 DEVICE|Hub|A", "1:1 DEVICE|Hub|B");
        assertThat(incomplete(whole)).isEmpty();
        assertThat(incomplete(half))
                .hasValueSatisfying(
                        why -> assertThat(why).startsWith("its part \"2.json\" says: it is one page of several"));
        assertThat(read("b.zip", mixed).rows()).containsExactly("0:2 A-1|LICENCE|Endpoint", "1:1 B|DEVICE|Hub");
        assertThat(read("b.zip", mixed).remarks())
                .contains("Member \"c.json\" was not read: its columns are others than those of \"a.csv\"."
                        + " If it is an inventory, send it as a file of its own.");
        assertThat(refusal("c.zip", zip("m.json", "[{\"machine\": 1}]", "v.json", "[{\"software\": 1}]"))
                        .line())
                .startsWith(
                        "TABLES_DIFFER: c.zip: the members \"m.json\" and \"v.json\" are lists of different things");
    }

    private Optional<String> incomplete(byte[] archive) throws IOException {
        Path file = Files.write(directory.resolve("i.zip"), archive);
        try (RowSource source = new InventoryFile(file, "i.zip", Optional.empty()).open()) {
            return source.incomplete();
        }
    }

    @Test
    void refusesAnArchiveWithoutInventory() throws IOException {
        assertThat(refusal("a.zip", zip("readme.txt", "hello", "logo.png", "\u0001".repeat(20)))
                        .code())
                .isEqualTo("ARCHIVE_HOLDS_NO_INVENTORY");
        assertThat(refusal("b.zip", zip("a.pdf", "%PDF-1.4")).code()).isEqualTo("FILE_IS_PDF");
    }

    @Test
    void refusesArchivesWithinArchives() throws IOException {
        byte[] inner = zip("a.csv", CSV);

        assertThat(refusal("a.zip", zip("inner.zip", inner)).line())
                .isEqualTo("ARCHIVE_IS_NESTED: a.zip, inner.zip: this is an archive within an archive. Unpack the"
                        + " outer one and send what is inside.");
        assertThat(refusal("b.zip.gz", gzip(inner)).code()).isEqualTo("ARCHIVE_IS_NESTED");
        assertThat(refusal("c.gz.gz", gzip(gzip(bytes(CSV)))).code()).isEqualTo("ARCHIVE_IS_NESTED");
    }

    @Test
    void refusesWhatUnpacksToFarMore() throws IOException {
        byte[] zeros = new byte[24 << 20];

        assertThat(refusal("a.zip", zip("a.csv", zeros)).code()).isEqualTo("ARCHIVE_IS_BOMB");
        assertThat(refusal("a.csv.gz", gzip(zeros)).code()).isEqualTo("ARCHIVE_IS_BOMB");
    }

    @Test
    void readsNamesInOldEncodingsAndNamesThatPointOutOfTheFolder() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("Ger\u00e4te.csv", bytes(CSV));
        members.put("..\\..\\winddown-out.csv", bytes(CSV.replace("A-1", "A-2")));

        Read read = read("a.zip", zip(Charset.forName("IBM437"), members));

        assertThat(read.parts()).containsExactly("Ger\u00e4te.csv", "../../winddown-out.csv");
        assertThat(read.rows()).hasSize(2);
        assertThat(directory.getParent().resolve("winddown-out.csv")).doesNotExist();
    }

    @Test
    void refusesDamage() throws IOException {
        byte[] whole = zip("a.csv", CSV);
        byte[] gzip = gzip(bytes(CSV));
        byte[] changed = zip("a.csv", CSV);
        changed[changed.length - 22 - 46 - 5 + 16] ^= 1;

        assertThat(refusal("cut.zip", Arrays.copyOf(whole, whole.length - 30)).code())
                .isEqualTo("FILE_IS_BROKEN");
        assertThat(refusal("cut.gz", Arrays.copyOf(gzip, gzip.length - 12)).code())
                .isEqualTo("FILE_IS_BROKEN");
        assertThat(refusal("crc.zip", changed).code()).isEqualTo("FILE_IS_BROKEN");
    }

    @Test
    void refusesWhatNeedsAPasswordOrAnotherMethod() throws IOException {
        byte[] encrypted = zip("a.csv", CSV);
        int directoryAt = encrypted.length - 22 - 46 - 5;
        encrypted[6] |= 1;
        encrypted[directoryAt + 8] |= 1;
        byte[] method = zip("a.csv", CSV);
        method[8] = 9;
        method[directoryAt + 10] = 9;

        assertThat(refusal("a.zip", encrypted).code()).isEqualTo("FILE_IS_ENCRYPTED");
        assertThat(refusal("b.zip", method).code()).isEqualTo("ARCHIVE_METHOD_UNKNOWN");
    }

    @Test
    void refusesArchivesOfOtherKindsInWords() throws IOException {
        byte[] tar = new byte[1024];
        System.arraycopy(bytes("a.csv"), 0, tar, 0, 5);
        System.arraycopy(bytes("ustar"), 0, tar, 257, 5);

        assertThat(refusal("a.tar", tar).code()).isEqualTo("FILE_IS_ARCHIVE");
        assertThat(refusal("a.tar.gz", gzip(tar)).code()).isEqualTo("FILE_IS_ARCHIVE");
        assertThat(refusal("a.7z", new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c})
                        .code())
                .isEqualTo("FILE_IS_ARCHIVE");
        assertThat(refusal("a.zst", new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 4})
                        .code())
                .isEqualTo("FILE_IS_ARCHIVE");
    }
}

package org.winddown.ingest.excel;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import org.winddown.ingest.rows.ZipFiles;

/**
 * The parts of a workbook that is a ZIP archive, looked at before a library opens it: what unpacks to more than memory
 * or patience holds is refused here by the sizes that the archive states; {@link PartXml} holds it to them.
 */
final class ZipParts {

    private static final int MOST_PARTS = 20_000;
    private static final long LARGEST_PART = 4L << 30;
    /** Sheets pack thirty times, of equal rows 120 times, and bombs 1,000 times. */
    static final int MOST_PACKED = 300;

    /** What no program is brought down by. */
    static final int HARMLESS = 16 << 20;

    private static final int PROLOG = 1024;
    private static final int SHARE_OF_MEMORY = 3;

    /** The formats that are ZIP archives. */
    enum Format {
        XLSX,
        XLSB,
        ODS
    }

    private final ZipFile zip;
    private final Refusal refusal;
    private final long memory;

    private ZipParts(ZipFile zip, Refusal refusal, long memory) {
        this.zip = zip;
        this.refusal = refusal;
        this.memory = memory;
    }

    /**
     * Looks through a workbook.
     *
     * @param memory bytes of memory that the program may use
     * @return its format
     * @throws org.winddown.ingest.rows.RefusedFileException when it is damaged, encrypted or made to exhaust the reader
     */
    static Format check(Path file, Refusal refusal, long memory) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new ZipParts(zip, refusal, memory).check(Files.size(file));
        } catch (ZipException | EOFException e) {
            throw refusal.broken();
        }
    }

    private Format check(long size) throws IOException {
        List<? extends ZipEntry> parts = zip.stream().toList();
        if (parts.size() > MOST_PARTS || ZipFiles.overlap(zip, size)) {
            throw refusal.bomb("list");
        }
        Format format = Format.XLSX;
        Set<String> names = new HashSet<>();
        for (ZipEntry part : parts) {
            String name = part.getName().toLowerCase(Locale.ROOT);
            if (!names.add(name)) {
                throw refusal.broken();
            }
            if (name.endsWith("workbook.bin")) {
                format = Format.XLSB;
            } else if (name.equals("content.xml")) {
                format = Format.ODS;
            }
            if (name.endsWith(".xml") || name.endsWith(".bin") || name.endsWith(".rels")) {
                check(part, name);
            }
        }
        ZipEntry manifest = zip.getEntry("META-INF/manifest.xml");
        if (format == Format.ODS
                && manifest != null
                && start(manifest, HARMLESS).contains("encryption-data")) {
            throw refusal.encrypted();
        }
        return format;
    }

    private void check(ZipEntry part, String name) throws IOException {
        long size = part.getSize();
        boolean packed = size > HARMLESS && size / MOST_PACKED > part.getCompressedSize();
        if (packed || size > LARGEST_PART) {
            throw refusal.bomb(part.getName());
        }
        boolean inMemory = !name.contains("sheets/") && !name.equals("content.xml");
        if (inMemory && size > memory / SHARE_OF_MEMORY) {
            throw refusal.tooLarge(size);
        }
        if (name.endsWith(".rels") || name.startsWith("[content_types]")) {
            readToTheEnd(part);
        } else if (!name.endsWith(".bin") && start(part, PROLOG).contains("<!doctype")) {
            throw refusal.declaresType(part.getName());
        }
    }

    /**
     * Without these parts nothing finds the sheets; the libraries log much about damage in them before they give up.
     */
    private void readToTheEnd(ZipEntry part) throws IOException {
        try (PartXml xml = new PartXml(zip, part, refusal)) {
            int event = xml.next();
            while (event != XMLStreamConstants.END_DOCUMENT) {
                event = xml.next();
            }
        }
    }

    /** The first characters in lower case; zero bytes are left out, so that UTF-16 reads like UTF-8. */
    private String start(ZipEntry part, int bytes) throws IOException {
        try (InputStream in = zip.getInputStream(part)) {
            return new String(in.readNBytes(bytes), StandardCharsets.ISO_8859_1)
                    .replace("\u0000", "")
                    .toLowerCase(Locale.ROOT);
        }
    }
}

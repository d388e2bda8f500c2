package org.winddown.ingest.rows;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a file is by its first bytes; its name is not asked. */
public enum FileSignature {
    TEXT,
    WORKBOOK,
    JSON,
    XML,
    /** An export of the Windows registry, as the registry editor writes or {@code reg query} prints it. */
    REGISTRY,
    /** A bill of materials in the tag-value format of SPDX. */
    SPDX_TEXT,
    /** A ZIP archive that is no workbook. */
    ZIP,
    GZIP;

    private static final int SAMPLE = 4096;
    private static final Pattern JSON_START = Pattern.compile("^[{\\[]\\s*[\"{\\[}\\]]");
    private static final Pattern SPDX_START = Pattern.compile("^(?:#[^\\n\\r]*+\\s++)*+spdxversion:");
    private static final Pattern XML_START = Pattern.compile("^<(\\?xml|!--|bom[\\s>]|request[\\s>])");
    private static final Pattern REGISTRY_START = Pattern.compile(
            "^(windows registry editor version|regedit4\\R|hkey_[a-z_]+\\\\[^\n\r]*\\R(\\s*\\R|hkey_[^\n\r]*\\R| {4}[^\n\r]* {4}reg_))");
    private static final Pattern OLD_EXCEL = Pattern.compile("^\t[\u0000\u0002\u0004]\\p{Cntrl}\u0000");
    private static final Pattern WORKBOOK_PART =
            Pattern.compile("workbook[^/]*\\.(xml|bin)$", Pattern.CASE_INSENSITIVE);
    /** 7-Zip, RAR, bzip2, xz, Zstandard. */
    private static final Pattern OTHER_ARCHIVE =
            Pattern.compile("^(7z\u00bc\u00af|Rar!\u001a|BZh[1-9]1AY&SY|\u00fd7zXZ|\\(\u00b5/\u00fd)");

    private static final int TAR_MARK = 257;
    private static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String SEND = " Send the inventory as CSV or XLSX.";

    /**
     * Looks at the first bytes of a file.
     *
     * @param file the file
     * @param name name of the file for messages
     * @throws RefusedFileException when it is neither a text file, a workbook nor a JSON or XML document
     */
    public static FileSignature of(Path file, String name) throws IOException {
        byte[] sample;
        try (InputStream in = Files.newInputStream(file)) {
            sample = in.readNBytes(SAMPLE);
        }
        String start = new String(sample, StandardCharsets.ISO_8859_1);
        if (start.isBlank()) {
            throw new RefusedFileException("FILE_IS_EMPTY", name + ": the file is empty." + SEND);
        }
        if (start.startsWith("%PDF")) {
            throw new RefusedFileException("FILE_IS_PDF", name + ": this is a PDF document." + SEND);
        }
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return zip(file, name);
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return WORKBOOK;
        }
        if (OLD_EXCEL.matcher(start).find()) {
            throw new RefusedFileException(
                    "FILE_IS_OLD_EXCEL",
                    name + ": this is a workbook of Excel 95 or older. Save it as \"Excel Workbook (.xlsx)\".");
        }
        if (start.startsWith("\u001f\u008b")) {
            return GZIP;
        }
        requireNoOtherArchive(start, name);
        Optional<UnicodeForm> unicode = UnicodeForm.of(sample);
        String markup =
                unicode.map(form -> form.text(sample)).orElse(start).strip().toLowerCase(Locale.ROOT);
        if (markup.startsWith("<!doctype html") || markup.startsWith("<html")) {
            throw new RefusedFileException("FILE_IS_HTML", name + ": this is a web page." + SEND);
        }
        if (SPDX_START.matcher(markup).find()) {
            return SPDX_TEXT;
        }
        if (REGISTRY_START.matcher(markup).find()) {
            return REGISTRY;
        }
        if (XML_START.matcher(markup).find()) {
            return XML;
        }
        if (JSON_START.matcher(markup).find()) {
            return JSON;
        }
        if (unicode.isEmpty() && start.chars().filter(c -> c == 0).count() > 8) {
            throw new RefusedFileException("FILE_IS_BINARY", name + ": this is not a text file." + SEND);
        }
        return TEXT;
    }

    /**
     * Refuses whatever is no text file.
     *
     * @param what what is loaded from it, for the message, for example {@code units}
     * @throws RefusedFileException when it is anything else
     */
    public static void requireText(Path file, String name, String what) throws IOException {
        switch (of(file, name)) {
            case TEXT -> {}
            case WORKBOOK ->
                throw new RefusedFileException(
                        "FILE_IS_WORKBOOK",
                        name + ": " + what + " are loaded from CSV. Save the sheet as \"CSV UTF-8\".");
            case JSON, XML, REGISTRY, SPDX_TEXT ->
                throw new RefusedFileException(
                        "FILE_IS_DOCUMENT",
                        name + ": " + what + " are loaded from CSV, not from documents or an export of the registry.");
            case ZIP, GZIP ->
                throw new RefusedFileException(
                        "FILE_IS_ARCHIVE",
                        name + ": " + what + " are loaded from CSV. Unpack the archive and send what is inside.");
        }
    }

    private static FileSignature zip(Path file, String name) throws IOException {
        try (ZipFile zip = ZipFiles.open(file, name)) {
            if (zip.stream()
                            .anyMatch(entry ->
                                    WORKBOOK_PART.matcher(entry.getName()).find())
                    || isSpreadsheet(zip)) {
                return WORKBOOK;
            }
            if (zip.getEntry("word/document.xml") != null || zip.getEntry("ppt/presentation.xml") != null) {
                throw new RefusedFileException(
                        "FILE_IS_BINARY", name + ": this is an Office document without a sheet." + SEND);
            }
            if (zip.size() == 0 || zip.getEntry("[Content_Types].xml") != null) {
                throw new RefusedFileException(
                        "FILE_IS_BROKEN",
                        name + ": the workbook has lost its list of sheets. Save it again and send it.");
            }
        } catch (ZipException | EOFException e) {
            throw ZipFiles.refusal(e, name);
        }
        return ZIP;
    }

    private static void requireNoOtherArchive(String start, String name) {
        boolean tar = start.startsWith("ustar", TAR_MARK);
        if (tar || OTHER_ARCHIVE.matcher(start).find()) {
            throw new RefusedFileException(
                    "FILE_IS_ARCHIVE",
                    name + ": this is an archive of a kind that is not read. Pack it as ZIP, or send what is inside.");
        }
    }

    private static boolean isSpreadsheet(ZipFile zip) throws IOException {
        ZipEntry type = zip.getEntry("mimetype");
        if (type == null || zip.getEntry("content.xml") == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(type)) {
            return new String(in.readNBytes(SAMPLE), StandardCharsets.ISO_8859_1).startsWith(SPREADSHEET);
        }
    }
}

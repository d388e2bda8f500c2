package org.winddown.ingest.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.winddown.ingest.parts.Columns;
import org.winddown.ingest.parts.Part;
import org.winddown.ingest.parts.PartedRows;
import org.winddown.ingest.rows.Parts;
import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.rows.RowSource;
import org.winddown.ingest.rows.ZipFiles;

/**
 * The members of a ZIP archive that are inventories.
 *
 * <p>What is no inventory by its kind, such as a PDF or a note, is left out and told. What should be one by its name
 * but cannot be read refuses the archive: without it the inventory would not be whole.
 */
final class ZipMembers {

    private static final int SHOWN = 5;
    private static final Pattern BY_PRODUCT =
            Pattern.compile("(^|/)(__macosx/|\\._|\\.ds_store$|thumbs\\.db$|desktop\\.ini$)");
    private static final Pattern INVENTORY = Pattern.compile(
            "\\.(csv|tsv|tab|psv|xlsx|xlsm|xlsb|xls|ods|json|jsonl|ndjson|xml|spdx|reg|cdx|ocs|gz|zip)$");
    private static final Pattern NOTE = Pattern.compile(
            "((^|/)(readme|licen[cs]e|copying|notice|changelog)[^/]*|\\.(md|htm|html|log|sha256|md5|sig))$");
    private static final Set<String> NO_INVENTORY =
            Set.of("FILE_IS_PDF", "FILE_IS_HTML", "FILE_IS_BINARY", "FILE_IS_EMPTY", "HEADER_MISSING");
    /** A document of another purpose, whatever its extension. */
    private static final Set<String> OTHER_DOCUMENT = Set.of("FILE_IS_EMPTY", "FILE_IS_JSON", "FILE_IS_XML");

    private static final Pattern JSON = Pattern.compile("(^|, )(JSON|osquery)");

    private final ArchiveRefusal refusal;
    private final Unpacked unpacked;
    private final Archives.Opener opener;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<String> byProducts = new ArrayList<>();
    private final List<RefusedFileException> left = new ArrayList<>();

    private ZipMembers(ArchiveRefusal refusal, Unpacked unpacked, Archives.Opener opener) {
        this.refusal = refusal;
        this.unpacked = unpacked;
        this.opener = opener;
    }

    static RowSource open(Path file, ArchiveRefusal refusal, Unpacked unpacked, Archives.Opener opener)
            throws IOException {
        ZipMembers members = new ZipMembers(refusal, unpacked, opener);
        try (ZipFile zip = ZipFiles.open(file, refusal.name())) {
            members.read(zip, Files.size(file));
        } catch (ZipException | EOFException e) {
            throw ZipFiles.refusal(e, refusal.name());
        }
        return members.rows();
    }

    private void read(ZipFile zip, long size) throws IOException {
        if (zip.size() > Parts.MOST) {
            throw refusal.tooMany(zip.size(), Parts.MOST);
        }
        if (ZipFiles.overlap(zip, size)) {
            throw refusal.overlapping();
        }
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : zip.stream().toList()) {
            String name = shown(entry.getName());
            if (!names.add(entry.getName())) {
                throw refusal.twice(name);
            }
            if (entry.isDirectory()) {
                continue;
            }
            if (BY_PRODUCT.matcher(name.toLowerCase(Locale.ROOT)).find()) {
                byProducts.add(name);
            } else if (entry.getSize() == 0) {
                remarks.add("Member " + Quoted.of(name) + " is empty.");
            } else {
                add(name, unpack(zip, entry, name));
            }
        }
        if (!byProducts.isEmpty()) {
            remarks.add("Not read, as an operating system puts them into archives: "
                    + byProducts.stream().limit(SHOWN).map(Quoted::of).collect(Collectors.joining(", "))
                    + (byProducts.size() > SHOWN ? " and " + (byProducts.size() - SHOWN) + " more." : "."));
        }
    }

    /** Names are only shown, never used as paths. */
    private static String shown(String name) {
        return name.replace('\\', '/').replaceAll("\\p{Cntrl}", "?");
    }

    private Path unpack(ZipFile zip, ZipEntry entry, String name) throws IOException {
        try (InputStream raw = zip.getInputStream(entry);
                CheckedInputStream in = new CheckedInputStream(raw, new CRC32())) {
            Path file = unpacked.take(in, name);
            if (entry.getCrc() >= 0 && entry.getCrc() != in.getChecksum().getValue()) {
                throw refusal.broken();
            }
            return file;
        }
    }

    private void add(String member, Path file) {
        String lower = member.toLowerCase(Locale.ROOT);
        String name = refusal.name() + ", " + member;
        boolean named = INVENTORY.matcher(lower).find();
        boolean note = !named && NOTE.matcher(lower).find();
        try {
            Part part = Part.of(member, () -> opener.open(file, name));
            boolean table = part.header().cells().stream()
                            .filter(cell -> !cell.isBlank())
                            .count()
                    > 1;
            if (named || (table && !note)) {
                parts.add(part);
            } else {
                remarks.add("Member " + Quoted.of(member) + " was not read: it is no table.");
            }
        } catch (RefusedFileException e) {
            boolean other = OTHER_DOCUMENT.contains(e.code()) || (!named && NO_INVENTORY.contains(e.code()));
            if (!other && !note) {
                throw e;
            }
            left.add(e);
            remarks.add("Member " + Quoted.of(member) + " was not read. " + e.code() + ": " + e.getMessage());
        }
    }

    private RowSource rows() {
        leaveOtherTables();
        if (parts.isEmpty() && left.size() == 1 && remarks.size() == 1) {
            throw left.get(0);
        }
        if (parts.isEmpty()) {
            throw refusal.nothing(remarks.stream().limit(SHOWN).collect(Collectors.joining(" ")));
        }
        if (parts.size() == 1) {
            Part only = parts.get(0);
            remarks.add(0, "The archive holds the inventory " + Quoted.of(only.name()) + ".");
            return new ArchiveRows("zip", only.opener().get(), remarks, unpacked);
        }
        return new ArchiveRows("zip", new PartedRows(refusal.name(), parts), remarks, unpacked);
    }

    /**
     * JSON serves many purposes besides: beside other inventories a list is one of them only when its columns are
     * theirs.
     */
    private void leaveOtherTables() {
        Part first = parts.stream()
                .filter(part -> !isJson(part))
                .findFirst()
                .or(() -> parts.stream().findFirst())
                .orElse(null);
        if (first == null) {
            return;
        }
        List<Part> others = parts.stream()
                .filter(part -> isJson(part)
                        && !Columns.alike(part.header().cells(), first.header().cells()))
                .toList();
        if (isJson(first) && !others.isEmpty()) {
            throw refusal.differ(first.name(), others.get(0).name());
        }
        parts.removeAll(others);
        others.forEach(part -> remarks.add(
                "Member " + Quoted.of(part.name()) + " was not read: its columns are others than" + " those of "
                        + Quoted.of(first.name()) + ". If it is an inventory, send it as a file of its own."));
    }

    private static boolean isJson(Part part) {
        return JSON.matcher(part.dialect()).find();
    }
}

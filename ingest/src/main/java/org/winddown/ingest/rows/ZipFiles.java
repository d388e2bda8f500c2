package org.winddown.ingest.rows;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Opens ZIP archives whatever the characters of their names are in. */
public final class ZipFiles {

    /** What names are in that are no UTF-8; in it every byte is a character. */
    private static final Charset OF_THE_FORMAT = Charset.forName("IBM437");

    private ZipFiles() {}

    /**
     * Opens an archive.
     *
     * @param name its name for messages
     * @throws RefusedFileException when it is damaged, encrypted or packed by a method that is not read
     */
    public static ZipFile open(Path file, String name) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | EOFException e) {
            if (saysWhy(e)) {
                throw refusal(e, name);
            }
        }
        try {
            return new ZipFile(file.toFile(), OF_THE_FORMAT);
        } catch (ZipException | EOFException e) {
            throw refusal(e, name);
        }
    }

    /**
     * Whether members share bytes: then they are more, packed, than the archive.
     *
     * @param size of the archive
     */
    public static boolean overlap(ZipFile zip, long size) {
        return zip.stream().mapToLong(ZipEntry::getCompressedSize).sum() > size;
    }

    private static boolean saysWhy(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("encrypted") || message.contains("compression method");
    }

    /** Why an archive, or a member of it, cannot be opened. */
    public static RefusedFileException refusal(IOException e, String name) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("encrypted")) {
            return new RefusedFileException(
                    "FILE_IS_ENCRYPTED",
                    name + ": the archive needs a password to be opened. Pack it without one and send it again.");
        }
        if (message.contains("compression method")) {
            return new RefusedFileException(
                    "ARCHIVE_METHOD_UNKNOWN",
                    name + ": the archive is packed by a method that is not read. Pack it with the usual one, Deflate,"
                            + " or send what is inside.");
        }
        return new RefusedFileException(
                "FILE_IS_BROKEN",
                name + ": the workbook or archive is damaged or was cut short. Save it again and send it.");
    }
}

package org.winddown.ingest.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.rows.RowSource;

/** Opens the inventories that archives hold: of a ZIP all members that are one, of a GZIP its only content. */
public final class Archives {

    private static final int BUFFER = 1 << 16;

    /** Opens what was unpacked. */
    @FunctionalInterface
    public interface Opener {

        /**
         * Opens a file.
         *
         * @param file the file
         * @param name its name for messages, which begins with that of the archive
         * @throws RefusedFileException when it cannot be read
         */
        RowSource open(Path file, String name);
    }

    private Archives() {}

    /**
     * Opens a ZIP archive.
     *
     * @param name name of the archive for messages
     * @param opener opens its members
     * @throws RefusedFileException when it is damaged, encrypted, too large, or holds no inventory
     */
    public static RowSource zip(Path file, String name, Opener opener) throws IOException {
        ArchiveRefusal refusal = new ArchiveRefusal(name);
        Unpacked unpacked = new Unpacked(file, refusal);
        boolean opened = false;
        try {
            RowSource rows = ZipMembers.open(file, refusal, unpacked, opener);
            opened = true;
            return rows;
        } finally {
            if (!opened) {
                unpacked.close();
            }
        }
    }

    /**
     * Opens a file that GZIP has packed.
     *
     * @param name name of the file for messages
     * @param opener opens what is in it
     * @throws RefusedFileException when it is damaged or too large, or what is in it cannot be read
     */
    public static RowSource gzip(Path file, String name, Opener opener) throws IOException {
        ArchiveRefusal refusal = new ArchiveRefusal(name);
        Unpacked unpacked = new Unpacked(file, refusal);
        boolean opened = false;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), BUFFER)) {
            RowSource rows = opener.open(unpacked.take(in, name), name);
            opened = true;
            return new ArchiveRows("gzip", rows, List.of(), unpacked);
        } catch (ZipException | EOFException e) {
            throw refusal.broken();
        } finally {
            if (!opened) {
                unpacked.close();
            }
        }
    }

    /** The refusal of an archive within another. */
    public static RefusedFileException nested(String name) {
        return new ArchiveRefusal(name).nested();
    }
}

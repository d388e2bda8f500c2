package org.winddown.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder for what an archive holds, under numbers instead of names; it is removed at the end. */
final class Unpacked implements AutoCloseable {

    /** Text packs ten times, equal rows 120 times, and what is made to fill disks 1,000 times. */
    private static final int MOST_PACKED = 300;

    private static final long HARMLESS = 16L << 20;
    private static final long LARGEST = 16L << 30;
    private static final int BUFFER = 1 << 16;

    private final ArchiveRefusal refusal;
    private final Path folder;
    private final List<Path> files = new ArrayList<>();
    private final long packed;
    private final long room;
    private long size;

    /**
     * Makes the folder.
     *
     * @param archive the archive whose members it is to take
     */
    Unpacked(Path archive, ArchiveRefusal refusal) throws IOException {
        this.refusal = refusal;
        this.packed = Files.size(archive);
        this.folder = Files.createTempDirectory("winddown-archive");
        this.room = Math.min(LARGEST, Files.getFileStore(folder).getUsableSpace() / 2);
    }

    /**
     * Writes one member.
     *
     * @param member its name, for messages
     * @throws org.winddown.ingest.rows.RefusedFileException when it is far larger than it looks
     */
    Path take(InputStream in, String member) throws IOException {
        Path file = folder.resolve(String.valueOf(files.size()));
        files.add(file);
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > HARMLESS && size / MOST_PACKED > packed) {
                    throw refusal.bomb(member);
                }
                if (size > room) {
                    throw refusal.tooLarge(room);
                }
                out.write(buffer, 0, read);
            }
        }
        return file;
    }

    @Override
    public void close() {
        try {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove the unpacked members in " + folder + ".", e);
        }
    }
}

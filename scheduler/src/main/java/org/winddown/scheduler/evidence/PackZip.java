package org.winddown.scheduler.evidence;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP file that is written as a stream and does not say when: the same entries in the same order give the same bytes.
 * It remembers the hash and size of each. Not thread-safe.
 */
final class PackZip implements AutoCloseable {

    private static final LocalDateTime SOME_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final List<Entry> entries = new ArrayList<>();

    PackZip(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setMethod(ZipOutputStream.DEFLATED);
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
    }

    /** What an entry holds: its name, the SHA-256 of its bytes in 64 hexadecimal digits, and how many they are. */
    record Entry(String name, String sha256, long bytes) {}

    /** Writes what an entry holds. */
    @FunctionalInterface
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    Entry add(String name, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(SOME_TIME);
        zip.putNextEntry(entry);
        Counted counted = new Counted(zip);
        content.to(counted);
        zip.closeEntry();
        Entry added = new Entry(name, counted.sha256(), counted.bytes);
        entries.add(added);
        return added;
    }

    Entry add(String name, String text) throws IOException {
        return add(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    Entry add(String name, Path file) throws IOException {
        return add(name, out -> Files.copy(file, out));
    }

    /** The entries so far, in their order. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class Counted extends FilterOutputStream {

        private final MessageDigest digest;
        private long bytes;

        Counted(OutputStream out) {
            super(out);
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-256.", e);
            }
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            digest.update((byte) one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.write(some, from, length);
            digest.update(some, from, length);
            bytes += length;
        }

        /** The ZIP file goes on after the entry. */
        @Override
        public void close() throws IOException {
            flush();
        }

        String sha256() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}

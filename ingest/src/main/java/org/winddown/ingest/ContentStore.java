package org.winddown.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.winddown.ingest.block.PackedFile;
import org.winddown.ingest.plan.FileChangedException;
import org.winddown.ingest.trace.Originals;

/**
 * The originals of all imported files, each once, named by the SHA-256 of its bytes. What packing makes smaller lies
 * packed, under the hash and {@code .lz4}, a frame that the usual tools unpack.
 *
 * @param directory for example {@code winddown-data/originals}; made when it is not there
 */
public record ContentStore(Path directory) implements Originals {

    private static final int BUFFER = 1 << 16;

    /** Smaller files take a block of the disk, packed or not. */
    private static final long WORTH_PACKING = 4096;

    /** SHA-256 of a file's bytes, lower-case hexadecimal. */
    public static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return sha256(in, OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ".", e);
        }
    }

    /** Copies bytes and hashes them. */
    private static String sha256(InputStream in, OutputStream out) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
        DigestInputStream hashed = new DigestInputStream(in, digest);
        byte[] buffer = new byte[BUFFER];
        for (int read = hashed.read(buffer); read >= 0; read = hashed.read(buffer)) {
            out.write(buffer, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Where the bytes with this hash are, packed or not; empty when they are not kept. */
    public Optional<Path> find(String sha256) {
        return Files.exists(plain(sha256))
                ? Optional.of(plain(sha256))
                : Optional.of(packed(sha256)).filter(Files::exists);
    }

    private Path plain(String sha256) {
        return directory.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private Path packed(String sha256) {
        return plain(sha256 + ".lz4");
    }

    /**
     * Keeps a copy of a file unless it is there already.
     *
     * @return where it lies
     * @throws FileChangedException when the file is no longer the one with this hash
     * @throws UncheckedIOException when it cannot be written
     */
    public Path keep(Path file, String sha256) {
        Optional<Path> there = find(sha256);
        if (there.isPresent()) {
            return there.get();
        }
        try {
            Files.createDirectories(directory.resolve(sha256.substring(0, 2)));
            Path part = Files.createTempFile(directory, sha256, ".part");
            try {
                return store(file, part, sha256);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep a copy of " + file + " in " + directory + ".", e);
        }
    }

    private Path store(Path file, Path part, String sha256) throws IOException {
        long size = Files.size(file);
        boolean pack = size >= WORTH_PACKING;
        require(copy(file, part, pack).equals(sha256), file);
        if (pack && Files.size(part) > size / 10 * 9) {
            pack = false;
            require(copy(file, part, false).equals(sha256), file);
        }
        return Files.move(part, pack ? packed(sha256) : plain(sha256), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void require(boolean same, Path file) {
        if (!same) {
            throw new FileChangedException(String.valueOf(file.getFileName()));
        }
    }

    private static String copy(Path file, Path part, boolean pack) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = Files.newOutputStream(part);
                OutputStream packing = pack ? PackedFile.packing(out) : out) {
            return sha256(in, packing);
        }
    }

    @Override
    public Optional<Original> open(String sha256) {
        if (Files.exists(plain(sha256))) {
            Path path = plain(sha256);
            return Optional.of(new Kept(path, sha256(path).equals(sha256), false));
        }
        if (!Files.exists(packed(sha256))) {
            return Optional.empty();
        }
        try {
            Path unpacked = Files.createTempFile("winddown-original", ".tmp");
            return Optional.of(
                    new Kept(unpacked, unpack(packed(sha256), unpacked).equals(sha256), true));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack " + packed(sha256) + ".", e);
        }
    }

    /** The hash of what was unpacked; empty when it cannot be. */
    private static String unpack(Path file, Path unpacked) throws IOException {
        try (InputStream in = PackedFile.unpacking(Files.newInputStream(file));
                OutputStream out = Files.newOutputStream(unpacked)) {
            return sha256(in, out);
        } catch (PackedFile.DamagedException e) {
            return "";
        }
    }

    private record Kept(Path path, boolean intact, boolean temporary) implements Original {

        @Override
        public void close() {
            if (temporary) {
                try {
                    Files.deleteIfExists(path);
                } catch (IOException e) {
                    throw new UncheckedIOException("Cannot remove " + path + ".", e);
                }
            }
        }
    }
}

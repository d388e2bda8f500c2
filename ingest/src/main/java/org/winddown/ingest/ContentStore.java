package org.winddown.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The originals of all imported files, each once, named by the SHA-256 of its bytes.
 *
 * @param directory for example {@code winddown-data/originals}; made when it is not there
 */
public record ContentStore(Path directory) {

    /** SHA-256 of a file's bytes, lower-case hexadecimal. */
    public static String sha256(Path file) {
        try {
            return hash(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ".", e);
        }
    }

    static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Where the bytes with this hash are, or would be. */
    public Path path(String sha256) {
        return directory.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Keeps a copy of a file unless it is there already; returns the copy. */
    public Path keep(Path file, String sha256) {
        Path target = path(sha256);
        if (Files.exists(target)) {
            return target;
        }
        try {
            Files.createDirectories(directory.resolve(sha256.substring(0, 2)));
            Path part = Files.createTempFile(directory, sha256, ".part");
            Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep a copy of " + file + " in " + directory + ".", e);
        }
        return target;
    }
}

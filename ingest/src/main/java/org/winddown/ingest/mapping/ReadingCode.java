package org.winddown.ingest.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.winddown.rules.asset.Field;

/**
 * The code that makes an asset of a row, as one hash of its class files: when any of it changes, no row counts as read
 * before.
 */
final class ReadingCode {

    private static final List<String> OWN = List.of(
            "org/winddown/ingest/block",
            "org/winddown/ingest/cell",
            "org/winddown/ingest/csv",
            "org/winddown/ingest/mapping",
            "org/winddown/ingest/rows");
    private static final List<String> OF_RULES =
            List.of("org/winddown/rules/asset", "org/winddown/rules/evaluation", "org/winddown/rules/time");

    private static final String HASH = hash();

    private ReadingCode() {}

    /** SHA-256 in hexadecimal. */
    static String fingerprint() {
        return HASH;
    }

    private static String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, ReadingCode.class, OWN);
            add(digest, Field.class, OF_RULES);
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("The class files of the program cannot be read.", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Adds the classes of some packages of the archive or folder in which a class lies. */
    private static void add(MessageDigest digest, Class<?> near, List<String> packages) throws IOException {
        CodeSource source = near.getProtectionDomain().getCodeSource();
        Path place;
        try {
            place = Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The program does not lie in a file: " + source.getLocation(), e);
        }
        if (Files.isDirectory(place)) {
            addFrom(digest, place, packages);
        } else {
            try (FileSystem archive = FileSystems.newFileSystem(place)) {
                addFrom(digest, archive.getPath("/"), packages);
            }
        }
    }

    private static void addFrom(MessageDigest digest, Path root, List<String> packages) throws IOException {
        for (String name : packages) {
            List<Path> files;
            try (Stream<Path> found = Files.list(root.resolve(name))) {
                files = found.filter(file -> file.toString().endsWith(".class"))
                        .sorted()
                        .toList();
            }
            for (Path file : files) {
                digest.update((name + "/" + file.getFileName()).getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
    }
}

package org.winddown.scheduler.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The folder {@code samples/} as it is generated: the units, and what their sources deliver on each of three nights.
 *
 * <p>The first night every source delivers; later a source delivers when it has something else to say.
 */
final class SampleEnterprise {

    private final Path samples;

    /**
     * The enterprise in a folder.
     *
     * @param samples the folder {@code samples/}, with the extract of product names in it
     */
    SampleEnterprise(Path samples) {
        this.samples = samples;
    }

    /** The bytes of every generated file by its path within the folder, with {@code /}, in order. */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        List<Column> units = Column.canonical(SampleUnits.COLUMNS.toArray(String[]::new));
        files.put("units.csv", FileForm.PLAIN.bytes(units, SampleUnits.rows()));
        List<Source> sources = new Sources(Products.read(samples)).all();
        Map<Source, List<List<String>>> delivered = new HashMap<>();
        for (Night night : Night.values()) {
            for (Source source : sources) {
                List<List<String>> lines = source.lines(night);
                if (!lines.equals(delivered.put(source, lines))) {
                    deliver(files, night, source, lines);
                }
            }
        }
        return files;
    }

    private static void deliver(Map<String, byte[]> files, Night night, Source source, List<List<String>> lines) {
        String folder = "nights/" + night.asOf() + "/" + source.unit() + "/" + source.name() + "/";
        files.put(folder + source.file(), source.form().bytes(source.columns(), lines));
        files.put(folder + source.file() + ".yaml", utf8(source.note(night)));
        if (source.hasOwnMapping()) {
            files.put(folder + source.mapping(), utf8(source.ownMapping()));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Paths of the generated files that lie in the folder now, as in {@link #files()}. */
    List<String> present() {
        if (!Files.isDirectory(samples.resolve("nights"))) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(samples.resolve("nights"))) {
            return Stream.concat(found, Stream.of(samples.resolve("units.csv")))
                    .filter(Files::isRegularFile)
                    .map(path -> samples.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes every file anew and removes those that are no longer generated. */
    void write() {
        try {
            for (String path : present()) {
                Files.delete(samples.resolve(path));
            }
            for (Map.Entry<String, byte[]> file : files().entrySet()) {
                Path path = samples.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
            removeEmptyFolders();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void removeEmptyFolders() throws IOException {
        List<Path> folders;
        try (Stream<Path> found = Files.walk(samples.resolve("nights"))) {
            folders = found.filter(Files::isDirectory)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path folder : folders) {
            try (Stream<Path> content = Files.list(folder)) {
                if (content.findAny().isPresent()) {
                    continue;
                }
            }
            Files.delete(folder);
        }
    }
}

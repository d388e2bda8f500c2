package org.winddown.scheduler.lookback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.winddown.reporting.model.Artifact;

/** A folder for files that are not named for good yet; gone when it is closed. */
record WorkFolder(Path path) implements AutoCloseable {

    static WorkFolder open() {
        try {
            return new WorkFolder(Files.createTempDirectory("winddown-history"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a folder for temporary files.", e);
        }
    }

    /**
     * Moves a report out, replacing a file of the same name.
     *
     * @param mark stands after the name of the file, before its format
     */
    static Artifact moved(Artifact artifact, String mark, Path out) {
        String name = String.valueOf(artifact.path().getFileName());
        String suffix = "." + artifact.format();
        Path target = out.resolve(name.substring(0, name.length() - suffix.length()) + mark + suffix);
        try {
            Files.createDirectories(out);
            Files.move(artifact.path(), target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + target + ".", e);
        }
        return artifact.at(target);
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete the temporary folder " + path + ".", e);
        }
    }
}

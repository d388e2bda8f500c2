package org.winddown.scheduler.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for files that are not named for good yet; gone when it is closed. */
public record WorkFolder(Path path) implements AutoCloseable {

    /**
     * Makes one.
     *
     * @param purpose stands in its name
     */
    public static WorkFolder open(String purpose) {
        try {
            return new WorkFolder(Files.createTempDirectory("winddown-" + purpose));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a folder for temporary files.", e);
        }
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

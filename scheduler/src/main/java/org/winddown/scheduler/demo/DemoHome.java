package org.winddown.scheduler.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.winddown.scheduler.store.Home;

/** Makes a fresh home for the demo, and deletes only a home that a demo made. */
public final class DemoHome {

    private static final String MARK = "made-by-demo";

    private DemoHome() {}

    /**
     * Leaves an empty home that is marked as the demo's.
     *
     * @throws DemoHomeException when there is a home that no demo made; nothing has changed then
     */
    public static void fresh(Home home) {
        Path root = home.root();
        Path mark = root.resolve(MARK);
        try {
            if (Files.exists(root) && !isEmpty(root)) {
                if (!Files.isRegularFile(mark)) {
                    throw new DemoHomeException("The demo deletes what is in its home, and " + root
                            + " was not made by it. Name another folder: ./winddown demo --home DIR");
                }
                delete(root);
            }
            Files.createDirectories(root);
            Files.writeString(mark, "The next demo deletes this folder.\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the home " + root + " anew.", e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /** The mark goes last, so that a delete that was stopped half-way can be done again. */
    private static void delete(Path root) throws IOException {
        List<Path> entries;
        try (Stream<Path> paths = Files.walk(root)) {
            entries = paths.filter(path -> !path.equals(root) && !path.equals(root.resolve(MARK)))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path path : entries) {
            Files.delete(path);
        }
    }
}

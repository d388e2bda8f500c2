package org.winddown.benchmarks.gauge;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.winddown.scheduler.cli.Cli;
import org.winddown.scheduler.cli.Console;

/** Commands as a person would type them, run in this process and its heap, and the folders they work in. */
public final class Commands {

    private Commands() {}

    /** What a command prints; it must end well. */
    public static String run(Path home, String... words) {
        String[] args = Stream.concat(Stream.of(words), Stream.of("--home", home.toString()))
                .toArray(String[]::new);
        StringWriter printed = new StringWriter();
        StringWriter said = new StringWriter();
        int code = Cli.run(new Console(new PrintWriter(printed), new PrintWriter(said), false), args);
        if (code != Cli.DONE) {
            throw new IllegalStateException(String.join(" ", words) + " ended with " + code + ": " + said);
        }
        return printed.toString();
    }

    /** Deletes a folder with all that is in it. */
    public static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}

package org.winddown.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the launcher as a user does, from some folder, on a machine with a hostile locale. */
final class Launcher {

    /** What a command left: its exit code and everything it printed. */
    record Outcome(int exit, String out, String err) {

        /** Standard output of a command that has to have gone well. */
        String printed() {
            assertThat(exit).as("exit code; standard error was:%n%s", err).isZero();
            return out;
        }
    }

    static final Path ROOT =
            Path.of(System.getProperty("user.dir")).toAbsolutePath().getParent();

    private static final long LIMIT_IN_MINUTES = 8;

    private final Path folder;
    private final Map<String, String> environment;

    Launcher(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = Map.copyOf(environment);
    }

    /** Runs a command to its end. */
    Outcome run(String... arguments) {
        try {
            Path out = Files.createTempFile("winddown", ".out");
            Path err = Files.createTempFile("winddown", ".err");
            Process process = start(out, err, arguments);
            if (!process.waitFor(LIMIT_IN_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "No end after " + LIMIT_IN_MINUTES + " minutes: " + String.join(" ", arguments));
            }
            Outcome outcome = new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts a command that goes on; what it prints goes to the files. */
    Process start(Path out, Path err, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(ROOT.resolve("winddown").toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        Map<String, String> variables = builder.environment();
        variables.keySet().removeIf(name -> name.startsWith("WINDDOWN_"));
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        variables.put("JAVA_TOOL_OPTIONS", "-Duser.language=tr -Duser.country=TR");
        variables.putAll(environment);
        return builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    }

    /** Text of a file that a process may still be writing; empty before it exists. */
    static String textSoFar(Path file) {
        try {
            return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

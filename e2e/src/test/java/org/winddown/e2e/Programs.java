package org.winddown.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds programs of the machine, and gets those that are not there. */
final class Programs {

    private Programs() {}

    /**
     * The program that a variable of the environment names.
     *
     * @param what what to name there
     */
    static Optional<Path> named(String variable, String what) {
        String path = System.getenv().getOrDefault(variable, "");
        if (path.isEmpty()) {
            return Optional.empty();
        }
        if (!runs(Path.of(path))) {
            throw new IllegalStateException(
                    variable + " is " + path + ", which does not run. Name " + what + ", or unset it.");
        }
        return Optional.of(Path.of(path));
    }

    /** The first of some names that is on the path and runs. */
    static Optional<Path> installed(List<String> names) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .filter(Programs::runs)
                .findFirst();
    }

    /** Whether Debian's package could be installed; it cannot where this does not run as root. */
    static boolean packaged(String name) {
        return "root".equals(System.getProperty("user.name"))
                && succeeds("apt-get", "--version")
                && succeeds("apt-get", "update", "-q")
                && succeeds("apt-get", "install", "-y", "-q", "--no-install-recommends", name);
    }

    /** Some systems ship a script of a program's name which only says how to install it. */
    private static boolean runs(Path executable) {
        return Files.isExecutable(executable) && succeeds(executable.toString(), "--version");
    }

    /** Whether a command ends within ten minutes and well. */
    static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                        .forEach(ProcessHandle::destroyForcibly);
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false; // there is no such program
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}

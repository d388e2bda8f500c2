package org.winddown.scheduler.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.winddown.ingest.RejectedRows;
import org.winddown.scheduler.reports.RejectedFile;

/** Where the rejected rows of a command go: one file for each import that has some. */
final class RejectedOut {

    private final Set<Path> written = new HashSet<>();

    /** Writes the rejected rows of an import; a name that this command used before gets a number. */
    void write(RejectedRows rejected, String importId, Path wanted) {
        Path out = free(wanted);
        try {
            if (out.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
                workbook(rejected, importId, out);
                return;
            }
            try (Writer writer = Files.newBufferedWriter(out)) {
                rejected.writeCsv(importId, writer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + out + ".", e);
        }
    }

    private static void workbook(RejectedRows rejected, String importId, Path out) throws IOException {
        Optional<String> problem;
        try (OutputStream bytes = Files.newOutputStream(out)) {
            problem = RejectedFile.workbook(rejected, importId, bytes);
        }
        if (problem.isPresent()) {
            Files.delete(out);
            throw new CommandException(out + ": " + problem.get());
        }
    }

    private Path free(Path wanted) {
        Path out = wanted;
        for (int number = 2; !written.add(out.toAbsolutePath().normalize()); number++) {
            String name = String.valueOf(wanted.getFileName());
            int dot = name.lastIndexOf('.');
            out = wanted.resolveSibling(
                    dot > 0 ? name.substring(0, dot) + "-" + number + name.substring(dot) : name + "-" + number);
        }
        return out;
    }
}

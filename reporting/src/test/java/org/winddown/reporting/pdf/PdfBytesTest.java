package org.winddown.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.reporting.model.PageSize;

class PdfBytesTest {

    @TempDir
    Path dir;

    /** What another process runs: a report, written to the file that is its argument. */
    static final class Writing {

        private Writing() {}

        public static void main(String[] arguments) throws IOException {
            try (OutputStream out = Files.newOutputStream(Path.of(arguments[0]))) {
                new PdfReportWriter()
                        .volumes(PaperSamples.everyPart(), PageSize.LETTER, "all")
                        .get(0)
                        .writeTo(out);
            }
        }
    }

    @Test
    void givesTheSameBytesInAnotherProcessZoneAndLocale() throws IOException, InterruptedException {
        Path one = written("one.pdf", "-Duser.timezone=Asia/Tokyo", "-Duser.language=ja", "-Dfile.encoding=UTF-8");
        Path other = written(
                "other.pdf",
                "-Duser.timezone=America/St_Johns",
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Dfile.encoding=ISO-8859-9");

        assertThat(Files.mismatch(one, other)).as("first byte that differs").isEqualTo(-1);
        assertThat(Files.size(one)).isGreaterThan(20_000);
    }

    private Path written(String name, String... settings) throws IOException, InterruptedException {
        Path file = dir.resolve(name);
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(settings));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Writing.class.getName(), file.toString()));
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return file;
    }
}

package org.winddown.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.ingest.rows.RefusedFileException;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GivenFileTest {

    @TempDir
    private Path folder;

    private static void assertRefused(Path path, String why) {
        assertThatThrownBy(() -> new GivenFile(path, "a.csv").sha256())
                .isInstanceOfSatisfying(
                        RefusedFileException.class,
                        refused -> assertThat(refused.line()).matches("(?s)FILE_UNREADABLE: a\\.csv: " + why + ".*"));
    }

    @Test
    void hashesWhatIsInAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "abc");

        assertThat(new GivenFile(file, "a.csv").sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void refusesAFolder() {
        assertRefused(folder, "this is a folder\\. Name the files in it one by one");
    }

    @Test
    void refusesWhatIsNotThere() {
        assertRefused(folder.resolve("gone.csv"), "there is no such file");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void refusesALinkThatLeadsNowhere() throws IOException {
        assertRefused(
                Files.createSymbolicLink(folder.resolve("a.csv"), folder.resolve("gone.csv")), "there is no such file");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void refusesAPipeInsteadOfWaitingForIt() throws IOException, InterruptedException {
        Path pipe = folder.resolve("a.csv");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor(1, TimeUnit.MINUTES))
                .isTrue();
        assertThat(pipe).exists();

        assertRefused(pipe, "this is a pipe or a device\\.");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void refusesAFileThatCannotBeRead() {
        assertRefused(Path.of("/proc/self/mem"), "the file cannot be read \\(.+\\)\\. See that it is whole");
    }
}

package org.winddown.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sample of the campaign, the same in each build. Another one with {@code -Dwinddown.fuzz.seed=N}. */
class FuzzTest {

    private static final long SEED = Long.getLong("winddown.fuzz.seed", 1);

    @TempDir
    Path directory;

    private Fuzzer fuzzer() throws IOException {
        return new Fuzzer(directory, Path.of("target", "fuzz"));
    }

    @Test
    void dirtyTwinsSayTheSameOrWhyNot() throws IOException {
        Fuzzer fuzzer = fuzzer();
        for (long seed = SEED; seed < SEED + 100; seed++) {
            fuzzer.twin(seed);
        }
        assertThat(fuzzer.failures()).isEmpty();
        assertThat(fuzzer.same()).as("%s%n%s", fuzzer, fuzzer.differences()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void damagedFilesAreReadOrRefusedWithoutLoss() throws IOException {
        Fuzzer fuzzer = fuzzer();
        for (long seed = SEED; seed < SEED + 50; seed++) {
            fuzzer.damaged(seed);
        }
        assertThat(fuzzer.failures()).isEmpty();
    }

    @Test
    void changedWorkbooksAreReadOrRefused() throws IOException {
        Fuzzer fuzzer = fuzzer();
        for (long seed = SEED; seed < SEED + 50; seed++) {
            fuzzer.book(seed);
        }
        assertThat(fuzzer.failures()).isEmpty();
    }
}

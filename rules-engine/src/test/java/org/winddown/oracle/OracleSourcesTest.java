package org.winddown.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An oracle that borrows from what it checks proves nothing. */
class OracleSourcesTest {

    private static final Path FOLDER = Path.of("src", "test", "java", "org", "winddown", "oracle");

    @Test
    void theOracleKnowsNothingButTheJdkAndItself() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(FOLDER)) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("OracleSourcesTest.java"))
                    .toList();
        }

        assertThat(sources).hasSizeGreaterThanOrEqualTo(16);
        for (Path source : sources) {
            assertThat(Files.readAllLines(source).stream()
                            .filter(line -> line.startsWith("import "))
                            .filter(line -> !line.matches("import (static )?(java|org\\.winddown\\.oracle)\\..*")))
                    .as(source.toString())
                    .isEmpty();
            assertThat(Files.readString(source))
                    .as(source.toString())
                    .doesNotContain("org.winddown.rules", "rulepacks");
        }
    }
}

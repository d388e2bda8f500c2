package org.winddown.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The first command of the README. */
@ExtendWith(SampleServer.Extension.class)
class DemoE2E {

    @Test
    void showsThreeNightsAndLeavesTheirReports(SampleServer server) throws IOException {
        String printed = server.demo().printed();

        assertThat(printed)
                .contains("as of 2024-07-15T00:00:00Z", "as of 2024-08-15T00:00:00Z", "as of 2024-10-01T00:00:00Z");
        List<Path> reports = reports(server.folder().resolve("home"));
        assertThat(reports).hasSize(3 * 20);
        List<String> openFirst = printed.lines()
                .dropWhile(line -> !line.equals("Open first:"))
                .skip(1)
                .limit(2)
                .map(String::strip)
                .toList();
        assertThat(openFirst)
                .allSatisfy(path -> assertThat(reports)
                        .contains(server.folder().resolve(path).normalize()));
    }

    @Test
    void tellsHowFarTheScreeningIs(SampleServer server) {
        assertThat(server.demo().err().lines().filter(line -> line.startsWith("screen: ")))
                .startsWith("screen: 0 rows", "screen: 10000 rows", "screen: 20000 rows", "screen: 25166 rows");
    }

    private static List<Path> reports(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(file ->
                            file.toString().endsWith(".pdf") || file.toString().endsWith(".xlsx"))
                    .filter(file -> file.toString().contains("reports"))
                    .toList();
        }
    }
}

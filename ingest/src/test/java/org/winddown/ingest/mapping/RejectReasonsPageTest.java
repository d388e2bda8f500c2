package org.winddown.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on reject reasons names every code there is, and no other. */
class RejectReasonsPageTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z0-9_]+)` \\|");
    private static final Pattern THROWN = Pattern.compile("(?:RefusedFileException|\\brefused)\\(\\s*\"([A-Z0-9_]+)\"");

    /** What the portal refuses by itself. */
    private static final Pattern REFUSAL = Pattern.compile("new Refusal\\(\\s*\\w+,\\s*\"([A-Z0-9_]+)\"");

    /** The codes of a register's columns, which end the list of what its layout is made of. */
    private static final Pattern MISSING = Pattern.compile("Layout\\([^;]*\"([A-Z_]+)\",\\s*\"[A-Z_]+\"\\);");

    private static final Pattern UNKNOWN = Pattern.compile("Layout\\([^;]*\"[A-Z_]+\",\\s*\"([A-Z_]+)\"\\);");

    @Test
    void listsEveryReasonForARow() throws IOException {
        assertThat(codes(ROW, page()[0]))
                .containsExactlyElementsOf(new TreeSet<>(
                        Arrays.stream(RejectReason.values()).map(Enum::name).toList()));
    }

    @Test
    void listsEveryReasonForAFile() throws IOException {
        Set<String> thrown = new TreeSet<>();
        try (Stream<Path> files =
                Stream.concat(Files.walk(Path.of("src/main/java")), Files.walk(Path.of("../portal/src/main/java")))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file);
                List.of(THROWN, REFUSAL, MISSING, UNKNOWN).forEach(pattern -> thrown.addAll(codes(pattern, code)));
            }
        }

        Set<String> told = codes(ROW, page()[1]);
        told.addAll(codes(ROW, Files.readString(Path.of("../docs/reference/party-lists.md"))));
        assertThat(told).containsExactlyElementsOf(thrown);
    }

    private static String[] page() throws IOException {
        String[] parts =
                Files.readString(Path.of("../docs/reference/reject-reasons.md")).split("\n## Files\n");
        assertThat(parts).hasSize(2);
        return parts;
    }

    private static Set<String> codes(Pattern pattern, String text) {
        List<String> found =
                pattern.matcher(text).results().map(match -> match.group(1)).toList();
        return new TreeSet<>(found);
    }
}

package org.winddown.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every page of the documentation that shows commands with what they print: it is true. */
class DocumentedCommandsE2E {

    private static final String PROGRAM = "./winddown ";

    @TempDir
    private Path root;

    @TestFactory
    List<DynamicTest> printWhatThePageSays() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(Launcher.ROOT.resolve("docs"))) {
            pages = files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> read(file).contains("\n```console\n"))
                    .sorted()
                    .toList();
        }
        assertThat(pages).isNotEmpty();
        return pages.stream()
                .map(page -> dynamicTest(
                        Launcher.ROOT.relativize(page).toString(),
                        () -> follow(
                                DocumentedPage.parse(read(page)),
                                Files.createDirectories(
                                        root.resolve(page.getFileName().toString())))))
                .toList();
    }

    private static void follow(DocumentedPage page, Path folder) throws IOException {
        Launcher launcher = new Launcher(folder, Map.of());
        for (DocumentedPage.Step step : page.steps()) {
            if (step instanceof DocumentedPage.GivenFile given) {
                Path file = folder.resolve(given.path());
                Files.createDirectories(file.getParent());
                Files.writeString(file, given.text());
            } else if (step instanceof DocumentedPage.Shown shown) {
                assertThat(shown.command()).startsWith(PROGRAM);
                String[] words = shown.command().substring(PROGRAM.length()).split(" +");
                Launcher.Outcome outcome = launcher.run(words);
                assertThat(outcome.exit())
                        .as("exit code of %s; standard error was:%n%s", shown.command(), outcome.err())
                        .isEqualTo(shown.exit());
                assertThat(outcome.out()).as(shown.command()).matches(pattern(shown.output()));
            }
        }
    }

    /** The text with "…" standing for anything, also over several lines. */
    private static Pattern pattern(String output) {
        return Pattern.compile(
                Stream.of(output.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")), Pattern.DOTALL);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

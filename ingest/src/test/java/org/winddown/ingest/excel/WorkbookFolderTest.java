package org.winddown.ingest.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.winddown.ingest.rows.FileSignature;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.rows.RowSource;

/** Workbooks that others collected because readers fell over them: each is read as told, or refused with its code. */
class WorkbookFolderTest {

    private static final Path FOLDER = Path.of("src/test/resources/workbooks");

    @ParameterizedTest
    @CsvFileSource(files = "src/test/resources/workbooks/expected.csv", numLinesToSkip = 1)
    void readsOrRefuses(String file, String outcome) throws IOException {
        assertThat(outcome(FOLDER.resolve(file))).isEqualTo(outcome);
    }

    @Test
    void expectsSomethingOfEveryFile() throws IOException {
        List<String> expected;
        try (Stream<String> lines = Files.lines(FOLDER.resolve("expected.csv"))) {
            expected = lines.skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.startsWith("LICEN") && !name.equals("expected.csv")))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** Format, sheet, row of the header, rows below it and how many of them are blank; or the code of the refusal. */
    private static String outcome(Path file) throws IOException {
        String name = file.getFileName().toString();
        try {
            assertThat(FileSignature.of(file, name)).isEqualTo(FileSignature.WORKBOOK);
            try (RowSource source = Workbooks.open(file, name)) {
                int rows = 0;
                int blank = 0;
                for (RawRow row = source.next(); row != null; row = source.next()) {
                    rows++;
                    blank += row.isBlank() ? 1 : 0;
                }
                return source.dialect() + " " + String.join("+", source.parts()) + " from "
                        + source.header().rowNumber() + ": " + rows + " rows, " + blank + " blank, "
                        + source.remarks().size() + " remarks";
            }
        } catch (RefusedFileException refused) {
            assertThat(refused).hasMessageStartingWith(name + ": ").hasMessageEndingWith(".");
            return refused.code();
        }
    }
}

package org.winddown.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.winddown.ingest.job.InventoryFile;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.rows.RowSource;

/** Text files as other programs wrote them: each is read as told, or refused with its code. */
class InventoryFolderTest {

    private static final Path FOLDER = Path.of("src/test/resources/inventories");

    @ParameterizedTest
    @CsvFileSource(files = "src/test/resources/inventories/expected.tsv", numLinesToSkip = 1, delimiter = '\t')
    void readsOrRefuses(String file, String outcome) {
        assertThat(outcome(FOLDER.resolve(file))).isEqualTo(outcome);
    }

    @Test
    void expectsSomethingOfEveryFile() throws IOException {
        List<String> expected;
        try (Stream<String> lines = Files.lines(FOLDER.resolve("expected.tsv"))) {
            expected = lines.skip(1)
                    .map(line -> line.substring(0, line.indexOf('\t')))
                    .toList();
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.startsWith("LICEN") && !name.equals("expected.tsv")))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /**
     * Dialect, encoding and row of the header, and the rows, identified by all their cells where there is no asset_id.
     */
    private static String outcome(Path file) {
        String how;
        try (RowSource source = new InventoryFile(file, String.valueOf(file.getFileName()), Optional.empty()).open()) {
            how = source.dialect() + " " + source.encoding() + " from "
                    + source.header().rowNumber() + ", "
                    + source.header().cells().size() + " columns: ";
        } catch (RefusedFileException refused) {
            return refused.code();
        }
        Reading reading = Reading.of(file);
        assertThat(reading.conserved()).isTrue();
        return reading.refused()
                .orElse(how + reading.read() + " read = " + reading.assets().size() + " accepted + "
                        + reading.rejected().size() + " rejected + " + reading.duplicate() + " duplicate + "
                        + reading.blank() + " blank");
    }
}

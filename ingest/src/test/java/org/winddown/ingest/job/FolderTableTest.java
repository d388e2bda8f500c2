package org.winddown.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.rows.RowSource;

/**
 * Reads every file of a folder to its end and writes a table of what became of each: run it with
 * {@code -Dwinddown.folder=DIR -Dwinddown.table=FILE.tsv}.
 */
@Tag("campaign")
@EnabledIfSystemProperty(named = "winddown.folder", matches = ".+")
class FolderTableTest {

    private static final long MILLION = 1_000_000;

    @Test
    void everyFileIsReadOrRefusedInWords() throws IOException {
        Path folder = Path.of(System.getProperty("winddown.folder", ""));
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        List<String> table = new ArrayList<>();
        table.add("file\tdialect\tencoding\tsheet\theader row\trows\tblank\tms\trefused\theader\tremarks");
        List<String> failed = new ArrayList<>();
        for (Path file : files) {
            String name = folder.relativize(file).toString();
            String line = line(file, name);
            table.add(line);
            if (line.contains("\tEXCEPTION ")) {
                failed.add(line);
            }
        }
        Files.write(Path.of(System.getProperty("winddown.table", "target/folder.tsv")), table, StandardCharsets.UTF_8);
        assertThat(failed).isEmpty();
    }

    private static String line(Path file, String name) {
        long began = System.nanoTime();
        Reading reading = new Reading();
        Throwable thrown = catchThrowable(() -> reading.read(file));
        List<String> cells = new ArrayList<>(List.of(name));
        cells.addAll(reading.read);
        cells.add(String.valueOf(reading.rows));
        cells.add(String.valueOf(reading.blank));
        cells.add(String.valueOf((System.nanoTime() - began) / MILLION));
        cells.add(
                thrown == null
                        ? ""
                        : thrown instanceof RefusedFileException refused ? refused.line() : "EXCEPTION " + thrown);
        cells.add(reading.header);
        cells.add(String.join(" / ", reading.remarks));
        return String.join(
                "\t", cells.stream().map(cell -> cell.replaceAll("\\s+", " ")).toList());
    }

    /** What is known of a file, as far as it was read. */
    private static final class Reading {

        private List<String> read = List.of("", "", "", "");
        private String header = "";
        private List<String> remarks = List.of();
        private long rows;
        private long blank;

        void read(Path file) {
            try (RowSource source =
                    new InventoryFile(file, String.valueOf(file.getFileName()), Optional.empty()).open()) {
                header = String.join(" | ", source.header().cells());
                read = List.of(
                        source.dialect(),
                        source.encoding(),
                        source.sheet(),
                        String.valueOf(source.header().rowNumber()));
                for (RawRow row = source.next(); row != null; row = source.next()) {
                    rows++;
                    blank += row.isBlank() ? 1 : 0;
                }
                remarks = source.remarks();
            }
        }
    }
}

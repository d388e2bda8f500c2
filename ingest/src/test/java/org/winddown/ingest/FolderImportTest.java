package org.winddown.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.ingest.mapping.MappingDefinition;
import org.winddown.ingest.mapping.MappingYaml;
import org.winddown.rules.asset.AssetKind;

/**
 * Imports every file of a folder, each as a source of its own, and writes a table of what became of each: run it with
 * {@code -Dwinddown.folder=DIR -Dwinddown.table=FILE.tsv}. Files that {@code folder.tsv} knows by their hash must do
 * what it says.
 */
@Tag("campaign")
@EnabledIfSystemProperty(named = "winddown.folder", matches = ".+")
class FolderImportTest {

    private static final Instant AT = Instant.parse("2024-08-01T00:00:00Z");
    private static final long MILLION = 1_000_000;
    private static final Path EXPECTED = Path.of("src/test/resources/folder.tsv");
    private static final Path MAPPINGS = Path.of("../scheduler/src/main/resources/mappings");
    private static final String HEADER = "file\tsha256\toutcome\tkind\tencoding\tdialect\tms\tfirst reject\tremarks";

    @TempDir
    Path home;

    @Test
    void everyFileIsImportedOrRefusedInWords() throws IOException {
        Path folder = Path.of(System.getProperty("winddown.folder", ""));
        Map<String, String> expected = expected();
        List<String> table = new ArrayList<>(List.of(HEADER));
        List<String> wrong = new ArrayList<>();
        List<MappingDefinition> mappings = mappings();
        try (Installed installed = new Installed(TestDatabase.H2, home)) {
            for (Path file : files(folder)) {
                String source = folder.relativize(file).toString();
                List<String> line = line(installed, request(file, source, Optional.empty(), mappings));
                table.add(
                        line.stream().map(cell -> cell.replaceAll("\\s+", " ")).collect(Collectors.joining("\t")));
                String outcome = line.get(2);
                String told = expected.getOrDefault(line.get(1), outcome);
                if (!outcome.equals(told) || outcome.startsWith("EXCEPTION") || outcome.startsWith("NOT CONSERVED")) {
                    wrong.add(line.get(0) + ": " + outcome + ", expected " + told);
                }
            }
        }
        Files.write(Path.of(System.getProperty("winddown.table", "target/folder.tsv")), table, StandardCharsets.UTF_8);
        assertThat(wrong).isEmpty();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<MappingDefinition> mappings() throws IOException {
        List<MappingDefinition> shipped = new ArrayList<>();
        for (Path file : files(MAPPINGS)) {
            shipped.add(MappingYaml.read(String.valueOf(file.getFileName()), Files.readString(file)));
        }
        return shipped;
    }

    /** Outcomes by hash. */
    private static Map<String, String> expected() throws IOException {
        Map<String, String> outcomes = new HashMap<>();
        for (String line : Files.readAllLines(EXPECTED)) {
            String[] cells = line.split("\t");
            outcomes.put(cells[1], cells[2]);
        }
        return outcomes;
    }

    private static List<String> line(Installed installed, ImportRequest request) {
        long began = System.nanoTime();
        List<ImportResult> results = new ArrayList<>();
        Throwable thrown = catchThrowable(() -> results.add(imported(installed, request)));
        String ms = String.valueOf((System.nanoTime() - began) / MILLION);
        String sha256 = ContentStore.sha256(request.file());
        if (thrown != null) {
            return List.of(request.source(), sha256, "EXCEPTION " + thrown, "", "", "", ms, "", "");
        }
        ImportResult result = results.get(0);
        return List.of(
                request.source(),
                sha256,
                outcome(result),
                result.kind(),
                result.encoding(),
                result.dialect(),
                ms,
                result.refused()
                        .orElseGet(() -> installed.rejectedRows.of(result.importId()).stream()
                                .findFirst()
                                .map(RejectedRows.Row::message)
                                .orElse("")),
                String.join(" / ", result.remarks()));
    }

    private static String outcome(ImportResult result) {
        if (result.refused().isPresent()) {
            String refusal = result.refused().get();
            return refusal.substring(0, refusal.indexOf(':'));
        }
        return (result.conserved() ? "" : "NOT CONSERVED ") + result.read() + " read = " + result.accepted()
                + " accepted + " + result.rejected() + " rejected + " + result.duplicate() + " duplicate + "
                + result.blank() + " blank";
    }

    /** A file that does not say of what kind it is holds installations, as one would tell the command. */
    private static ImportResult imported(Installed installed, ImportRequest request) {
        ImportResult result = installed.imports.run(request, ImportProgress.SILENT);
        return result.refused()
                        .filter(line -> line.startsWith("KIND_NOT_STATED"))
                        .isPresent()
                ? installed.imports.run(
                        request(request.file(), request.source(), Optional.of(AssetKind.INSTALLATION), request.known()),
                        ImportProgress.SILENT)
                : result;
    }

    private static ImportRequest request(
            Path file, String source, Optional<AssetKind> kind, List<MappingDefinition> mappings) {
        return new ImportRequest(
                file,
                Installed.UNIT,
                source,
                kind,
                Optional.of(AT),
                Optional.empty(),
                Optional.empty(),
                mappings,
                AT,
                false,
                false);
    }
}

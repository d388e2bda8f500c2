package org.winddown.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.ingest.plan.Person;

/** Who imported a file is told to people and decides nothing. */
class H2ImportedByIT {

    private static final Instant NOW = Instant.parse("2024-08-01T00:00:00Z");
    private static final String ROWS = "asset_id,kind,product\nA1,DEVICE,P\n";

    @TempDir
    Path home;

    @TempDir
    Path otherHome;

    private Installed installed;

    @BeforeEach
    void start() {
        installed = new Installed(TestDatabase.H2, home);
    }

    @AfterEach
    void stop() {
        installed.close();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(home.resolve("a.csv"), text);
    }

    private static ImportResult imported(Installed where, Path file, String by) {
        return where.imports.run(Installed.request(file, NOW, false).by(by), ImportProgress.SILENT);
    }

    private String by(String importId) {
        return installed.runs.forUnit(Installed.UNIT).stream()
                .filter(run -> run.importId().equals(importId))
                .map(ImportRunSummary::by)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keepsWhoCameFirstWithTheSameFile() throws IOException {
        Path file = file(ROWS);
        ImportResult first = imported(installed, file, "ann");

        ImportResult second = imported(installed, file, "bob");

        assertThat(second).isEqualTo(first);
        assertThat(installed.runs.forUnit(Installed.UNIT))
                .extracting(ImportRunSummary::by)
                .containsExactly("ann");
    }

    @Test
    void givesTheSameIdStateAndExportWhoeverImports() throws IOException {
        Path file = file(ROWS);
        try (Installed other = new Installed(TestDatabase.H2, otherHome)) {
            ImportResult ann = imported(installed, file, "ann");
            ImportResult bob = imported(other, file, "bob");

            assertThat(bob).isEqualTo(ann);
            assertThat(export(other)).isEqualTo(export(installed)).contains("A1");
        }
    }

    private static String export(Installed of) {
        StringBuilder out = new StringBuilder();
        of.inventory.exportCanonical(out, Installed.UNIT);
        return out.toString();
    }

    @Test
    void keepsWhoBeganAnImportThatSomebodyElseEnds() throws IOException {
        StringBuilder rows = new StringBuilder("asset_id,kind,product\n");
        for (int i = 0; i < 1_500; i++) {
            rows.append("A").append(i).append(",DEVICE,P\n");
        }
        Path file = file(rows.toString());
        assertThatThrownBy(() -> installed.imports.run(
                        Installed.request(file, NOW, false).by("ann"), (phase, done) -> {
                            if (done == 1_000) {
                                throw new IllegalStateException("the power is gone");
                            }
                        }))
                .isInstanceOf(IllegalStateException.class);

        ImportResult ended = imported(installed, file, "bob");

        assertThat(ended.resumedAtRow()).hasValue(1_001);
        assertThat(by(ended.importId())).isEqualTo("ann");
    }

    @Test
    void tellsWhoTriedAgainAfterARefusal() throws IOException {
        Path file = file("asset_id,product\nA1,P\n");
        imported(installed, file, "ann");

        assertThat(imported(installed, file, "bob").refused().orElse("")).startsWith("KIND_NOT_STATED: ");
        assertThat(installed.runs.forUnit(Installed.UNIT))
                .extracting(ImportRunSummary::by)
                .containsExactly("bob");
    }

    @Test
    void saysOfAnUndoWhoUndid() throws IOException {
        ImportResult result = imported(installed, file(ROWS), "ann");

        String undo = installed
                .imports
                .acts()
                .undo(result.importId(), new Person("eve", "wrong unit"), NOW.plusSeconds(1))
                .undoId();

        assertThat(by(undo)).isEqualTo("eve");
        assertThat(by(result.importId())).isEqualTo("ann");
    }
}

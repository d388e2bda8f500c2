package org.winddown.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winddown.ingest.rows.RefusedFileException;

/** Imports of which nothing of the attempt before is used, told once for both databases. */
abstract class BegunAnewSuite {

    private static final Instant NOW = Instant.parse("2024-08-01T06:00:00Z");
    private static final long WHILE_SEALING = -1;

    @TempDir
    Path home;

    private Installed installed;

    /** On which database. */
    abstract TestDatabase database();

    @BeforeEach
    void start() {
        installed = new Installed(database(), home);
    }

    @AfterEach
    void stop() {
        installed.close();
    }

    private Path inventory() throws IOException {
        StringBuilder text = new StringBuilder("asset_id,kind,vendor,product,hostname,start_date\n");
        for (int i = 0; i < 3_500; i++) {
            text.append("A-%d,INSTALLATION,Acme,Product,host-%d,%s\n"
                    .formatted(i, i, i == 13 ? "31/02/2024" : "2024-01-31"));
        }
        return Files.writeString(home.resolve("assets.csv"), text);
    }

    private ImportResult run(Path file) {
        return installed.commit(file, NOW);
    }

    /** Imports until a number of rows is staged, or all are and the first change is told. */
    private ImportResult run(Path file, long rows, RuntimeException end) {
        return installed.imports.run(
                Installed.request(file, NOW, false),
                (phase, done) -> {
                    if (done == rows) {
                        throw end;
                    }
                },
                change -> {
                    throw end;
                });
    }

    private void requireWhole(ImportResult result) {
        assertThat(result.refused()).isEmpty();
        assertThat(result.conserved()).isTrue();
        assertThat(List.of(result.read(), result.accepted(), result.rejected(), result.added()))
                .containsExactly(3_500L, 3_499L, 1L, 3_499L);
        assertThat(result.resumedAtRow()).isEmpty();
        assertThat(installed.rejectedRows.of(result.importId())).hasSize(1);
        assertThat(installed.assets()).hasSize(3_499);
        for (String table : List.of("import_run", "snapshot", "BATCH_JOB_INSTANCE", "BATCH_JOB_EXECUTION")) {
            assertThat(count(table)).as(table).isEqualTo(1);
        }
        assertThat(count("import_chunk")).isZero();
    }

    private long count(String table) {
        return installed.jdbc.queryForObject("select count(*) from " + table, Long.class);
    }

    private void requireNoRow() {
        for (String table : List.of("import_chunk", "rejected_row", "snapshot", "BATCH_JOB_INSTANCE")) {
            assertThat(count(table)).as(table).isZero();
        }
    }

    private void requireNothing() {
        requireNoRow();
        assertThat(count("import_run")).isZero();
    }

    private void breakOff(Path file, long rows) {
        assertThatThrownBy(() -> run(file, rows, new IllegalStateException("the power is gone")))
                .hasMessageContaining("the power is gone");
    }

    private static RefusedFileException refusal(String why) {
        return new RefusedFileException("ARCHIVE_TOO_LARGE", why);
    }

    @Test
    void readsARefusedFileAgainAndSaysWhyItIsRefusedNow() throws IOException {
        Path file = inventory();
        run(file, 2_000, refusal("the disk is full"));

        ImportResult second = run(file, 2_000, refusal("the disk is fuller"));

        assertThat(second.refused()).contains("ARCHIVE_TOO_LARGE: the disk is fuller");
        assertThat(run(file, 3_000, refusal("the disk is fuller"))).isEqualTo(second);
        assertThat(installed.jdbc.queryForList("select refused from import_run", String.class))
                .containsExactly("ARCHIVE_TOO_LARGE: the disk is fuller");
        requireNoRow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000, 3_500, WHILE_SEALING})
    void importsARefusedFileOnceNothingStandsInItsWay(long rows) throws IOException {
        Path file = inventory();
        assertThat(run(file, rows, refusal("the disk is full")).refused())
                .contains("ARCHIVE_TOO_LARGE: the disk is full");

        ImportResult result = run(file);

        requireWhole(result);
        assertThat(run(file)).isEqualTo(result);
    }

    /** As after a new version of the program that reads a row otherwise than the one that was killed. */
    @ParameterizedTest
    @ValueSource(longs = {1_000, WHILE_SEALING})
    void beginsAnewWhenARowIsReadOtherwise(long rows) throws IOException {
        Path file = inventory();
        breakOff(file, rows);
        installed.jdbc.update(
                "insert into rejected_row (import_id, row_no, sheet, column_name, code, message, raw_line)"
                        + " select import_id, 7, sheet, column_name, code, message, raw_line from rejected_row");

        assertThatThrownBy(() -> run(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The import of assets.csv stopped: rows were lost or counted twice: Tally[read=3500,"
                        + " accepted=3499, rejected=2, duplicate=0, blank=0, added=3499, changed=0, unchanged=0,"
                        + " retired=0]. Its staged rows are discarded. Import the file again; it begins anew.");
        requireNothing();
        requireWhole(run(file));
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000, WHILE_SEALING})
    void beginsAnewWhenFewerRowsAreRead(long rows) throws IOException {
        Path file = inventory();
        breakOff(file, rows);
        installed.jdbc.update("update import_chunk set last_ordinal = last_ordinal + 5000");

        assertThatThrownBy(() -> run(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The import of assets.csv stopped: ")
                .hasMessageEndingWith(" Its staged rows are discarded. Import the file again; it begins anew.");
        requireNothing();
        requireWhole(run(file));
    }
}

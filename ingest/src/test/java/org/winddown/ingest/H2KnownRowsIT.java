package org.winddown.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.ingest.block.PackedRow;
import org.winddown.ingest.plan.RowChange;
import org.winddown.ingest.store.SnapshotTable;

/** Rows that the night before had are not read again, and the inventory is as if they were. */
class H2KnownRowsIT {

    private static final Instant FIRST = Instant.parse("2024-08-01T00:00:00Z");
    private static final String HEADER = "asset_id,kind,vendor,product,hostname,start_date,Cost Centre\n";
    private static final List<String> KINDS = List.of("INSTALLATION", "LICENCE", "DEVICE");

    @TempDir
    Path home;

    private Installed installed;

    private final List<RowChange> told = new ArrayList<>();

    @BeforeEach
    void install() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + home.resolve("db") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0");
        installed = new Installed(database, "h2", home);
    }

    @AfterEach
    void close() {
        installed.close();
    }

    @Test
    void theInventoryIsAsIfNothingHadBeenKnown() throws IOException {
        Random dice = new Random(20_240_720);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 9_000; i++) {
            rows.add(row(dice, i));
        }
        long shared = 0;
        ImportResult before = null;
        for (int night = 0; night < 8; night++) {
            Path file = Files.writeString(home.resolve("night" + night + ".csv"), HEADER + String.join("\n", rows));
            ImportResult known = load(file, "cmdb", night);
            assertThat(told).as("night " + night).hasSize((int) (known.added() + known.changed() + known.retired()));
            assertThat(told)
                    .as("night " + night)
                    .isSortedAccordingTo(Comparator.comparing(RowChange::kind).thenComparing(RowChange::assetId));
            ImportResult fresh = load(file, "fresh-" + night, night);

            assertThat(known.kind()).as("night " + night).isEqualTo(fresh.kind());
            assertThat(counts(known)).as("night " + night).isEqualTo(counts(fresh));
            assertThat(manifest(known)).as("night " + night).isEqualTo(manifest(fresh));
            assertThat(rejected(known)).as("night " + night).isEqualTo(rejected(fresh));
            assertThat(changes(known)).as("night " + night).isEqualTo(changesFoundIn(before, known));
            before = known;
            shared += known.unchanged();
            edit(dice, rows, night);
            if (night % 2 == 0) {
                removeTheEndOfABlock(dice, rows, known);
            }
        }
        assertThat(shared).isGreaterThan(30_000);
    }

    @Test
    void aRowThatIsReadInAnotherWayIsNotKnown() throws IOException {
        String text = "asset_id,kind,vendor,product,start_date\n1,LICENCE,Acme,Anvil,03/04/2024\n";
        Path first = Files.writeString(home.resolve("a.csv"), text + "2,LICENCE,Acme,Anvil,28/02/2024\n");
        Path second = Files.writeString(home.resolve("b.csv"), text + "2,LICENCE,Acme,Anvil,02/28/2024\n");

        ImportResult dayFirst = load(first, "cmdb", 0);
        ImportResult monthFirst = load(second, "cmdb", 1);

        assertThat(dayFirst.accepted()).isEqualTo(2);
        assertThat(List.of(monthFirst.changed(), monthFirst.unchanged())).containsExactly(2L, 0L);
    }

    /** Without its last row a block does not end where it did. */
    private void removeTheEndOfABlock(Random dice, List<String> rows, ImportResult before) {
        List<String> ends = installed.jdbc.queryForList(
                "select b.last_id from snapshot_block m join asset_block b on b.block_id = m.block_id"
                        + " where m.snapshot_id = ? order by m.ordinal",
                String.class,
                before.snapshotId());
        String end = ends.get(dice.nextInt(ends.size() - 1));
        rows.removeIf(row -> row.startsWith(end + ","));
    }

    private ImportResult load(Path file, String source, int night) {
        Instant at = FIRST.plus(Duration.ofDays(night));
        told.clear();
        return installed.imports.run(
                new ImportRequest(
                        file,
                        Installed.UNIT,
                        source,
                        Optional.empty(),
                        Optional.of(at),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        at,
                        false,
                        false),
                ImportProgress.SILENT,
                told::add);
    }

    private static List<Long> counts(ImportResult result) {
        return List.of(result.read(), result.accepted(), result.rejected(), result.duplicate(), result.blank());
    }

    private static List<Long> changes(ImportResult result) {
        return List.of(result.added(), result.changed(), result.unchanged(), result.retired());
    }

    /** The same, found by comparing all rows of the two inventories as they are stored. */
    private List<Long> changesFoundIn(@Nullable ImportResult before, ImportResult after) {
        Map<String, PackedRow> was = before == null ? Map.of() : stored(before);
        Map<String, PackedRow> is = stored(after);
        long unchanged = is.entrySet().stream()
                .filter(row ->
                        was.containsKey(row.getKey()) && was.get(row.getKey()).sameContent(row.getValue()))
                .count();
        long common = is.keySet().stream().filter(was::containsKey).count();
        return List.of(is.size() - common, common - unchanged, unchanged, was.size() - common);
    }

    private Map<String, PackedRow> stored(ImportResult result) {
        SnapshotTable table = new SnapshotTable(Objects.requireNonNull(installed.jdbc.getDataSource()));
        Map<String, PackedRow> rows = new HashMap<>();
        for (SnapshotTable.Line line : table.manifest(result.snapshotId())) {
            table.open(
                    result.snapshotId(),
                    line.ordinal(),
                    block -> block.remaining().forEach(row -> rows.put(row.kind() + " " + row.assetId(), row)));
        }
        return rows;
    }

    private List<String> manifest(ImportResult result) {
        return installed.jdbc.query(
                "select block_id, row_numbers from snapshot_block where snapshot_id = ? order by ordinal",
                (row, n) -> row.getString(1) + " " + HexFormat.of().formatHex(row.getBytes(2)),
                result.snapshotId());
    }

    private List<Map<String, Object>> rejected(ImportResult result) {
        return installed.jdbc.queryForList(
                "select row_no, column_name, code, message from rejected_row where import_id = ? order by row_no",
                result.importId());
    }

    private static String row(Random dice, int number) {
        return "A-%06d,%s,Acme %d,Product %d,host-%d,2024-%02d-1%d,CC%d"
                .formatted(
                        number,
                        number % 3_000 == 5 ? "CONTRACT" : KINDS.get(number % 97 % 3),
                        dice.nextInt(5),
                        dice.nextInt(40),
                        dice.nextInt(3_000),
                        1 + dice.nextInt(12),
                        dice.nextInt(9),
                        dice.nextInt(50));
    }

    /** What happens to inventories: nothing, one place only, or a little everywhere. */
    private static void edit(Random dice, List<String> rows, int night) {
        int from = night % 3 == 1 ? rows.size() / 2 : 0;
        int reach = night % 3 == 1 ? 40 : rows.size();
        int edits = night % 3 == 0 ? 0 : 30;
        for (int i = 0; i < edits; i++) {
            int at = from + dice.nextInt(Math.min(reach, rows.size() - from));
            String row = rows.get(at);
            switch (dice.nextInt(7)) {
                case 0 -> rows.remove(at);
                case 1 -> rows.add(dice.nextInt(rows.size()), row);
                case 2 -> rows.add(dice.nextInt(rows.size()), row.replace("host-", "pc-"));
                case 3 -> rows.set(at, row.replace("host-", "moved-"));
                case 4 -> rows.set(at, row.replace(",", " ,"));
                case 5 -> rows.set(at, row.replace("2024-", "2O24-"));
                default -> rows.add(dice.nextInt(rows.size()), row(dice, 9_000 + 40 * night + i));
            }
        }
        if (night % 2 == 1) {
            Collections.rotate(rows, 1_234);
        }
    }
}

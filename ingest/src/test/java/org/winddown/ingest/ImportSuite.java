package org.winddown.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.winddown.ingest.mapping.MappingDefinition;
import org.winddown.ingest.plan.Person;
import org.winddown.ingest.register.RegisterResult;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.Field;
import org.winddown.rules.party.ownership.Stake;

/** What an import does, told once for both databases. */
abstract class ImportSuite {

    private static final Instant NOW = Instant.parse("2024-08-01T06:00:00Z");
    private static final String HEADER = "asset_id,kind,vendor,product,hostname,start_date,Cost Centre\n";

    @TempDir
    Path home;

    private Installed installed;
    private JdbcTemplate jdbc;
    private Imports imports;
    private AssetInventory inventory;
    private InventoryHistory history;
    private RejectedRows rejectedRows;
    private ImportRuns runs;
    private Units units;
    private Owners owners;
    private ExpectedSources expected;

    /** On which database. */
    abstract TestDatabase database();

    @BeforeEach
    void start() {
        installed = new Installed(database(), home);
        jdbc = installed.jdbc;
        imports = installed.imports;
        inventory = installed.inventory;
        history = installed.get(InventoryHistory.class);
        rejectedRows = installed.rejectedRows;
        runs = installed.runs;
        units = installed.get(Units.class);
        owners = installed.get(Owners.class);
        expected = installed.get(ExpectedSources.class);
    }

    @AfterEach
    void stop() {
        installed.close();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static ImportRequest request(Path file, Instant now, boolean dryRun) {
        return request(file, now, false, dryRun);
    }

    private static ImportRequest standing(Path file, Instant now) {
        return request(file, now, true, false);
    }

    private static ImportRequest request(Path file, Instant now, boolean standing, boolean dryRun) {
        return new ImportRequest(
                file,
                "BU-1",
                "cmdb",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.<MappingDefinition>of(),
                now,
                standing,
                dryRun);
    }

    private static ImportRequest dated(Path file, String snapshotAt) {
        Instant at = Instant.parse(snapshotAt);
        return new ImportRequest(
                file,
                "BU-1",
                "cmdb",
                Optional.empty(),
                Optional.of(at),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                at,
                false,
                false);
    }

    private ImportResult run(ImportRequest request) {
        return imports.run(request, ImportProgress.SILENT);
    }

    private String export() {
        StringBuilder out = new StringBuilder();
        inventory.exportCanonical(out, "BU-1");
        return out.toString();
    }

    private long count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Long.class);
    }

    private static String large(int rows, int changedRow) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = rows; i > 0; i--) {
            text.append("A-%06d,INSTALLATION,Acme,Product %d,host-%d%s,2024-01-31,CC%d\n"
                    .formatted(i, i % 17, i, i == changedRow ? "-new" : "", i % 5));
        }
        return text.toString();
    }

    private static final String MIXED = HEADER
            + "A-2,LICENCE,Kaspersky,Endpoint Security,pc-2,2024-03-01,100\n"
            + "A-1,LICENCE,Kaspersky,Endpoint Security,pc-1,2024-03-01,100\n"
            + "A-2,LICENCE,Kaspersky,Endpoint Security,pc-2,2024-03-01,100\n"
            + ",,,,,,\n"
            + "A-1,LICENCE,Kaspersky,Endpoint Security,\"pc,9\",2024-03-01,100\n"
            + "A-3,LICENCE,Kaspersky,Endpoint Security,pc-3,31/02/2024,100\n"
            + "A-1,DEVICE,Acme,Firewall,fw-1,,\n";

    /** The words of a name are told apart whatever stands in them. */
    @Test
    void tellsProductsApartWhoseWordsHoldTheDividerOfWords() throws IOException {
        ImportResult result = run(request(
                file("a.csv", "asset_id,kind,vendor,product\n1,LICENCE,a\u001fb,c\n2,LICENCE,a,b\u001fc\n"),
                NOW,
                false));

        assertThat(result.accepted()).isEqualTo(2);
        assertThat(export()).contains(",1,LICENCE,a\u001fb,c,").contains(",2,LICENCE,a,b\u001fc,");
    }

    @Test
    void countsEveryRowOnceAndKeepsTheFirstOfAConflict() throws IOException {
        ImportResult result = run(request(file("laptops.csv", MIXED), NOW, false));

        assertThat(result.refused()).isEmpty();
        assertThat(List.of(result.read(), result.accepted(), result.rejected(), result.duplicate(), result.blank()))
                .containsExactly(7L, 3L, 2L, 1L, 1L);
        assertThat(List.of(result.added(), result.changed(), result.unchanged(), result.retired()))
                .containsExactly(3L, 0L, 0L, 0L);
        assertThat(result.conserved()).isTrue();
        assertThat(result.kind()).isEqualTo("LICENCE,DEVICE");
        assertThat(result.encoding()).isEqualTo("UTF-8");
        assertThat(result.dialect()).isEqualTo("comma");
        assertThat(count("import_chunk")).isZero();
        assertThat(rejectedRows.of(result.importId()))
                .extracting(RejectedRows.Row::message)
                .containsExactly(
                        "laptops.csv, row 6: the LICENCE with asset_id \"A-1\" is already in row 3 with other content."
                                + " Give each asset its own asset_id, or remove one of the two rows.",
                        "laptops.csv, row 7: column \"start_date\" is \"31/02/2024\", which is not a calendar date."
                                + " Write yyyy-MM-dd, for example 2024-02-29, or leave it empty.");
        StringBuilder csv = new StringBuilder();
        rejectedRows.writeCsv(result.importId(), csv);
        assertThat(csv.toString().lines().limit(2))
                .containsExactly(
                        HEADER.strip() + ",reject_code,reject_message",
                        "A-1,LICENCE,Kaspersky,Endpoint Security,\"pc,9\",2024-03-01,100,KEY_CONFLICT,\"laptops.csv,"
                                + " row 6: the LICENCE with asset_id \"\"A-1\"\" is already in row 3 with other content."
                                + " Give each asset its own asset_id, or remove one of the two rows.\"");
        assertThat(runs.forUnit("BU-1")).singleElement().satisfies(run -> {
            assertThat(run.accepted()).isEqualTo(3);
            assertThat(run.finished()).isTrue();
            assertThat(run.snapshotAt()).isEqualTo(NOW);
        });
    }

    @Test
    void readsTheNextFileOfASourceAsTheOneBefore() throws IOException {
        String first = "Computer Name,Software Name,Publisher,Install Date\npc-1,Soft,Acme,13/02/2024\n"
                + "pc-2,Soft,Acme,01/02/2024\n";
        String next = "Publisher,software_name,ComputerName,Install Date,Room\nAcme,Soft,pc-1,03/02/2024,R1\n"
                + "Acme,Soft,pc-2,01/02/2024,R2\n";
        ImportResult before = run(request(file("one.csv", first), NOW, false));
        ImportResult after = run(request(file("two.csv", next), NOW.plusSeconds(60), false));

        assertThat(before.kind()).isEqualTo("INSTALLATION");
        assertThat(before.remarks())
                .contains(
                        "Nobody said what the columns mean; by their names and cells were taken \"Computer Name\" as"
                                + " \"hostname\", \"Software Name\" as \"product\", \"Publisher\" as \"vendor\","
                                + " \"Install Date\" as \"start_date\".",
                        "No column identifies a row; \"Computer Name\", \"Publisher\", \"Software Name\" together were"
                                + " taken. A row in which one of them changes is another asset.");
        assertThat(List.of(after.accepted(), after.added(), after.changed(), after.retired()))
                .containsExactly(2L, 0L, 2L, 0L);
        assertThat(after.remarks())
                .contains(
                        "Column \"Software Name\" of the file before is called \"software_name\" now; it is read as"
                                + " before.",
                        "The file before had no column \"Room\"; kept as it is, unless it has a canonical name.",
                        "Dates of column \"start_date\" were read day-first: no cell of this file tells, and earlier files"
                                + " of the source were written so.");
        assertThat(run(request(file("one.csv", first), NOW.plusSeconds(120), false))
                        .importId())
                .isEqualTo(before.importId());
        assertThat(run(request(
                                file("three.csv", "Software Name,Publisher,Room\nSoft,Acme,R1\n"),
                                NOW.plusSeconds(180),
                                false))
                        .refused())
                .contains("MAPPING_COLUMN_GONE: three.csv: the file before from source \"cmdb\" had \"ComputerName\","
                        + " \"Install Date\", which identified its rows or filled a column of the template, and this one"
                        + " has not. Export it with that column, say in a mapping (--mapping) what to read instead, or use"
                        + " another source.");
    }

    @Test
    void walksBackFromAnAssetToItsRow() throws IOException {
        ImportResult result = run(request(file("laptops.csv", MIXED), NOW, false));

        List<StoredAsset> delivered = new ArrayList<>();
        SnapshotRef snapshot = inventory.snapshots(NOW).get(0);
        ScanCounts counts = inventory.scan(snapshot, (key, kind, id) -> kind == AssetKind.DEVICE, delivered::add);

        assertThat(snapshot.later()).isFalse();
        assertThat(inventory.snapshots(NOW.minusSeconds(1)).get(0).later()).isTrue();
        assertThat(counts.all()).isEqualTo(Map.of(AssetKind.LICENCE, 2L, AssetKind.DEVICE, 1L));
        assertThat(counts.delivered()).isEqualTo(1);
        assertThat(delivered).singleElement().satisfies(stored -> {
            assertThat(stored.asset().origin().row()).isEqualTo(8);
            assertThat(stored.asset().origin().sha256()).isEqualTo(result.sha256());
            assertThat(stored.asset().text(Field.HOSTNAME)).isEqualTo("fw-1");
            assertThat(stored.asset().name().product()).isEqualTo("Firewall");
            assertThat(inventory.productNames())
                    .containsEntry(stored.productKey(), stored.asset().name());
        });
    }

    @Test
    void readsTheMembersOfAnArchiveAsOneInventoryAndKeepsThePlaceOfEachRow() throws IOException {
        Path archive = home.resolve("all.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("north.csv"));
            zip.write((HEADER + "A-1,DEVICE,Acme,Firewall,fw-1,,\n").getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("south.csv"));
            zip.write(("kind,product,asset_id,vendor\nDEVICE,Router,A-1,Acme\nDEVICE,Switch,A-2,Acme\n"
                            + "THING,Router,A-3,Acme\nDEVICE,Hub,A-2,Acme\n")
                    .getBytes(StandardCharsets.UTF_8));
        }

        ImportResult result = run(request(archive, NOW, false));
        List<StoredAsset> stored = new ArrayList<>();
        inventory.scan(inventory.snapshots(NOW).get(0), (key, kind, id) -> id.equals("A-2"), stored::add);

        assertThat(result.refused()).isEmpty();
        assertThat(List.of(result.read(), result.accepted(), result.rejected())).containsExactly(5L, 2L, 3L);
        assertThat(result.parts()).containsExactly("north.csv", "south.csv");
        assertThat(rejectedRows.of(result.importId()))
                .extracting(RejectedRows.Row::sheet, RejectedRows.Row::row, RejectedRows.Row::code)
                .containsExactly(
                        tuple("south.csv", 2L, "KEY_CONFLICT"),
                        tuple("south.csv", 4L, "KIND_UNKNOWN"),
                        tuple("south.csv", 5L, "KEY_CONFLICT"));
        assertThat(rejectedRows.of(result.importId()))
                .extracting(RejectedRows.Row::message)
                .satisfies(messages -> {
                    assertThat(messages.get(0))
                            .startsWith(
                                    "all.zip, part \"south.csv\", row 2: the DEVICE with asset_id \"A-1\" is already in"
                                            + " part \"north.csv\", row 2 with other content.");
                    assertThat(messages.get(2)).contains("is already in row 3 with other content.");
                });
        List<Long> numbers = new ArrayList<>();
        rejectedRows.forEach(result.importId(), row -> numbers.add(row.reason().row()));
        assertThat(numbers).containsExactly(2L, 4L, 5L);
        StringBuilder csv = new StringBuilder();
        rejectedRows.writeCsv(result.importId(), csv);
        assertThat(csv).contains("\nA-1,DEVICE,Acme,Router,,,,KEY_CONFLICT,");
        assertThat(stored).singleElement().satisfies(asset -> {
            assertThat(asset.asset().origin().sheet()).isEqualTo("south.csv");
            assertThat(asset.asset().origin().row()).isEqualTo(3);
        });
        assertThat(run(request(archive, NOW, false)).importId()).isEqualTo(result.importId());
    }

    @Test
    void readsATextThatLiesBesideOthersAsIfItWereSentAlone() throws IOException {
        String text =
                "asset_id,kind,product,start_date\nA-1,DEVICE,Hub,2024-02-29T13:30\nA-2,DEVICE,Hub,2024-02-29T1:99\n";
        Path archive = home.resolve("all.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("north.csv"));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("south.csv"));
            zip.write("asset_id,kind,product\nB-1,DEVICE,Hub\n".getBytes(StandardCharsets.UTF_8));
        }

        ImportResult result = run(request(archive, NOW, false));
        List<StoredAsset> stored = new ArrayList<>();
        inventory.scan(inventory.snapshots(NOW).get(0), (key, kind, id) -> id.equals("A-1"), stored::add);

        assertThat(List.of(result.accepted(), result.rejected())).containsExactly(2L, 1L);
        assertThat(rejectedRows.of(result.importId()))
                .extracting(RejectedRows.Row::code)
                .containsExactly("DATE_NOT_A_DATE");
        assertThat(stored)
                .singleElement()
                .satisfies(asset -> assertThat(asset.asset().extras())
                        .containsEntry("start_date (as written)", "2024-02-29T13:30"));
    }

    @Test
    void goesOnWithinTheSecondPartOfAnArchive() throws IOException {
        Path archive = home.resolve("all.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("north.csv"));
            zip.write(large(1_500, 0).getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("south.csv"));
            zip.write(large(1_500, 0).replace("A-", "B-").getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> imports.run(request(archive, NOW, false), (phase, rows) -> {
                    if (rows == 2_000) {
                        throw new IllegalStateException("the power is gone");
                    }
                }))
                .isInstanceOf(IllegalStateException.class);
        jdbc.update("update BATCH_JOB_EXECUTION set STATUS = 'STARTED', EXIT_CODE = 'UNKNOWN', END_TIME = null");
        jdbc.update("update BATCH_STEP_EXECUTION set STATUS = 'STARTED', EXIT_CODE = 'EXECUTING', END_TIME = null");

        ImportResult resumed = run(request(archive, NOW.plusSeconds(60), false));

        assertThat(resumed.resumedAtRow()).isEqualTo(OptionalLong.of(2_001));
        assertThat(resumed.accepted()).isEqualTo(3_000);
        assertThat(export().lines()).hasSize(3_001);
    }

    @Test
    void givesTheStoredResultForTheSameFile() throws IOException {
        Path file = file("laptops.csv", MIXED);
        ImportResult first = run(request(file, NOW, false));

        ImportResult second = run(request(file, NOW.plusSeconds(86_400), false));

        assertThat(second).isEqualTo(first);
        assertThat(count("snapshot")).isEqualTo(1);
        assertThat(count("upload")).isEqualTo(1);
    }

    @Test
    void readsTheDatesOfAColumnAsOneOfThemProves() throws IOException {
        String header = "asset_id,kind,product,end_date,renewal_date\n";
        ImportResult open =
                run(request(file("b.csv", header + "1,LICENCE,X,03/04/2025,\n2,LICENCE,X,2025-02-28,\n"), NOW, true));
        ImportResult proven = run(request(
                file("a.csv", header + "1,LICENCE,X,03/04/2025,01/02/2025\n2,LICENCE,X,28/02/2025,\n"), NOW, false));

        assertThat(proven.accepted()).isEqualTo(2);
        assertThat(proven.remarks())
                .containsExactlyInAnyOrder(
                        "Dates of column \"end_date\" were read day-first: \"28/02/2025\" in row 3 has no other reading.",
                        "Dates of column \"renewal_date\" were read day-first: \"28/02/2025\" in row 3 has no other"
                                + " reading.");
        assertThat(export()).contains("2025-04-03").contains("2025-02-01");
        assertThat(List.of(open.accepted(), open.rejected())).containsExactly(1L, 1L);
    }

    @Test
    void keepsWhatWasGuessedAboutAFile() throws IOException {
        Path file = home.resolve("old.csv");
        String text = "Stand 1.8.2024\nasset_id;kind;vendor;product\nA-1;LICENCE;Müller & Söhne;Anvil für Köln\n";
        Files.write(file, text.getBytes(Charset.forName("windows-1252")));

        ImportResult first = run(request(file, NOW, false));

        assertThat(first.accepted()).isEqualTo(1);
        assertThat(first.remarks()).hasSize(2).last().asString().contains("\"Stand 1.8.2024\"");
        assertThat(run(request(file, NOW, false))).isEqualTo(first);
        assertThat(runs.forUnit("BU-1")).extracting(ImportRunSummary::remarks).containsExactly(first.remarks());
    }

    @Test
    void tellsOfAHiddenRowHoweverFarDownItIs() throws IOException {
        Path file = home.resolve("long.xlsx");
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(file)) {
            SXSSFSheet sheet = workbook.createSheet("Licences");
            for (int i = 0; i <= 10_400; i++) {
                SXSSFRow row = sheet.createRow(i);
                row.createCell(0).setCellValue(i == 0 ? "asset_id" : "A-" + i);
                row.createCell(1).setCellValue(i == 0 ? "kind" : "LICENCE");
                row.createCell(2).setCellValue(i == 0 ? "product" : "Anvil");
                row.setZeroHeight(i == 10_300);
            }
            workbook.write(out);
        }

        ImportResult result = run(request(file, NOW, false));

        assertThat(result.accepted()).isEqualTo(10_400);
        assertThat(result.remarks())
                .singleElement()
                .asString()
                .isEqualTo("Hidden rows are read like the others: 1, the first is row 10301.");
        assertThat(runs.forUnit("BU-1")).extracting(ImportRunSummary::remarks).containsExactly(result.remarks());
    }

    @Test
    void writesNoBlockForAnUnchangedNightAndFewForAChangedRow() throws IOException {
        Path file = file("installed.csv", large(10_000, 0));
        ImportResult first = run(dated(file, "2024-08-01T00:00:00Z"));
        long blocks = count("asset_block");

        ImportResult second = run(dated(file, "2024-08-02T00:00:00Z"));
        long afterSecond = count("asset_block");
        ImportResult third = run(dated(file("installed2.csv", large(10_002, 5_000)), "2024-08-03T00:00:00Z"));
        ImportResult fourth = run(dated(file("installed3.csv", large(9_999, 5_000)), "2024-08-04T00:00:00Z"));

        assertThat(first.added()).isEqualTo(10_000);
        assertThat(blocks).isGreaterThan(2);
        assertThat(second.snapshotId()).isNotEqualTo(first.snapshotId());
        assertThat(second.unchanged()).isEqualTo(10_000);
        assertThat(afterSecond).isEqualTo(blocks);
        assertThat(List.of(third.added(), third.changed(), third.unchanged(), third.retired()))
                .containsExactly(2L, 1L, 9_999L, 0L);
        assertThat(List.of(fourth.added(), fourth.changed(), fourth.unchanged(), fourth.retired()))
                .containsExactly(0L, 0L, 9_999L, 3L);
    }

    @Test
    void readsOfALaterInventoryOnlyWhatDiffers() throws IOException {
        run(dated(file("first.csv", large(10_000, 0)), "2024-08-01T00:00:00Z"));
        run(dated(file("second.csv", large(9_999, 5_000)), "2024-08-02T00:00:00Z"));
        run(dated(file("again.csv", large(9_998, 5_000)), "2024-08-02T00:00:00Z"));
        List<InventoryState> states =
                history.states("BU-1", Instant.MAX, Instant.MAX).get(0);
        InventoryState before = states.get(0);
        InventoryState after = states.get(1);
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();

        history.beside(before, after, AssetFilter.ALL, row -> gone.add(hosted(row)));
        history.beside(after, before, AssetFilter.ALL, row -> come.add(hosted(row)));

        assertThat(states).as("of two inventories of one date the last counts").hasSize(2);
        assertThat(after.full().file()).isEqualTo("again.csv");
        assertThat(gone).hasSizeLessThan(9_000).contains("A-010000 host-10000", "A-009999 host-9999");
        assertThat(come).hasSizeLessThan(9_000).contains("A-005000 host-5000-new");
        assertThat(gone).contains("A-005000 host-5000");
        gone.removeAll(come);
        assertThat(gone).containsExactly("A-005000 host-5000", "A-009999 host-9999", "A-010000 host-10000");
    }

    @Test
    void leavesOutOfAHistoryWhatIsLaterOrNotKnownYet() throws IOException {
        run(dated(file("first.csv", HEADER + "A-1,LICENCE,Acme,Anvil,,,\n"), "2024-07-01T00:00:00Z"));
        run(dated(file("second.csv", HEADER + "A-1,LICENCE,Acme,Anvil,,,\n"), "2024-07-02T00:00:00Z"));
        run(request(file("corrected.csv", CORRECTED + "A-2,LICENCE,Acme,Anvil,,,,X,y\n"), NOW.plusSeconds(60), false));
        Instant first = Instant.parse("2024-07-01T00:00:00Z");

        assertThat(history.states("BU-1", first, Instant.MAX)).hasSize(1).allMatch(states -> states.size() == 1);
        assertThat(history.states("", NOW, first)).hasSize(1).allMatch(states -> states.size() == 1);
        assertThat(history.states("", NOW, first.minusSeconds(1))).isEmpty();
        assertThat(history.states("BU-2", NOW, Instant.MAX)).isEmpty();
        assertThat(history.states("", NOW, NOW).get(0).get(1).corrections()).isEmpty();
        assertThat(history.states("", NOW, Instant.MAX).get(0).get(1).corrections())
                .hasSize(1);
    }

    private static String hosted(StoredAsset row) {
        return row.asset().key().assetId() + " " + row.asset().text(Field.HOSTNAME);
    }

    @Test
    void resumesAfterTheLastCommittedChunk() throws IOException {
        Path file = file("installed.csv", large(3_500, 0));
        assertThatThrownBy(() -> imports.run(request(file, NOW, false), (phase, rows) -> {
                    if (rows == 3_000) {
                        throw new IllegalStateException("the power is gone");
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The import of installed.csv stopped: java.lang.IllegalStateException: the power is gone."
                        + " Import the file again; it goes on after the last committed row.");
        assertThat(count("snapshot")).isZero();
        jdbc.update("update BATCH_JOB_EXECUTION set STATUS = 'STARTED', EXIT_CODE = 'UNKNOWN', END_TIME = null");
        jdbc.update("update BATCH_STEP_EXECUTION set STATUS = 'STARTED', EXIT_CODE = 'EXECUTING', END_TIME = null");

        ImportResult resumed = run(request(file, NOW.plusSeconds(60), false));
        String export = export();

        assertThat(resumed.resumedAtRow()).isEqualTo(OptionalLong.of(3_001));
        assertThat(resumed.read()).isEqualTo(3_500);
        assertThat(resumed.accepted()).isEqualTo(3_500);
        assertThat(export.lines()).hasSize(3_501);
        ImportResult straight = run(dated(file, "2024-09-01T00:00:00Z"));
        assertThat(straight.unchanged()).isEqualTo(3_500);
        assertThat(export()).isEqualTo(export);
    }

    @Test
    void endsAJobThatWasKilledAfterSealing() throws IOException {
        Path file = file("laptops.csv", MIXED);
        ImportResult first = run(request(file, NOW, false));
        jdbc.update("update BATCH_JOB_EXECUTION set STATUS = 'STARTED', EXIT_CODE = 'UNKNOWN', END_TIME = null");
        jdbc.update("update BATCH_STEP_EXECUTION set STATUS = 'STARTED', EXIT_CODE = 'EXECUTING', END_TIME = null"
                + " where STEP_NAME = 'seal'");
        String before = export();

        ImportResult second = run(request(file, NOW.plusSeconds(60), false));
        ImportResult third = run(request(file, NOW.plusSeconds(120), false));

        assertThat(second.resumedAtRow()).isEqualTo(OptionalLong.of(8));
        assertThat(second.accepted()).isEqualTo(3);
        assertThat(third).isEqualTo(first);
        assertThat(export()).isEqualTo(before);
        assertThat(count("snapshot")).isEqualTo(1);
        assertThat(jdbc.queryForList("select STATUS from BATCH_JOB_EXECUTION order by JOB_EXECUTION_ID", String.class))
                .containsExactly("FAILED", "COMPLETED");
    }

    @Test
    void startsAJobThatWasKilledBeforeItsFirstExecution() throws IOException {
        Path file = file("installed.csv", large(1_500, 0));
        assertThatThrownBy(() -> imports.run(request(file, NOW, false), (phase, rows) -> {
                    throw new IllegalStateException("the power is gone");
                }))
                .isInstanceOf(IllegalStateException.class);
        for (String table : List.of(
                "BATCH_STEP_EXECUTION_CONTEXT",
                "BATCH_STEP_EXECUTION",
                "BATCH_JOB_EXECUTION_CONTEXT",
                "BATCH_JOB_EXECUTION_PARAMS",
                "BATCH_JOB_EXECUTION")) {
            jdbc.update("delete from " + table);
        }

        ImportResult result = run(request(file, NOW.plusSeconds(60), false));

        assertThat(result.resumedAtRow()).isEqualTo(OptionalLong.of(1_001));
        assertThat(result.accepted()).isEqualTo(1_500);
    }

    @Test
    void refusesToRunOneImportTwiceAtATime() throws IOException {
        Path file = file("laptops.csv", MIXED);

        assertThatThrownBy(() -> imports.run(
                        request(file, NOW, false), (phase, rows) -> run(request(file, NOW.plusSeconds(1), false))))
                .hasMessage("The import of laptops.csv stopped: org.winddown.ingest.ImportRunningException:"
                        + " laptops.csv: another import of source \"cmdb\" of unit BU-1 is running in this or another"
                        + " process. Wait until it ends, then import the file again.. Import the file again; it goes"
                        + " on after the last committed row.");

        assertThat(run(request(file, NOW, false)).accepted()).isEqualTo(3);
    }

    @Test
    void keepsNothingOfADryRun() throws IOException {
        Path file = file("laptops.csv", MIXED);

        ImportResult preview = run(request(file, NOW, true));
        ImportResult again = run(request(file, NOW, true));

        assertThat(preview.accepted()).isEqualTo(3);
        assertThat(preview.added()).isEqualTo(3);
        assertThat(preview.snapshotId()).isEmpty();
        assertThat(again).isEqualTo(preview);
        for (String table : List.of(
                "snapshot", "snapshot_block", "asset_block", "import_run", "import_chunk", "rejected_row", "upload")) {
            assertThat(count(table)).as(table).isZero();
        }
    }

    @Test
    void refusesAFileWithoutKind() throws IOException {
        ImportResult result = run(request(file("a.csv", "asset_id,product\nA-1,X\n"), NOW, false));

        assertThat(result.refused())
                .contains("KIND_NOT_STATED: a.csv: there is no column \"kind\" and no kind was given."
                        + " Add the column, or say --kind LICENCE (or another kind).");
        assertThat(result.snapshotId()).isEmpty();
        assertThat(result.conserved()).isTrue();
    }

    private ImportRequest licences(Path file, String source, Instant now) {
        return new ImportRequest(
                file,
                "BU-1",
                source,
                Optional.of(AssetKind.LICENCE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                now,
                false,
                false);
    }

    private List<String> standings() {
        return runs.forUnit("BU-1").stream()
                .map(run -> run.source() + " " + run.file() + " " + run.standing()
                        + (run.refused().isPresent() ? " told" : ""))
                .sorted()
                .toList();
    }

    @Test
    void aRefusalIsSettledByALaterImportOfTheSameFile() throws IOException {
        Path file = file("a.csv", "asset_id,product\nA-1,X\n");
        run(request(file, NOW, false));
        run(licences(file, "other", NOW.plusSeconds(60)));
        assertThat(standings()).containsExactly("cmdb a.csv REFUSED told", "other a.csv IMPORTED");

        ImportResult later = run(licences(file, "cmdb", NOW.plusSeconds(120)));

        assertThat(standings())
                .containsExactly("cmdb a.csv IMPORTED", "cmdb a.csv SUPERSEDED told", "other a.csv IMPORTED");
        assertThat(runs.forUnit("BU-1"))
                .filteredOn(run -> run.standing() == ImportRunSummary.Standing.SUPERSEDED)
                .extracting(ImportRunSummary::supersededBy)
                .containsExactly(Optional.of(later.importId()));
    }

    @Test
    void aRefusalIsSettledByALaterImportOfTheCorrectedFile() throws IOException {
        run(request(file("a.csv", "asset_id,product\nA-1,X\n"), NOW, false));
        run(request(file("b.csv", "asset_id,kind,product\nA-1,LICENCE,X\n"), NOW.plusSeconds(60), false));
        assertThat(standings()).containsExactly("cmdb a.csv REFUSED told", "cmdb b.csv IMPORTED");

        run(request(file("a.csv", "asset_id,kind,product\nA-1,LICENCE,Y\n"), NOW.plusSeconds(120), false));

        assertThat(standings())
                .containsExactly("cmdb a.csv IMPORTED", "cmdb a.csv SUPERSEDED told", "cmdb b.csv IMPORTED");
    }

    @Test
    void aRefusalIsNotSettledByAnEarlierImportNorByItsUndo() throws IOException {
        Path file = file("a.csv", "asset_id,product\nA-1,X\n");
        ImportResult first = run(licences(file, "cmdb", NOW));
        run(request(file, NOW.plusSeconds(60), false));

        imports.acts().undo(first.importId(), new Person("Ana", "wrong file"), NOW.plusSeconds(120));

        assertThat(standings())
                .containsExactly("cmdb a.csv IMPORTED", "cmdb a.csv IMPORTED", "cmdb a.csv REFUSED told");
    }

    @Test
    void refusesAFileThatBreaksHalfWayAndKeepsNoRow() throws IOException {
        Path file = file("b.csv", large(2_500, 0) + "A-9,LICENCE,\"Acme,P,h,,\n");

        ImportResult result = run(request(file, NOW, false));

        assertThat(result.refused())
                .contains("CSV_BROKEN: b.csv, after row 2501: the quotes do not match."
                        + " A cell that begins with a quote must end with one.");
        assertThat(count("import_chunk")).isZero();
    }

    @Test
    void recordsChangedUnitsAsFurtherRows() throws IOException {
        String header = "code,name,organised_in,entity_form,country,time_zone,us_person\n";
        Path first =
                file("units.csv", header + "BU-1,One,US,subsidiary,US,America/New_York,\nBU-2,Two,DE,,DE,,maybe\n");
        Path second = file("units2.csv", header + "BU-1,Uno,US,subsidiary,US,America/New_York,\n");

        RegisterResult result = units.load(first, NOW);
        units.load(first, NOW.plusSeconds(1));
        units.load(second, NOW.plusSeconds(60));

        assertThat(result)
                .isEqualTo(new RegisterResult(
                        2,
                        1,
                        1,
                        List.of("units.csv, row 3: column \"us_person\" is \"maybe\", which is neither yes nor no."
                                + " Write yes or no, or leave it empty.")));
        assertThat(units.all()).extracting("name").containsExactly("Uno");
        assertThat(units.knownAt(NOW.plusSeconds(59))).extracting("name").containsExactly("One");
        assertThat(units.knownAt(NOW.minusSeconds(1))).isEmpty();
        assertThat(count("business_unit")).isEqualTo(2);
    }

    @Test
    void recordsChangedStakesAsFurtherRows() throws IOException {
        String header = "owner,owned,share,from,to,source\n";
        Path first = file(
                "owners.csv",
                header + "X,B,60,2020-01-01,,register\n,,,,,\nX,B,0.5,,,register\nÇelik A.Ş.,B,unknown,,,press\n");
        Path second = file("owners2.csv", header + "x,B,60,2020-01-01,2024-06-12,Register\n");

        RegisterResult result = owners.load(first, NOW);
        RegisterResult again = owners.load(first, NOW.plusSeconds(1));
        owners.load(second, NOW.plusSeconds(60));

        assertThat(result.read()).isEqualTo(3);
        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.recorded()).isEqualTo(2);
        assertThat(result.rejected())
                .singleElement()
                .asString()
                .startsWith("owners.csv, row 4: column \"share\" is \"0.5\"");
        assertThat(again.recorded()).isZero();
        assertThat(owners.knownAt(NOW.minusSeconds(1))).isEmpty();
        assertThat(owners.knownAt(NOW.plusSeconds(59)))
                .containsExactly(
                        new Stake("X", "B", new BigDecimal("60"), LocalDate.of(2020, 1, 1), null, "register"),
                        new Stake("Çelik A.Ş.", "B", null, null, null, "press"));
        assertThat(owners.knownAt(NOW.plusSeconds(60)).get(0).to()).isEqualTo(LocalDate.of(2024, 6, 12));
        assertThat(count("ownership_stake")).isEqualTo(3);
    }

    private List<String> standing(String asOf) {
        return expected.statuses(Instant.parse(asOf)).stream()
                .map(status -> status.unit() + "/" + status.source() + " " + status.words())
                .toList();
    }

    @Test
    void tellsHowExpectedSourcesStand() throws IOException {
        units.load(file("units.csv", "code,time_zone\nBU-1,America/New_York\nBU-2,\n"), NOW);
        run(dated(file("cmdb", HEADER + "A-1,LICENCE,Acme,Anvil,pc-1,2024-03-01,1\n"), "2024-07-31T02:00:00Z"));
        ImportRequest cmdb =
                dated(file("other", HEADER + "A-9,LICENCE,Acme,Anvil,pc-1,2024-03-01,1\n"), "2024-07-31T02:00:00Z");
        run(new ImportRequest(
                cmdb.file(),
                cmdb.unit(),
                "other",
                cmdb.kind(),
                cmdb.snapshotAt(),
                cmdb.mapping(),
                cmdb.parent(),
                cmdb.known(),
                cmdb.now(),
                false,
                false));
        assertThat(standing("2024-08-01T12:00:00Z")).as("without a register").isEmpty();

        RegisterResult loaded = expected.load(file("sources.csv", """
                unit,source,owner,cadence,population_min,population_max,since,until
                BU-1,cmdb,IT,daily,2,10,,
                BU-1,sccm,IT,P14D,,,2024-07-20,
                BU-1,old,IT,monthly,,,,2024-07-01
                BU-2,cmdb,IT,monthly,,,,
                BU-3,cmdb,IT,monthly,,,,
                BU-1,cmdb,IT,weekly,,,,
                BU-1,x,IT,sometimes,,,,
                BU-1,x,IT,daily,9,3,,
                """), NOW);

        assertThat(loaded.read()).isEqualTo(8);
        assertThat(loaded.recorded()).isEqualTo(4);
        assertThat(loaded.rejected())
                .containsExactly(
                        "sources.csv, row 6: column \"unit\" is \"BU-3\", and there is no such unit. Write the code of"
                                + " one that is loaded.",
                        "sources.csv, row 7: column \"source\" is \"cmdb\", which an earlier row has for the same"
                                + " unit. Remove one of them.",
                        "sources.csv, row 8: column \"cadence\" is \"sometimes\", which is no cadence. Write daily,"
                                + " weekly, monthly, quarterly or yearly, or an ISO period of at most a century,"
                                + " for example P14D.",
                        "sources.csv, row 9: column \"population_max\" is \"3\", which is less than"
                                + " \"population_min\". Exchange them, or leave one empty.");
        assertThat(standing("2024-08-01T03:59:59Z"))
                .as("the inventory is of 30 July in New York, where it is still 31 July")
                .containsExactly(
                        "BU-1/cmdb arrived, 1 asset where 2 to 10 are expected",
                        "BU-1/other unexpected, not in the register",
                        "BU-1/sccm awaited by 2024-08-03",
                        "BU-2/cmdb never arrived");
        assertThat(standing("2024-08-04T04:00:00Z"))
                .containsExactly(
                        "BU-1/cmdb late since 2024-07-31, 1 asset where 2 to 10 are expected",
                        "BU-1/other unexpected, not in the register",
                        "BU-1/sccm never arrived, due by 2024-08-03",
                        "BU-2/cmdb never arrived");
        assertThat(standing("2024-07-30T00:00:00Z")).as("before the inventory").contains("BU-1/cmdb never arrived");
    }

    @Test
    void keepsTheRegisterOfSourcesAsItWas() throws IOException {
        units.load(file("units.csv", "code\nBU-1\n"), NOW);
        expected.load(file("sources.csv", "unit,source,cadence\nBU-1,cmdb,daily\n"), NOW);

        int again = expected.load(file("again.csv", "unit,source,cadence\nBU-1,cmdb,P1D\n"), NOW.plusSeconds(1))
                .recorded();
        expected.load(file("next.csv", "unit,source,cadence\nBU-1,cmdb,weekly\n"), NOW.plusSeconds(60));

        assertThat(again).isZero();
        assertThat(expected.knownAt(NOW.plusSeconds(59)))
                .extracting(source -> source.cadence().toString())
                .containsExactly("daily");
        assertThat(expected.knownAt(NOW.plusSeconds(60)))
                .extracting(source -> source.cadence().toString())
                .containsExactly("weekly");
        assertThatThrownBy(() -> expected.load(file("x.csv", "unit,source\nBU-1,cmdb\n"), NOW))
                .isInstanceOf(RefusedFileException.class)
                .hasMessageContaining("no column \"cadence\"");
        assertThatThrownBy(() -> expected.load(file("x.csv", "unit,source,cadence,size\n"), NOW))
                .isInstanceOf(RefusedFileException.class)
                .hasMessageContaining("column \"size\" is not one of a register of sources");
    }

    private static final String CORRECTED = HEADER.strip() + ",reject_code,reject_message\n";

    private Path rejectedOf(ImportResult result, String name) throws IOException {
        StringBuilder out = new StringBuilder();
        rejectedRows.writeCsv(result.importId(), out);
        return file(name, out.toString());
    }

    private List<String> ids(Instant asOf) {
        List<String> ids = new ArrayList<>();
        inventory.snapshots(asOf).stream()
                .filter(SnapshotRef::listed)
                .forEach(snapshot -> inventory.scan(
                        snapshot,
                        AssetFilter.ALL,
                        stored -> ids.add(stored.asset().key().assetId() + " of "
                                + stored.asset().origin().file() + " row "
                                + stored.asset().origin().row())));
        return ids;
    }

    @Test
    void addsCorrectedRowsAndRetiresNone() throws IOException {
        Path inventoryFile = file(
                "cmdb.csv",
                HEADER + "A-1,LICENCE,Acme,Anvil,pc-1,2024-03-01,1\n" + "A-2,LICENCE,Acme,Anvil,pc-2,31/02/2024,2\n"
                        + "A-3,LICENCE,Acme,Anvil,pc-3,,3,4\n");
        ImportResult whole = run(dated(inventoryFile, "2024-07-31T00:00:00Z"));
        String rejected = Files.readString(rejectedOf(whole, "rejected.csv"));
        Path corrected = file("corrected.csv", rejected.replace("31/02/2024", "2024-02-29"));

        ImportResult added = run(request(corrected, NOW, false));
        ImportResult again = run(request(corrected, NOW.plusSeconds(60), false));

        assertThat(List.of(added.read(), added.accepted(), added.rejected(), added.added(), added.retired()))
                .containsExactly(2L, 1L, 1L, 1L, 0L);
        assertThat(added.dialect()).isEqualTo("comma, corrected rows");
        assertThat(again.importId()).as("the same file twice is one import").isEqualTo(added.importId());
        assertThat(ids(Instant.parse("2024-07-31T00:00:00Z")))
                .as("they count from the date of the inventory")
                .containsExactly("A-1 of cmdb.csv row 2", "A-2 of corrected.csv row 2");
        assertThat(Files.readString(rejectedOf(added, "rejected-again.csv"))
                        .lines()
                        .toList())
                .hasSize(2)
                .first()
                .isEqualTo(CORRECTED.strip());
    }

    @Test
    void endsCorrectionsWithTheNextInventory() throws IOException {
        run(dated(file("first.csv", HEADER + "A-1,LICENCE,Acme,Anvil,,,\n"), "2024-07-01T00:00:00Z"));
        Path corrected = file("corrected.csv", CORRECTED + "A-2,LICENCE,Acme,Anvil,,,,X,y\n");
        run(request(corrected, NOW, false));

        ImportResult next =
                run(dated(file("next.csv", HEADER + "A-1,LICENCE,Acme,Anvil 2,,,\n"), "2024-08-01T00:00:00Z"));

        assertThat(List.of(next.added(), next.changed(), next.unchanged(), next.retired()))
                .as("compared with inventory and corrections")
                .containsExactly(0L, 1L, 0L, 1L);
        assertThat(ids(Instant.parse("2024-07-15T00:00:00Z")))
                .containsExactly("A-1 of first.csv row 2", "A-2 of corrected.csv row 2");
        assertThat(ids(Instant.parse("2024-08-01T00:00:00Z"))).containsExactly("A-1 of next.csv row 2");
        assertThat(run(request(corrected, NOW.plusSeconds(60), false)).added())
                .as("given again, they add to the newest inventory")
                .isEqualTo(1);
    }

    @Test
    void keepsCorrectionsThatLieInAnInboxWithTheirInventory() throws IOException {
        run(dated(file("first.csv", HEADER + "A-1,LICENCE,Acme,Anvil,,,\n"), "2024-07-01T00:00:00Z"));
        Path corrected = file("corrected.csv", CORRECTED + "A-2,LICENCE,Acme,Anvil,,,,X,y\n");
        ImportResult first = run(standing(corrected, Instant.parse("2024-07-02T00:00:00Z")));

        run(dated(file("next.csv", HEADER + "A-1,LICENCE,Acme,Anvil 2,,,\n"), "2024-08-01T00:00:00Z"));
        ImportResult nextNight = run(standing(corrected, NOW));

        assertThat(nextNight.importId()).isEqualTo(first.importId());
        assertThat(ids(Instant.parse("2024-08-02T00:00:00Z"))).containsExactly("A-1 of next.csv row 2");
    }

    @Test
    void tellsEachOfManyConflictsWhereItsKeyIs() throws IOException {
        int keys = 800;
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 3 * keys; i++) {
            text.append("A-%03d,LICENCE,Acme,Anvil %d,,,\n".formatted(keys - 1 - i % keys, i));
        }

        ImportResult result = run(request(file("many.csv", text.toString()), NOW, false));

        assertThat(List.of(result.read(), result.accepted(), result.rejected())).containsExactly(2400L, 800L, 1600L);
        List<RejectedRows.Row> rejected = rejectedRows.of(result.importId());
        assertThat(rejected).hasSize(2 * keys);
        for (int i = 0; i < rejected.size(); i++) {
            assertThat(rejected.get(i).message())
                    .isEqualTo("many.csv, row %d: the LICENCE with asset_id \"A-%03d\" is already in row %d with other"
                                    .formatted(keys + i + 2, keys - 1 - i % keys, i % keys + 2)
                            + " content. Give each asset its own asset_id, or remove one of the two rows.");
        }
    }

    @Test
    void rejectsCorrectedRowsThatTheInventoryHasOtherwise() throws IOException {
        run(dated(
                file("first.csv", HEADER + "A-1,LICENCE,Acme,Anvil,,,\nA-2,LICENCE,Acme,Anvil,,,\n"),
                "2024-07-01T00:00:00Z"));
        ImportResult added = run(request(
                file(
                        "corrected.csv",
                        CORRECTED + "A-2,LICENCE,Acme,Anvil,,,,X,y\nA-1,LICENCE,Acme,Hammer,,,,X,y\n"
                                + "A-0,LICENCE,Acme,Hammer,,,,X,y\n"),
                NOW,
                false));

        assertThat(List.of(added.read(), added.accepted(), added.rejected(), added.duplicate()))
                .containsExactly(3L, 1L, 1L, 1L);
        assertThat(rejectedRows.of(added.importId()))
                .extracting(RejectedRows.Row::code, RejectedRows.Row::message)
                .containsExactly(tuple(
                        "KEY_CONFLICT",
                        "corrected.csv, row 3: the LICENCE with asset_id \"A-1\" is already in the inventory of source"
                                + " \"cmdb\" with other content. Corrected rows only add to it: change that asset in"
                                + " the inventory and import it whole, or give this row its own asset_id."));
    }

    @Test
    void refusesCorrectedRowsOfASourceWithoutInventory() throws IOException {
        ImportResult refused = run(request(file("c.csv", CORRECTED + "A-2,LICENCE,Acme,Anvil,,,,X,y\n"), NOW, false));

        assertThat(refused.refused())
                .hasValue("NOTHING_TO_CORRECT: c.csv: its columns reject_code and reject_message say that it holds"
                        + " corrected rows, but unit BU-1 has no inventory of source \"cmdb\". Name the source they"
                        + " belong to, one of [], or remove the two columns when this is a whole inventory.");
    }

    @Test
    void triesCorrectedRowsWithoutKeepingThem() throws IOException {
        run(dated(file("first.csv", HEADER + "A-1,LICENCE,Acme,Anvil,,,\n"), "2024-07-01T00:00:00Z"));
        ImportResult tried =
                run(request(file("corrected.csv", CORRECTED + "A-2,LICENCE,Acme,Anvil,,,,X,y\n"), NOW, true));

        assertThat(tried.added()).isEqualTo(1);
        assertThat(ids(NOW)).containsExactly("A-1 of first.csv row 2");
        assertThat(count("snapshot")).isEqualTo(1);
    }
}

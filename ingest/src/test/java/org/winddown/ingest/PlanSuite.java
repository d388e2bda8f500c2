package org.winddown.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.ingest.mapping.ColumnReading;
import org.winddown.ingest.plan.ActRefusedException;
import org.winddown.ingest.plan.ChangeFile;
import org.winddown.ingest.plan.Person;
import org.winddown.ingest.plan.PlanId;
import org.winddown.ingest.plan.PlanListener;
import org.winddown.ingest.plan.RowChange;
import org.winddown.ingest.plan.RowChange.What;
import org.winddown.ingest.plan.Terms;
import org.winddown.ingest.plan.UndoResult;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.Field;

/** What a preview tells and what the commit then does, told once for both databases. */
abstract class PlanSuite {

    private static final Instant FIRST = Instant.parse("2024-08-01T00:00:00Z");
    private static final String HEADER = "asset_id,kind,vendor,product,hostname,Cost Centre\n";

    @TempDir
    Path home;

    private Installed installed;

    /** On which database. */
    abstract TestDatabase database();

    /** How many nights the property is held against. */
    abstract int nights();

    @BeforeEach
    void start() {
        installed = new Installed(database(), home);
    }

    @AfterEach
    void stop() {
        installed.close();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text);
    }

    private static Instant night(int n) {
        return FIRST.plus(Duration.ofDays(n));
    }

    @Test
    void commitsExactlyWhatThePreviewTold() throws IOException {
        DirtyNights dirty = new DirtyNights(20_261_126);
        String state = "";
        for (int n = 0; n < nights(); n++) {
            Path file = file("night-" + n + ".csv", dirty.next());
            Map<String, Map<String, String>> before = content();
            List<RowChange> told = new ArrayList<>();

            ImportResult preview = installed.preview(file, night(n), told);
            Map<String, Map<String, String>> afterPreview = content();
            ImportResult done = installed.commit(file, night(n), planned(preview));
            Map<String, Map<String, String>> after = content();

            assertThat(preview.refused()).as("night %d", n).isEmpty();
            assertThat(afterPreview)
                    .as("night %d, nothing done by the preview", n)
                    .isEqualTo(before);
            assertThat(counts(done)).as("night %d", n).isEqualTo(counts(preview));
            assertThat(done.effect()).as("night %d", n).isEqualTo(preview.effect());
            assertThat(told.stream().map(PlanSuite::line).toList())
                    .as("night %d, changes", n)
                    .isEqualTo(differences(before, after));
            assertThat(told).as("night %d", n).hasSize((int) (done.added() + done.changed() + done.retired()));
            if (n > 0) {
                assertThat(preview.effect().stateBefore()).as("night %d", n).isEqualTo(state);
            }
            state = done.effect().stateAfter();
        }
    }

    private static Terms planned(ImportResult preview) {
        return new Terms(false, false, PlanId.parse(preview.effect().plan()));
    }

    private static List<Long> counts(ImportResult result) {
        return List.of(
                result.read(),
                result.accepted(),
                result.rejected(),
                result.duplicate(),
                result.blank(),
                result.added(),
                result.changed(),
                result.unchanged(),
                result.retired());
    }

    /** Every asset with its filled cells, in key order. */
    private Map<String, Map<String, String>> content() {
        Map<String, Map<String, String>> content = new TreeMap<>();
        for (StoredAsset stored : installed.assets()) {
            Asset asset = stored.asset();
            Map<String, String> cells = new TreeMap<>(asset.extras());
            cells.put("vendor", asset.name().vendor());
            cells.put("product", asset.name().product());
            for (Field field : Field.values()) {
                cells.putIfAbsent(field.column(), asset.text(field));
            }
            cells.values().removeIf(String::isEmpty);
            content.put(order(asset.key().kind().name(), asset.key().assetId()), cells);
        }
        return content;
    }

    /** Sorts as the kinds do in their enumeration. */
    private static String order(String kind, String id) {
        return "ABCDEFG"
                        .charAt(org.winddown.rules.asset.AssetKind.valueOf(kind)
                                .compareTo(org.winddown.rules.asset.AssetKind.values()[0]))
                + " " + kind + " " + id;
    }

    private static List<String> differences(
            Map<String, Map<String, String>> before, Map<String, Map<String, String>> after) {
        Map<String, String> lines = new TreeMap<>();
        before.forEach((key, cells) -> {
            if (!after.containsKey(key)) {
                lines.put(key, "RETIRED " + key + " {}");
            }
        });
        after.forEach((key, cells) -> {
            Map<String, String> was = before.get(key);
            if (was == null) {
                lines.put(key, "ADDED " + key + " {}");
            } else if (!was.equals(cells)) {
                Map<String, String> columns = new TreeMap<>();
                was.forEach((column, text) -> columns.put(column, text + " -> " + cells.getOrDefault(column, "")));
                cells.forEach((column, text) -> columns.put(column, was.getOrDefault(column, "") + " -> " + text));
                columns.keySet()
                        .removeIf(column -> was.getOrDefault(column, "").equals(cells.getOrDefault(column, "")));
                lines.put(key, "CHANGED " + key + " " + columns);
            }
        });
        return List.copyOf(lines.values());
    }

    private static String line(RowChange change) {
        Map<String, String> columns = new TreeMap<>();
        change.cells().forEach(cell -> columns.put(cell.column(), cell.before() + " -> " + cell.after()));
        return change.what() + " " + order(change.kind().name(), change.assetId()) + " " + columns;
    }

    @Test
    void carriesOutLaterWhatAPreviewPromisedOfAssetsThatAreMissed() throws IOException {
        installed.commit(file("a.csv", HEADER + "A-1,LICENCE,Acme,Anvil,,1\nA-2,LICENCE,Acme,Anvil,,1\n"), night(0));
        Path next = file("b.csv", HEADER + "A-1,LICENCE,Acme,Anvil,,1\n");
        ImportResult preview = installed.preview(next, night(1), new ArrayList<>());

        ImportResult done = installed.commit(next, night(1).plusSeconds(90), planned(preview));

        assertThat(done.refused()).isEmpty();
        assertThat(done.effect().absences().missed()).isEqualTo(1);
        assertThat(done.effect().stateAfter()).isEqualTo(preview.effect().stateAfter());
    }

    @Test
    void refusesToCarryOutAPlanThatIsNoLongerTheSame() throws IOException {
        installed.commit(file("a.csv", HEADER + "A-1,LICENCE,Acme,Anvil,,1\nA-2,LICENCE,Acme,Anvil,,1\n"), night(0));
        Path next = file("b.csv", HEADER + "A-1,LICENCE,Acme,Anvil,pc-1,1\nA-3,LICENCE,Acme,Anvil,,2\n");
        ImportResult preview = installed.preview(next, night(2), new ArrayList<>());
        installed.commit(file("between.csv", HEADER + "A-1,LICENCE,Acme,Hammer,,1\n"), night(1));
        String export = installed.export();

        ImportResult refused = installed.commit(next, night(2), planned(preview));
        ImportResult now = installed.preview(next, night(2), new ArrayList<>());

        assertThat(refused.refused())
                .contains("PLAN_CHANGED: b.csv was not imported: The inventory is no longer the one the plan was made"
                        + " on: another import or an undo came between. The inventory after the import would be"
                        + " another one. Look at what it would do now with --dry-run, then import it under the plan"
                        + " that tells: "
                        + now.effect().plan() + ".");
        assertThat(installed.export()).isEqualTo(export);
        assertThat(installed.runs.forUnit("BU-1")).hasSize(2);
        ImportResult done = installed.commit(next, night(2), planned(now));
        assertThat(done.refused()).isEmpty();
        assertThat(List.of(done.read(), done.added(), done.changed(), done.retired()))
                .containsExactly(2L, 1L, 1L, 0L);
    }

    @Test
    void refusesAPlanOfAnotherFile() throws IOException {
        ImportResult preview =
                installed.preview(file("a.csv", HEADER + "A-1,LICENCE,Acme,Anvil,,1\n"), night(0), new ArrayList<>());

        ImportResult other = installed.commit(
                file("a.csv", HEADER + "A-1,LICENCE,Acme,Anvil,,1\n,,x,,,\n"), night(0), planned(preview));
        ImportResult another =
                installed.commit(file("a.csv", HEADER + "A-2,LICENCE,Acme,Anvil,,1\n"), night(0), planned(preview));

        assertThat(other.refused().orElse(""))
                .contains("Other rows would be rejected, or for other reasons.")
                .doesNotContain("after the import");
        assertThat(another.refused().orElse("")).contains("The inventory after the import would be another one.");
    }

    @Test
    void tellsCellByCellWhatACorrectionAddsAndAPreviewOfAKnownFile() throws IOException {
        Path first = file("a.csv", HEADER + "A-1,LICENCE,Acme,Anvil,pc-1,1\nA-2,DEVICE,Acme,Anvil,,1\n");
        ImportResult done = installed.commit(first, night(0));
        List<RowChange> told = new ArrayList<>();

        installed.preview(
                file("b.csv", HEADER + "A-1,LICENCE,Acme,Anvil 2,,7\nA-3,DEVICE,Acme,Anvil,,1\n"), night(1), told);
        List<RowChange> corrected = new ArrayList<>();
        ImportResult correction = installed.preview(
                file("c.csv", HEADER.strip() + ",reject_code,reject_message\nA-9,DEVICE,Acme,Anvil,,1,x,y\n"),
                night(1),
                corrected);
        List<RowChange> again = new ArrayList<>();
        ImportResult known = installed.preview(first, night(0), again);

        assertThat(told).extracting(RowChange::what).containsExactly(What.CHANGED, What.RETIRED, What.ADDED);
        assertThat(told.get(0).cells())
                .containsExactly(
                        new RowChange.CellChange("product", "Anvil", "Anvil 2"),
                        new RowChange.CellChange("hostname", "pc-1", ""),
                        new RowChange.CellChange("Cost Centre", "1", "7"));
        assertThat(told.get(0).row()).isEqualTo(2);
        assertThat(told.get(1).product().product()).isEqualTo("Anvil");
        assertThat(corrected).extracting(RowChange::assetId).containsExactly("A-9");
        assertThat(correction.effect().stateBefore()).isEqualTo(done.effect().stateAfter());
        assertThat(again).isEmpty();
        assertThat(known.remarks())
                .containsExactly("This file is imported already, as import " + done.importId()
                        + " dated 2024-08-01T00:00:00Z: importing it once more gives that result again and changes"
                        + " nothing.");
    }

    @Test
    void writesChangesAsTheyComeAsCsvAndJson() throws IOException {
        installed.commit(
                file("a.csv", HEADER + "A-1,LICENCE,Acme,Anvil,pc-1,1\nA-2,LICENCE,Acme,Anvil,,1\n"), night(0));
        Path next = file("b.csv", HEADER + "A-1,LICENCE,Acme,\"An \"\"vil\"\"\",,1\n");
        Path csv = home.resolve("changes.csv");
        Path json = home.resolve("changes.json");
        try (ChangeFile asCsv = ChangeFile.open(csv);
                ChangeFile asJson = ChangeFile.open(json)) {
            installed.imports.run(
                    Installed.request(next, night(1), true), ImportProgress.SILENT, asCsv.andThen(asJson));
        }

        assertThat(csv)
                .hasContent("change,kind,asset_id,vendor,product,version,row,column,before,after\n"
                        + "changed,LICENCE,A-1,Acme,\"An \"\"vil\"\"\",,2,product,Anvil,\"An \"\"vil\"\"\"\n"
                        + "changed,LICENCE,A-1,Acme,\"An \"\"vil\"\"\",,2,hostname,pc-1,\n"
                        + "retired,LICENCE,A-2,Acme,Anvil,,3,,,\n");
        assertThat(json)
                .hasContent("[\n{\"change\":\"changed\",\"kind\":\"LICENCE\",\"asset_id\":\"A-1\",\"vendor\":\"Acme\","
                        + "\"product\":\"An \\\"vil\\\"\",\"version\":\"\",\"row\":2,\"cells\":[{\"column\":\"product\","
                        + "\"before\":\"Anvil\",\"after\":\"An \\\"vil\\\"\"},{\"column\":\"hostname\",\"before\":"
                        + "\"pc-1\",\"after\":\"\"}]},\n{\"change\":\"retired\",\"kind\":\"LICENCE\",\"asset_id\":\"A-2\","
                        + "\"vendor\":\"Acme\",\"product\":\"Anvil\",\"version\":\"\",\"row\":3,\"cells\":[]}\n]\n");
    }

    @Test
    void readsOnlyPlanIdsThatItWrites() {
        PlanId id = PlanId.of("a".repeat(64), "b".repeat(64), "c".repeat(64));

        assertThat(PlanId.parse(" " + id)).isEqualTo(Optional.of(id));
        assertThat(PlanId.parse("a-b-c")).isEmpty();
        assertThat(id.differences(id)).isEmpty();
    }

    private static final Person ANA = new Person("Ana", "wrong file");

    @Test
    void restoresTheFormerStateAndTheUndoneOneAgain() throws IOException {
        Path first = file("a.csv", HEADER + "A-1,LICENCE,Acme,Anvil,pc-1,1\nA-2,LICENCE,Acme,Anvil,,1\n");
        ImportResult a = installed.commit(first, night(0));
        installed.commit(
                file("c.csv", HEADER.strip() + ",reject_code,reject_message\nA-9,DEVICE,Acme,Anvil,,1,x,y\n"),
                night(0));
        String former = installed.export();
        Path next = file("b.csv", HEADER + "A-1,LICENCE,Acme,Hammer,,1\n");
        ImportResult b = installed.commit(next, night(1));
        String latter = installed.export();

        assertThatThrownBy(() -> installed.imports.acts().undo(a.importId(), ANA, night(2)))
                .isInstanceOf(ActRefusedException.class)
                .hasMessageStartingWith("LATER_IMPORT: ")
                .hasMessageEndingWith("Undo that first: winddown undo " + b.importId());
        UndoResult undone = installed.imports.acts().undo(b.importId(), ANA, night(2));

        assertThat(installed.export()).isEqualTo(former);
        assertThat(undone.stateAfter()).isEqualTo(b.effect().stateBefore());
        assertThat(List.of(undone.assets(), undone.added(), undone.changed(), undone.retired()))
                .containsExactly(3L, 2L, 1L, 0L);
        ImportResult met = installed.commit(next, night(1));
        assertThat(met.importId()).isEqualTo(b.importId());
        assertThat(met.effect().undone().orElse("")).contains("by Ana").contains("because: wrong file");
        assertThat(installed.export()).isEqualTo(former);
        assertThatThrownBy(() -> installed.imports.acts().undo(b.importId(), ANA, night(3)))
                .hasMessageStartingWith("ALREADY_UNDONE: ");

        installed.imports.acts().undo(undone.undoId(), ANA, night(3));
        assertThat(installed.export()).isEqualTo(latter);
        assertThat(installed.commit(next, night(1)).effect().undone()).isEmpty();
        installed.imports.acts().undo(b.importId(), ANA, night(4));
        ImportResult again = installed.commit(next, night(1), new Terms(false, true, Optional.empty()));
        assertThat(again.importId()).isNotEqualTo(b.importId());
        assertThat(installed.export()).isEqualTo(latter);
        assertThat(installed.commit(next, night(1)).importId()).isEqualTo(again.importId());
    }

    /** A held import takes effect when it is released: what came between stands below it. */
    @Test
    void doesNotUndoAnImportBelowOneThatWasReleasedAfterIt() throws IOException {
        installed.commit(file("a.csv", many(0, 50)), night(0));
        ImportResult held = installed.commit(file("h.csv", many(0, 30)), night(1));
        ImportResult later = installed.commit(file("x.csv", many(0, 55)), night(2));
        installed.imports.acts().release(held.importId(), ANA, night(3));
        String released = installed.export();

        assertThatThrownBy(() -> installed.imports.acts().undo(later.importId(), ANA, night(4)))
                .isInstanceOf(ActRefusedException.class)
                .hasMessageContaining(held.importId().substring(0, 12) + " of h.csv")
                .hasMessageContaining("came after it");

        assertThat(installed.export()).isEqualTo(released);
    }

    /** The rows would add to an inventory that nobody sees. */
    @Test
    void addsNoCorrectedRowsToAnInventoryThatIsUndoneMeanwhile() throws IOException {
        ImportResult first = installed.commit(file("a.csv", HEADER + "A-1,LICENCE,Acme,Anvil,,1\n"), night(0));
        Path corrected = file("c.csv", HEADER.strip() + ",reject_code,reject_message\nA-2,LICENCE,Acme,Anvil,,1,x,y\n");

        ImportResult refused = installed.imports.run(Installed.request(corrected, night(0), false), (phase, rows) -> {
            if (phase.equals("stage")) {
                installed.imports.acts().undo(first.importId(), ANA, night(1));
            }
        });

        assertThat(refused.refused().orElse(""))
                .startsWith(
                        "PLAN_CHANGED: c.csv was not imported: the inventory to which its rows add has been undone");
        assertThat(installed.assets()).isEmpty();
        assertThat(installed.jdbc.queryForObject("select count(*) from import_chunk", Long.class))
                .isZero();
    }

    @Test
    void emptiesASourceWhoseFirstImportIsUndone() throws IOException {
        ImportResult a = installed.commit(file("a.csv", HEADER + "A-1,LICENCE,Acme,Anvil,,1\n"), night(0));

        UndoResult undone = installed.imports.acts().undo(a.importId().substring(0, 12), ANA, night(1));

        assertThat(installed.assets()).isEmpty();
        assertThat(undone.stateAfter()).isEqualTo(a.effect().stateBefore());
        assertThat(installed.jdbc.queryForObject("select count(*) from import_run", Long.class))
                .isEqualTo(2);
    }

    private static String many(int from, int to) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = from; i < to; i++) {
            text.append("A-")
                    .append(i)
                    .append(",LICENCE,Acme,Anvil,pc-")
                    .append(i)
                    .append(",1\n");
        }
        return text.toString();
    }

    @Test
    void holdsAnInventoryThatLostTooMuchUntilAPersonReleasesIt() throws IOException {
        installed.commit(file("a.csv", many(0, 50)), night(0));
        String former = installed.export();
        Path small = file("b.csv", many(0, 30));

        ImportResult preview = installed.preview(small, night(1), new ArrayList<>());
        ImportResult held = installed.commit(small, night(1));
        ImportResult met = installed.commit(small, night(1));

        assertThat(preview.effect().held().orElse(""))
                .startsWith(
                        "the import would wait for a person, because it would retire 20 of 50 assets, more than the 20 %");
        assertThat(held.snapshotId()).isEmpty();
        assertThat(met.effect().held()).isEqualTo(held.effect().held()).isNotEmpty();
        assertThat(installed.export()).isEqualTo(former);
        installed.imports.acts().release(held.importId(), ANA, night(2));
        assertThat(installed.assets()).hasSize(30);
        assertThat(installed.commit(small, night(1)).effect().held()).isEmpty();
        ImportResult smaller = installed.commit(file("c.csv", many(0, 10)), night(3));
        installed.imports.acts().decline(smaller.importId(), ANA, night(3));
        assertThat(installed
                        .commit(home.resolve("c.csv"), night(3))
                        .effect()
                        .held()
                        .orElse(""))
                .contains("It was declined by Ana");
        assertThat(installed.assets()).hasSize(30);
    }

    @Test
    void undoesAnImportAfterWhichAnotherWasHeld() throws IOException {
        installed.commit(file("a.csv", many(0, 40)), night(0));
        String former = installed.export();
        ImportResult full = installed.commit(file("b.csv", many(0, 50)), night(1));
        ImportResult held = installed.commit(file("c.csv", many(0, 10)), night(2));

        assertThat(held.effect().held()).isPresent();
        installed.imports.acts().decline(held.importId(), ANA, night(2));
        installed.imports.acts().undo(full.importId(), ANA, night(3));

        assertThat(installed.export()).isEqualTo(former);
    }

    @Test
    void tellsOfAnImportWhatBecameOfItAndWhichInventoriesHoldIt() throws IOException {
        ImportResult first = installed.commit(file("a.csv", many(0, 5)), night(0));
        ImportResult part =
                installed.commit(file("p.csv", many(4, 6)), night(1), new Terms(true, false, Optional.empty()));
        ImportStory before = installed.story(part.importId());
        UndoResult undo = installed.imports.acts().undo(part.importId(), ANA, night(2));
        ImportStory after = installed.story(part.importId());
        ImportStory undone = installed.story(undo.undoId());

        assertThat(installed.story(first.importId()).later()).isEmpty();
        assertThat(before.undone()).isEmpty();
        assertThat(before.snapshots()).hasSize(2).contains(part.importId());
        assertThat(after.undone()).map(ImportStory.Deed::by).contains("Ana");
        assertThat(after.undone()).map(ImportStory.Deed::resultId).contains(undo.undoId());
        assertThat(undone.undoes()).map(ImportStory.Deed::importId).contains(part.importId());
        assertThat(undone.stateAfter()).isEqualTo(after.stateBefore()).isNotEmpty();
        assertThat(undone.snapshots()).hasSize(1).doesNotContainAnyElementsOf(before.snapshots());
        assertThat(installed.story(first.importId()).snapshots())
                .as("what the part left of it, and what the undo brought back, came from it")
                .contains(first.importId())
                .containsAll(undone.snapshots())
                .hasSize(3);
    }

    @Test
    void tellsColumnsAndRejectedRowsOfAPreviewAndTakesThemBack() throws IOException {
        List<ColumnReading> columns = new ArrayList<>();
        List<RejectedRows.Row> rejected = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        Path file = file("a.csv", HEADER + "A-1,LICENCE,Acme,Anvil,pc-1,1\nA-2,LIZENZ,Acme,Anvil,pc-2,1\n");

        ImportResult preview = installed.preview(file, night(0), new PlanListener() {
            @Override
            public void columns(List<ColumnReading> told) {
                columns.addAll(told);
            }

            @Override
            public void unit(String code) {
                throw new AssertionError("The file is of one unit.");
            }

            @Override
            public void change(RowChange change) {
                assertThat(change.assetId()).isEqualTo("A-1");
            }

            @Override
            public void rejected(String importId) {
                ids.add(importId);
                rejected.addAll(installed.rejectedRows.of(importId));
            }
        });

        assertThat(preview.rejected()).isEqualTo(1);
        assertThat(rejected)
                .extracting(RejectedRows.Row::row, RejectedRows.Row::column)
                .containsExactly(tuple(3L, "kind"));
        assertThat(ids)
                .hasSize(1)
                .allSatisfy(id -> assertThat(installed.rejectedRows.of(id)).isEmpty());
        assertThat(columns).hasSize(6);
        assertThat(columns.get(4).column().field()).contains("hostname");
        assertThat(columns.get(4).examples()).containsExactly("pc-1", "pc-2");
        assertThat(columns.get(5).column().used()).isFalse();
        assertThat(columns.get(5).column().header()).isEqualTo("Cost Centre");
        assertThat(installed.assets()).isEmpty();
    }

    @Test
    void tellsInAPreviewThatTheFileWasThereBefore() throws IOException {
        Path file = file("a.csv", many(0, 5));
        ImportResult done = installed.commit(file, night(0));

        assertThat(installed.preview(file, night(0), new ArrayList<>()).remarks())
                .contains("This file is imported already, as import " + done.importId()
                        + " dated 2024-08-01T00:00:00Z: importing it once more gives that result again and changes"
                        + " nothing.");
        installed.imports.acts().undo(done.importId(), ANA, night(1));
        assertThat(installed.preview(file, night(0), new ArrayList<>()).remarks())
                .anySatisfy(remark -> assertThat(remark)
                        .startsWith(
                                "This file was imported before, as import " + done.importId() + ", and undone by Ana")
                        .endsWith("It stays out; to import it once more, say --again."));
        installed.commit(file("b.csv", many(0, 50)), night(2));
        Path small = file("c.csv", many(0, 10));
        ImportResult held = installed.commit(small, night(3));
        assertThat(installed.preview(small, night(3), new ArrayList<>()).remarks())
                .contains("This file was imported before, as import " + held.importId()
                        + ", and waits for a person: importing it once more changes nothing.");
    }

    @Test
    void retiresNothingForAFileThatIsCutOffOrAPart() throws IOException {
        installed.commit(file("a.csv", many(0, 5)), night(0));

        ImportResult torn = installed.commit(file("b.csv", many(0, 3) + "A-3,LICENCE,Ac"), night(1));
        assertThat(torn.effect().held().orElse("")).startsWith("its last row, 5, breaks off after 3 of 6 cells");
        assertThat(installed.assets()).hasSize(5);
        ImportResult page = installed.commit(
                file(
                        "page.json",
                        "{\"value\": [{\"asset_id\": \"A-9\", \"kind\": \"LICENCE\", \"product\": \"Grid\"}],"
                                + " \"@odata.nextLink\": \"https://example.test/?skip=1\"}"),
                night(1));
        assertThat(page.effect().held().orElse(""))
                .startsWith("it is one page of several: its \"@odata.nextLink\" says that more records follow."
                        + " It would retire 5 of 5 assets.");
        assertThat(installed.assets()).hasSize(5);
        ImportResult part = installed.commit(
                file("p.csv", many(4, 6).replace("pc-4", "pc-x")), night(2), new Terms(true, false, Optional.empty()));

        assertThat(List.of(part.added(), part.changed(), part.unchanged(), part.retired()))
                .containsExactly(1L, 1L, 4L, 0L);
        assertThat(installed.assets())
                .extracting(one ->
                        one.asset().key().assetId() + " " + one.asset().origin().file())
                .containsExactlyInAnyOrder(
                        "A-0 a.csv", "A-1 a.csv", "A-2 a.csv", "A-3 a.csv", "A-4 p.csv", "A-5 p.csv");
        assertThat(installed.export()).contains("pc-x");
        installed.imports.acts().undo(part.importId(), ANA, night(3));
        assertThat(installed.assets()).hasSize(5);
        assertThat(installed.export()).doesNotContain("pc-x");
    }

    private String night(int n, int assets) throws IOException {
        return installed
                .commit(file("night-" + n + ".csv", many(0, assets)), night(n))
                .effect()
                .held()
                .orElse("");
    }

    @Test
    void holdsASourceThatShrinksALittleEveryNightUntilAPersonAcceptsIt() throws IOException {
        for (int n = 0; n < 5; n++) {
            assertThat(night(n, 200 - 9 * n)).as("night %d", n).isEmpty();
        }

        ImportResult held = installed.commit(file("night-5.csv", many(0, 155)), night(5));

        assertThat(held.effect().held().orElse(""))
                .startsWith(
                        "it holds 155 assets, but the last 5 inventories of source \"cmdb\" held 182 on average, and"
                                + " fewer than 159 is outside its control limits.");
        assertThat(installed.assets()).hasSize(164);
        installed.imports.acts().release(held.importId(), ANA, night(5));
        assertThat(night(6, 146)).as("limits begin anew").isEmpty();
    }

    @Test
    void holdsAnArchiveWhoseLastMemberIsCutOff() throws IOException {
        Path whole = archive("whole.zip", many(0, 3), many(3, 6));
        Path cut = archive("cut.zip", many(0, 3), many(3, 5) + "A-5,LICEN");
        installed.commit(whole, night(0));

        ImportResult held = installed.commit(cut, night(1));

        assertThat(held.effect().held().orElse(""))
                .startsWith("the last row of cut.zip, 1.csv, row 4, breaks off after 2 of 6 cells and the line is not"
                        + " ended, so the file looks cut off. It would retire 1 of 6 assets.");
        assertThat(installed.assets()).hasSize(6);
    }

    private Path archive(String name, String... members) throws IOException {
        Path file = home.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < members.length; i++) {
                zip.putNextEntry(new ZipEntry(i + ".csv"));
                zip.write(members[i].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    @Test
    void remarksOnAFileThatHoldsEveryAssetTwice() throws IOException {
        installed.commit(file("a.csv", many(0, 30)), night(0));

        ImportResult doubled = installed.commit(file("b.csv", many(0, 60)), night(1));

        assertThat(doubled.remarks())
                .containsExactly("The inventory grows from 30 to 60 assets, by more than 20 %. Look whether the file"
                        + " holds assets twice, under other identifiers.");
        assertThat(doubled.effect().held()).isEmpty();
        assertThat(installed.assets()).hasSize(60);
        assertThat(installed
                        .commit(file("c.csv", many(0, 60).replace("Anvil", "Hammer")), night(2))
                        .remarks())
                .isEmpty();
    }

    @Test
    void takesNoUndoneInventoryForWhatASourceUsuallyHolds() throws IOException {
        for (int n = 0; n < 6; n++) {
            night(n, 100);
        }
        ImportResult wrong = installed.commit(file("wrong.csv", many(0, 1_000)), night(6));
        installed.imports.acts().undo(wrong.importId(), ANA, night(7));

        assertThat(night(8, 85)).contains("held 100 on average, and fewer than 90 is outside its control limits.");
    }

    @Test
    void leavesToEachFileTheAssetsThatNoLaterPartNames() throws IOException {
        installed.commit(file("a.csv", many(0, 6)), night(0));
        Terms part = new Terms(true, false, Optional.empty());
        installed.commit(file("p.csv", many(4, 8)), night(1), part);
        ImportResult second = installed.commit(file("q.csv", many(0, 5)), night(2), part);

        assertThat(installed.inventory.snapshots(Instant.MAX))
                .extracting(one -> one.file() + " " + one.assets())
                .containsExactly("a.csv 0", "p.csv 3", "q.csv 5");
        assertThat(installed.assets())
                .extracting(one ->
                        one.asset().key().assetId() + " " + one.asset().origin().file() + " "
                                + one.asset().origin().row())
                .containsExactly(
                        "A-5 p.csv 3",
                        "A-6 p.csv 4",
                        "A-7 p.csv 5",
                        "A-0 q.csv 2",
                        "A-1 q.csv 3",
                        "A-2 q.csv 4",
                        "A-3 q.csv 5",
                        "A-4 q.csv 6");
        assertThat(List.of(second.added(), second.changed(), second.unchanged(), second.retired()))
                .containsExactly(0L, 0L, 8L, 0L);
        installed.imports.acts().undo(second.importId(), ANA, night(3));
        assertThat(installed.inventory.snapshots(Instant.MAX))
                .extracting(one -> one.file() + " " + one.assets())
                .containsExactly("a.csv 4", "p.csv 4");
    }
}

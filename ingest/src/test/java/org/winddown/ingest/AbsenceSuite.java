package org.winddown.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.ingest.absence.AbsenceCounts;
import org.winddown.ingest.job.RemovalActs.Which;
import org.winddown.ingest.plan.ActRefusedException;
import org.winddown.ingest.plan.Person;
import org.winddown.ingest.plan.Terms;
import org.winddown.ingest.plan.UndoResult;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKind;

/** What becomes of assets that their source no longer lists, told once for both databases. */
abstract class AbsenceSuite {

    static final Instant FIRST = Instant.parse("2024-08-01T00:00:00Z");
    static final String HEADER = "asset_id,kind,vendor,product,start_date\n";
    static final Terms PART = new Terms(true, false, Optional.empty());
    private static final Person ANA = new Person("Ana", "ticket 4711");

    @TempDir
    Path home;

    Installed installed;

    abstract TestDatabase database();

    /** How many steps the property is held against. */
    abstract int steps();

    @BeforeEach
    void start() {
        installed = new Installed(database(), home);
    }

    @AfterEach
    void stop() {
        installed.close();
    }

    static Instant night(int n) {
        return FIRST.plus(Duration.ofDays(n));
    }

    Path file(String name, String... rows) throws IOException {
        return Files.writeString(home.resolve(name), HEADER + String.join("", rows));
    }

    private static String anvil(int n) {
        return "A-" + n + ",LICENCE,Acme,Anvil,\n";
    }

    private ImportResult commit(int n, String... rows) throws IOException {
        return installed.commit(file("night-" + n + ".csv", rows), night(n));
    }

    /** Every asset that is screened as of an instant, as a line. */
    List<String> screened(Instant asOf) {
        List<String> lines = new ArrayList<>();
        for (SnapshotRef snapshot : installed.inventory.snapshots(asOf)) {
            installed.inventory.scan(snapshot, AssetFilter.ALL, stored -> {
                Asset asset = stored.asset();
                lines.add(asset.key().assetId() + " " + asset.name().product() + " in "
                        + asset.origin().file() + " row " + asset.origin().row()
                        + snapshot.absence()
                                .map(absence -> ", " + absence.state() + " " + absence.words(ZoneOffset.UTC))
                                .orElse(""));
            });
        }
        lines.sort(null);
        return lines;
    }

    private List<String> screened() {
        return screened(Instant.MAX);
    }

    @Test
    void isMissedThenSilentAndStaysInTheInventoryAsItWasListedLast() throws IOException {
        commit(0, anvil(1), anvil(2));
        ImportResult second = commit(1, anvil(1));
        ImportResult third = commit(2, anvil(1), anvil(3));
        ImportResult fourth = commit(3, anvil(3));

        assertThat(List.of(second.added(), second.changed(), second.unchanged(), second.retired()))
                .containsExactly(0L, 0L, 1L, 1L);
        assertThat(second.effect().absences()).isEqualTo(new AbsenceCounts(0, 1, 0, 0));
        assertThat(third.retired()).as("missed before").isZero();
        assertThat(fourth.effect().absences()).isEqualTo(new AbsenceCounts(0, 1, 1, 0));
        assertThat(screened(night(1)))
                .containsExactly(
                        "A-1 Anvil in night-1.csv row 2",
                        "A-2 Anvil in night-0.csv row 3, MISSED missed once: not listed since 2024-08-02, last listed"
                                + " on 2024-08-01");
        assertThat(screened())
                .containsExactly(
                        "A-1 Anvil in night-2.csv row 2, MISSED missed once: not listed since 2024-08-04, last listed"
                                + " on 2024-08-03",
                        "A-2 Anvil in night-0.csv row 3, SILENT silent, missed 3 times: not listed since 2024-08-02,"
                                + " last listed on 2024-08-01",
                        "A-3 Anvil in night-3.csv row 2");
        assertThat(installed.export()).doesNotContain("A-2");
    }

    @Test
    void isSilentAfterThirtyDaysHoweverFewInventoriesCame() throws IOException {
        commit(0, anvil(1), anvil(2));
        commit(60, anvil(1));
        assertThat(screened().get(1)).contains("MISSED missed once");

        ImportResult later = commit(90, anvil(1));

        assertThat(later.effect().absences()).isEqualTo(new AbsenceCounts(0, 0, 1, 0));
    }

    @Test
    void countsInventoriesOfOneDateOnce() throws IOException {
        commit(0, anvil(1), anvil(2));
        commit(1, anvil(1));
        ImportResult again = installed.commit(file("again.csv", anvil(1), anvil(4)), night(1));

        assertThat(again.effect().absences()).isEqualTo(new AbsenceCounts(0, 1, 0, 0));
        assertThat(screened().get(1)).contains("missed once");
    }

    @Test
    void isListedAgainAndWasAbsentBetween() throws IOException {
        commit(0, anvil(1), anvil(2));
        commit(1, anvil(1));
        ImportResult back = commit(2, anvil(1), "A-2,LICENCE,Acme,Hammer,\n");

        assertThat(List.of(back.added(), back.unchanged(), back.retired())).containsExactly(1L, 1L, 0L);
        assertThat(back.effect().absences()).isEqualTo(new AbsenceCounts(1, 0, 0, 0));
        assertThat(screened()).containsExactly("A-1 Anvil in night-2.csv row 2", "A-2 Hammer in night-2.csv row 3");
        assertThat(screened(night(1))).hasSize(2).last().asString().contains("MISSED");
    }

    @Test
    void isLeftAloneByPartsUnlessTheyNameIt() throws IOException {
        commit(0, anvil(1), anvil(2), anvil(3));
        commit(1, anvil(1));
        ImportResult part = installed.commit(file("part.csv", anvil(2)), night(2), PART);

        assertThat(List.of(part.added(), part.unchanged(), part.retired())).containsExactly(1L, 1L, 0L);
        assertThat(part.effect().absences()).isEqualTo(new AbsenceCounts(1, 1, 0, 0));
        assertThat(screened())
                .containsExactly(
                        "A-1 Anvil in night-1.csv row 2",
                        "A-2 Anvil in part.csv row 2",
                        "A-3 Anvil in night-0.csv row 4, MISSED missed once: not listed since 2024-08-02, last listed"
                                + " on 2024-08-01");
        UndoResult undone = installed.imports.acts().undo(part.importId(), ANA, night(3));
        assertThat(undone.stateAfter()).isEqualTo(part.effect().stateBefore());
        assertThat(screened())
                .hasSize(3)
                .filteredOn(line -> line.contains("MISSED"))
                .hasSize(2);
    }

    @Test
    void isBackWhenItsRejectedRowIsCorrected() throws IOException {
        commit(0, anvil(1), anvil(2));
        ImportResult second = commit(1, anvil(1), "A-2,LICENCE,Acme,Anvil,31/02/2024\n");
        assertThat(second.effect().absences().missed()).isEqualTo(1);
        StringBuilder rejected = new StringBuilder();
        installed.rejectedRows.writeCsv(second.importId(), rejected);
        Path corrected = Files.writeString(
                home.resolve("corrected.csv"), rejected.toString().replace("31/02/2024", "2024-02-29"));

        ImportResult preview = installed.preview(corrected, night(1), new ArrayList<>());
        ImportResult correction = installed.commit(corrected, night(1));
        ImportResult again = installed.commit(corrected, night(1));

        assertThat(preview.effect()).isEqualTo(correction.effect());
        assertThat(List.of(correction.added(), correction.rejected(), correction.retired()))
                .containsExactly(1L, 0L, 0L);
        assertThat(correction.effect().absences()).isEqualTo(new AbsenceCounts(1, 0, 0, 0));
        assertThat(again.importId()).isEqualTo(correction.importId());
        assertThat(screened()).containsExactly("A-1 Anvil in night-1.csv row 2", "A-2 Anvil in corrected.csv row 2");
        installed.imports.acts().undo(correction.importId(), ANA, night(2));
        assertThat(screened()).hasSize(2).last().asString().contains("MISSED");
    }

    @Test
    void restoresAbsenceAndPresenceByUndo() throws IOException {
        commit(0, anvil(1), anvil(2));
        ImportResult second = commit(1, anvil(1));
        List<String> former = screened();
        ImportResult third = commit(2, anvil(2), anvil(3));
        List<String> latter = screened();

        UndoResult undone = installed.imports.acts().undo(third.importId(), ANA, night(3));
        assertThat(undone.stateAfter()).isEqualTo(second.effect().stateAfter());
        assertThat(screened()).isEqualTo(former);
        UndoResult redone = installed.imports.acts().undo(undone.undoId(), ANA, night(4));
        assertThat(redone.stateAfter()).isEqualTo(third.effect().stateAfter());
        assertThat(screened()).isEqualTo(latter);
    }

    @Test
    void isAbsentOnlyWhenAHeldInventoryIsReleased() throws IOException {
        commit(0, anvil(1), anvil(2));
        ImportResult torn = installed.commit(file("torn.csv", anvil(1) + "A-2,LIC"), night(1));
        assertThat(torn.effect().held()).isPresent();
        assertThat(screened()).hasSize(2).noneMatch(line -> line.contains("MISSED"));

        installed.imports.acts().release(torn.importId(), ANA, night(2));

        assertThat(screened()).hasSize(2).last().asString().contains("A-2 Anvil in night-0.csv row 3, MISSED");
    }

    @Test
    void previewsAbsenceAndKeepsNothing() throws IOException {
        commit(0, anvil(1), anvil(2));
        Path next = file("next.csv", anvil(1));
        long blocks = installed.jdbc.queryForObject("select count(*) from asset_block", Long.class);
        ImportResult preview = installed.preview(next, night(1), new ArrayList<>());

        assertThat(preview.effect().absences()).isEqualTo(new AbsenceCounts(0, 1, 0, 0));
        assertThat(installed.jdbc.queryForObject("select count(*) from snapshot_block", Long.class))
                .isEqualTo(1);
        assertThat(installed.jdbc.queryForObject("select count(*) from asset_block", Long.class))
                .isEqualTo(blocks);
        assertThat(installed.commit(next, night(1)).effect()).isEqualTo(preview.effect());
    }

    @Test
    void removesByTheRuleOfASourceAndSaysSo() throws IOException {
        for (int n = 0; n < 3; n++) {
            Path file = n == 0 ? file("p-0.csv", anvil(1), anvil(2)) : file("p-" + n + ".csv", anvil(1));
            installed.imports.run(Installed.request(file, "purchases", night(n), false), ImportProgress.SILENT);
        }

        assertThat(screened(night(1))).hasSize(2);
        assertThat(screened()).containsExactly("A-1 Anvil in p-2.csv row 2");
        RemovedAssets.Removal removal = installed.removed.of("A-2", Instant.MAX).get(0);
        assertThat(removal.asset().toString()).isEqualTo("BU-1/purchases/LICENCE/A-2");
        assertThat(removal.origin().file() + " " + removal.origin().row()).isEqualTo("p-0.csv 3");
        assertThat(List.of(removal.lastListed(), removal.since(), removal.removedAt()))
                .containsExactly(night(0), night(1), night(2));
        assertThat(removal.times()).isEqualTo(2);
        assertThat(removal.by() + removal.evidence()).isEmpty();
        assertThat(installed.removed.of("A-2", night(1))).isEmpty();
    }

    @Test
    void removesComponentsWithTheNextBill() throws IOException {
        commit(0, "C-1,COMPONENT,Acme,Anvil,\n", "C-2,COMPONENT,Acme,Anvil,\n");
        ImportResult next = commit(1, "C-1,COMPONENT,Acme,Anvil,\n");

        assertThat(next.effect().absences()).isEqualTo(new AbsenceCounts(0, 0, 0, 1));
        assertThat(screened()).hasSize(1);
    }

    @Test
    void removesOnSomebodysWordAndUndoesThat() throws IOException {
        commit(0, anvil(1), anvil(2));
        ImportResult second = commit(1, anvil(1));
        List<String> former = screened();
        assertThatThrownBy(() -> remove("A-1", Optional.empty()))
                .isInstanceOf(ActRefusedException.class)
                .hasMessage("ASSET_IS_LISTED: \"A-1\" of unit BU-1, source \"cmdb\" is in the newest inventory of its"
                        + " source, so it is not removed. Take it out of the source, and import that again.");
        assertThatThrownBy(() -> remove("A-2", Optional.of(AssetKind.DEVICE)))
                .hasMessage("NO_SUCH_ASSET: there is no absent asset DEVICE \"A-2\" of unit BU-1, source \"cmdb\"."
                        + " List those that are absent with: winddown absent --unit BU-1");

        String act = remove("A-2", Optional.empty());

        assertThat(screened()).containsExactly("A-1 Anvil in night-1.csv row 2");
        RemovedAssets.Removal removal = installed.removed.of("A-2", Instant.MAX).get(0);
        assertThat(List.of(removal.by(), removal.evidence(), removal.act())).containsExactly("Ana", "ticket 4711", act);
        assertThatThrownBy(() -> installed.imports.acts().undo(second.importId(), ANA, night(3)))
                .hasMessageStartingWith("LATER_IMPORT: ");
        UndoResult undone = installed.imports.acts().undo(act, ANA, night(3));
        assertThat(undone.stateAfter()).isEqualTo(second.effect().stateAfter());
        assertThat(screened()).isEqualTo(former);
        assertThat(installed.removed.of("A-2", Instant.MAX)).isEmpty();
        remove("A-2", Optional.empty());
        commit(2, anvil(1));
        assertThat(screened()).as("it stays away").containsExactly("A-1 Anvil in night-2.csv row 2");
    }

    private String remove(String id, Optional<AssetKind> kind) {
        return installed
                .imports
                .removals()
                .remove(new Which(Installed.UNIT, Installed.SOURCE, kind, id), ANA, night(2))
                .removed()
                .importId();
    }

    @Test
    void asksForTheKindWhereAnIdIsThatOfTwoAssets() throws IOException {
        commit(0, anvil(1), anvil(2), "A-2,DEVICE,Acme,Anvil,\n");
        commit(1, anvil(1));

        assertThatThrownBy(() -> remove("A-2", Optional.empty())).hasMessageStartingWith("KIND_MISSING: ");
        remove("A-2", Optional.of(AssetKind.DEVICE));
        assertThat(screened()).hasSize(2);
    }

    @Test
    void doesOnRandomNightsWhatASimpleModelDoes() throws IOException {
        AbsenceModel model = new AbsenceModel(20_261_127);
        for (int step = 0; step < steps(); step++) {
            model.step(this, step);
            assertThat(screened()).as("step %d, %s", step, model.did()).isEqualTo(model.lines());
        }
        assertThat(model.kinds())
                .as("every kind of step was taken")
                .contains("whole", "part", "corrected", "undone")
                .hasSizeGreaterThanOrEqualTo(steps() < 100 ? 4 : 6);
    }
}

package org.winddown.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.ingest.mapping.MappingDefinition;
import org.winddown.ingest.mapping.MappingYaml;
import org.winddown.ingest.plan.Person;
import org.winddown.ingest.plan.PlanId;
import org.winddown.ingest.plan.RowChange;
import org.winddown.ingest.plan.Terms;

/** Files with rows of several business units, told once for both databases. */
abstract class SharesSuite {

    private static final Instant FIRST = Instant.parse("2024-08-01T00:00:00Z");
    private static final String HEADER = "asset_id,kind,product,hostname,Business Unit\n";
    private static final String UNITS = """
            code,name,parent,legal_entity,organised_in,entity_form,country,time_zone,us_person,federal_agency,federal_contractor,owner_name,owner_email
            CORP,Group,,Example SE,DE,,DE,Europe/Berlin,,no,no,Desk,desk@corp.example
            BER,Berlin Trading,CORP,Example SE,DE,branch,DE,Europe/Berlin,,no,no,Desk,desk@corp.example
            MUC,München Works,CORP,Example SE,DE,branch,DE,Europe/Berlin,,no,no,Desk,desk@corp.example
            """;
    private static final String BY_COLUMN = """
            name: by column
            columns: {Business Unit: business unit}
            unit: {column: Business Unit}
            """;
    private static final String BY_HOSTS = """
            name: by hosts
            columns: {Business Unit: business unit}
            unit: {column: Business Unit, hosts: {"muc-*": MUC, "ber-?": BER}}
            """;

    @TempDir
    Path home;

    private Installed installed;

    abstract TestDatabase database();

    @BeforeEach
    void start() throws IOException {
        installed = new Installed(database(), home);
        assertThat(installed.units.load(file("units.csv", UNITS), FIRST).accepted())
                .isEqualTo(3);
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

    private static ImportRequest request(Path file, int night, String mapping, boolean dryRun) {
        MappingDefinition given = MappingYaml.read("units.yaml", mapping);
        return new ImportRequest(
                file,
                "CORP",
                "cmdb",
                Optional.empty(),
                Optional.of(night(night)),
                Optional.of(given),
                Optional.empty(),
                List.of(),
                night(night),
                false,
                dryRun);
    }

    private ImportResult commit(Path file, int night, String mapping) {
        return installed.imports.run(request(file, night, mapping, false), ImportProgress.SILENT);
    }

    /** Identifiers of the assets of each unit that has some. */
    private Map<String, List<String>> assets() {
        Map<String, List<String>> assets = new TreeMap<>();
        installed
                .inventory
                .snapshots(Instant.MAX)
                .forEach(one -> installed.inventory.scan(
                        one,
                        AssetFilter.ALL,
                        stored -> assets.computeIfAbsent(stored.asset().key().unit(), unit -> new ArrayList<>())
                                .add(stored.asset().key().assetId() + (one.listed() ? "" : " missed"))));
        return assets;
    }

    private static List<String> counts(ImportResult result) {
        return result.units().stream()
                .map(part -> part.unit() + " " + part.read() + "=" + part.accepted() + "+" + part.rejected() + "+"
                        + part.duplicate() + "+" + part.blank() + " retired " + part.retired())
                .toList();
    }

    @Test
    void givesEachRowToTheUnitItNamesAndLosesNone() throws IOException {
        Path file = file(
                "all.csv",
                HEADER + "A1,DEVICE,P,h,BER\nA2,DEVICE,P,h,berlin-trading\nA3,DEVICE,P,h,Munchen works\n,,,,\n"
                        + "A4,DEVICE,P,h,CORP\nA5,DEVICE,P,h,Hamburg\nA6,DEVICE,P,h,\nA1,DEVICE,P,h,BER\n");

        ImportResult result = commit(file, 0, BY_COLUMN);

        assertThat(counts(result))
                .containsExactly("CORP 4=1+2+0+1 retired 0", "BER 3=2+0+1+0 retired 0", "MUC 1=1+0+0+0 retired 0");
        assertThat(List.of(result.read(), result.accepted(), result.rejected(), result.duplicate(), result.blank()))
                .containsExactly(8L, 4L, 2L, 1L, 1L);
        assertThat(result.conserved()).isTrue();
        assertThat(assets()).isEqualTo(Map.of("BER", List.of("A1", "A2"), "CORP", List.of("A4"), "MUC", List.of("A3")));
        assertThat(installed.rejectedRows.of(result.importId()).stream().map(row -> row.code() + ": " + row.message()))
                .containsExactly(
                        "UNIT_UNKNOWN: all.csv, row 7: column \"Business Unit\" is \"Hamburg\", which is no unit."
                                + " Write the code of a unit, one of [BER, CORP, MUC], or load the unit.",
                        "UNIT_UNKNOWN: all.csv, row 8: column \"Business Unit\" is empty, and nothing else tells the"
                                + " unit. Write the code of a unit, one of [BER, CORP, MUC], or load the unit.");
    }

    @Test
    void tellsUnitsByTheNamesOfHostsWhereTheColumnIsEmpty() throws IOException {
        Path file = file(
                "hosts.csv",
                HEADER + "A1,DEVICE,P,MUC-pc1.corp.example,\nA2,DEVICE,P,CORP\\ber-1,\nA3,DEVICE,P,ber-22,\n"
                        + "A4,DEVICE,P,muc-9,CORP\n");

        ImportResult result = commit(file, 0, BY_HOSTS);

        assertThat(assets()).isEqualTo(Map.of("BER", List.of("A2"), "CORP", List.of("A4"), "MUC", List.of("A1")));
        assertThat(installed.rejectedRows.of(result.importId()).get(0).message())
                .isEqualTo("hosts.csv, row 4: column \"Business Unit\" is empty, and no pattern fits host \"ber-22\"."
                        + " Write the code of a unit, one of [BER, CORP, MUC], or load the unit.");
    }

    @Test
    void givesTheSameResultForTheSameFile() throws IOException {
        Path file = file("all.csv", HEADER + "A1,DEVICE,P,h,BER\nA2,DEVICE,P,h,MUC\nA3,DEVICE,P,h,nobody\n");
        ImportResult first = commit(file, 0, BY_COLUMN);

        ImportResult second = commit(file, 0, BY_COLUMN);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void missesWhatAUnitHasNoRowForAnyMore() throws IOException {
        commit(file("one.csv", HEADER + "A1,DEVICE,P,h,BER\nA2,DEVICE,P,h,MUC\n"), 0, BY_COLUMN);

        ImportResult result = commit(file("two.csv", HEADER + "A1,DEVICE,P,h,BER\n"), 1, BY_COLUMN);
        ImportResult later = commit(file("three.csv", HEADER + "A1,DEVICE,Q,h,BER\n"), 2, BY_COLUMN);

        assertThat(counts(result))
                .containsExactly("CORP 0=0+0+0+0 retired 0", "BER 1=1+0+0+0 retired 0", "MUC 0=0+0+0+0 retired 1");
        assertThat(assets()).isEqualTo(Map.of("BER", List.of("A1"), "MUC", List.of("A2 missed")));
        assertThat(later.units()).extracting(ImportResult::unit).containsExactly("CORP", "BER", "MUC");
        assertThat(later.units().get(2).effect().absences().missed())
                .as("is missed once more")
                .isEqualTo(1);
        assertThat(later.effect().absences().missed()).isEqualTo(1);
    }

    @Test
    void leavesTheInventoryAloneThatAUnitSentItself() throws IOException {
        commit(file("one.csv", HEADER + "A1,DEVICE,P,h,BER\nA2,DEVICE,P,h,MUC\n"), 0, BY_COLUMN);
        installed.imports.run(
                new ImportRequest(
                        file("own.csv", "asset_id,kind,product\nA9,DEVICE,P\n"),
                        "MUC",
                        "cmdb",
                        Optional.empty(),
                        Optional.of(night(1)),
                        Optional.of(MappingDefinition.canonical()),
                        Optional.empty(),
                        List.of(),
                        night(1),
                        false,
                        false),
                ImportProgress.SILENT);

        commit(file("two.csv", HEADER + "A1,DEVICE,P,h,BER\n"), 2, BY_COLUMN);

        assertThat(assets()).isEqualTo(Map.of("BER", List.of("A1"), "MUC", List.of("A9", "A2 missed")));
    }

    @Test
    void holdsTheUnitsThatWouldLoseTooMuchAndLetsTheOthersIn() throws IOException {
        StringBuilder many = new StringBuilder(HEADER);
        for (int i = 0; i < 20; i++) {
            many.append("M").append(i).append(",DEVICE,P,h,MUC\n");
        }
        commit(file("one.csv", many + "A1,DEVICE,P,h,BER\n"), 0, BY_COLUMN);

        ImportResult result = commit(file("two.csv", HEADER + "A2,DEVICE,P,h,BER\n"), 1, BY_COLUMN);

        assertThat(result.effect().held().orElse("")).startsWith("unit MUC: it would retire 20 of 20 assets");
        assertThat(assets().get("MUC")).hasSize(20);
        assertThat(assets().get("BER")).containsExactly("A2", "A1 missed");
    }

    @Test
    void takesRowsInWhenTheirUnitIsLoaded() throws IOException {
        Path file = file("all.csv", HEADER + "A1,DEVICE,P,h,HAM\n");
        assertThat(commit(file, 0, BY_COLUMN).rejected()).isEqualTo(1);
        String header = UNITS.lines().findFirst().orElseThrow();
        installed.units.load(
                file(
                        "more.csv",
                        header + "\nHAM,Hamburg,CORP,Example SE,DE,branch,DE,Europe/Berlin,,no,no,D,d@x.example\n"),
                night(0));

        ImportResult result = commit(file, 0, BY_COLUMN);

        assertThat(result.rejected()).isZero();
        assertThat(assets()).isEqualTo(Map.of("HAM", List.of("A1")));
    }

    @Test
    void addsCorrectedRowsToTheUnitsTheyNameNow() throws IOException {
        commit(file("all.csv", HEADER + "A1,DEVICE,P,h,BER\nA2,DEVICE,P,h,Brlin\n"), 0, BY_COLUMN);
        Path corrected = file(
                "corrected.csv",
                "asset_id,kind,product,hostname,Business Unit,reject_code,reject_message\n"
                        + "A2,DEVICE,P,h,BER,UNIT_UNKNOWN,x\n");

        ImportResult result = commit(corrected, 1, BY_COLUMN);

        assertThat(result.refused()).isEmpty();
        assertThat(assets()).isEqualTo(Map.of("BER", List.of("A1", "A2")));
    }

    @Test
    void doesWhatTheDryRunToldOrNothing() throws IOException {
        commit(file("one.csv", HEADER + "A1,DEVICE,P,h,BER\n"), 0, BY_COLUMN);
        Path file = file("two.csv", HEADER + "A1,DEVICE,Q,h,BER\nA2,DEVICE,P,h,MUC\n");
        List<RowChange> told = new ArrayList<>();
        ImportResult preview =
                installed.imports.run(request(file, 1, BY_COLUMN, true), ImportProgress.SILENT, told::add);
        Terms plan = new Terms(false, false, PlanId.parse(preview.effect().plan()));

        assertThat(assets()).isEqualTo(Map.of("BER", List.of("A1")));
        assertThat(told).hasSize(2);
        ImportResult done =
                installed.imports.run(request(file, 1, BY_COLUMN, false).on(plan), ImportProgress.SILENT);
        assertThat(done.effect()).isEqualTo(preview.effect());
        assertThat(installed
                        .imports
                        .run(request(file, 1, BY_COLUMN, false).on(plan), ImportProgress.SILENT)
                        .effect())
                .isEqualTo(preview.effect());
        assertThat(assets()).isEqualTo(Map.of("BER", List.of("A1"), "MUC", List.of("A2")));

        Path other = file("three.csv", HEADER + "A7,DEVICE,P,h,MUC\n");
        ImportResult refused =
                installed.imports.run(request(other, 2, BY_COLUMN, false).on(plan), ImportProgress.SILENT);
        assertThat(refused.refused().orElse("")).startsWith("PLAN_CHANGED: three.csv was not imported:");
        assertThat(assets()).isEqualTo(Map.of("BER", List.of("A1"), "MUC", List.of("A2")));
    }

    @Test
    void undoesTheRowsOfOneUnit() throws IOException {
        commit(file("one.csv", HEADER + "A1,DEVICE,P,h,BER\nA2,DEVICE,P,h,MUC\n"), 0, BY_COLUMN);
        ImportResult result = commit(file("two.csv", HEADER + "A3,DEVICE,P,h,BER\nA4,DEVICE,P,h,MUC\n"), 1, BY_COLUMN);

        installed.imports.acts().undo(result.units().get(2).importId(), new Person("Ann", "wrong"), night(2));

        assertThat(assets()).isEqualTo(Map.of("BER", List.of("A3", "A1 missed"), "MUC", List.of("A2")));
    }

    @Test
    void refusesAFileThatLacksTheColumnAndAPatternForAnUnknownUnit() throws IOException {
        Path file = file("all.csv", "asset_id,kind,product\nA1,DEVICE,P\n");

        assertThat(commit(file, 0, BY_COLUMN).refused().orElse(""))
                .startsWith("UNIT_COLUMN_MISSING: all.csv: the mapping reads units from column \"Business Unit\"");
        assertThat(commit(file("b.csv", HEADER), 0, BY_HOSTS.replace(": MUC", ": XYZ"))
                        .refused()
                        .orElse(""))
                .startsWith("UNIT_UNKNOWN: b.csv: the mapping gives hosts \"muc-*\" to unit \"XYZ\"");
    }

    private ImportResult preview(Path file, int night) {
        return installed.imports.run(request(file, night, BY_COLUMN, true), ImportProgress.SILENT);
    }

    private ImportResult carryOut(ImportResult preview, Path file, int night, ImportProgress progress) {
        Terms plan = new Terms(false, false, PlanId.parse(preview.effect().plan()));
        return installed.imports.run(request(file, night, BY_COLUMN, false).on(plan), progress);
    }

    @Test
    void carriesOutThePlanOfAFileThatIsImportedAlready() throws IOException {
        Path file = file("one.csv", HEADER + "A1,DEVICE,P,h,BER\nA2,DEVICE,P,h,MUC\n");
        ImportResult first = commit(file, 0, BY_COLUMN);

        ImportResult again = carryOut(preview(file, 0), file, 0, ImportProgress.SILENT);

        assertThat(again).isEqualTo(first);
    }

    @Test
    void stopsAtTheUnitThatChangedMeanwhileAndSaysWhichAreImported() throws IOException {
        String rows = HEADER + "A0,DEVICE,P,h,CORP\nA1,DEVICE,P,h,BER\nA2,DEVICE,P,h,MUC\n";
        commit(file("one.csv", rows), 0, BY_COLUMN);
        Path file = file("two.csv", rows.replace(",P,", ",Q,"));
        ImportResult preview = preview(file, 1);
        AtomicInteger staged = new AtomicInteger();

        ImportResult result = carryOut(preview, file, 1, (phase, done) -> {
            // Three times it is only told, then the rows of the first unit are imported.
            if (phase.equals("stage") && staged.incrementAndGet() == 4) {
                CompletableFuture.runAsync(() -> importOwnFile("BER")).join();
            }
        });

        assertThat(result.refused().orElse(""))
                .startsWith("PLAN_CHANGED: two.csv was not imported: The inventory is no longer the one the plan was"
                        + " made on")
                .endsWith(" Imported of the file are the rows of unit CORP; not imported are those of units BER, MUC.");
        assertThat(result.units()).extracting(ImportResult::unit).containsExactly("CORP", "BER");
        assertThat(assets())
                .isEqualTo(Map.of("BER", List.of("A9", "A1 missed"), "CORP", List.of("A0"), "MUC", List.of("A2")));

        ImportResult rest = carryOut(preview(file, 1), file, 1, ImportProgress.SILENT);
        assertThat(rest.refused()).isEmpty();
        assertThat(rest.units()).extracting(ImportResult::changed).containsExactly(1L, 0L, 1L);
        assertThat(assets())
                .isEqualTo(Map.of("BER", List.of("A1", "A9 missed"), "CORP", List.of("A0"), "MUC", List.of("A2")));
    }

    private void importOwnFile(String unit) {
        try {
            installed.imports.run(
                    new ImportRequest(
                            file("own.csv", "asset_id,kind,product\nA9,DEVICE,P\n"),
                            unit,
                            "cmdb",
                            Optional.empty(),
                            Optional.of(night(0).plusSeconds(1)),
                            Optional.of(MappingDefinition.canonical()),
                            Optional.empty(),
                            List.of(),
                            night(1),
                            false,
                            false),
                    ImportProgress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

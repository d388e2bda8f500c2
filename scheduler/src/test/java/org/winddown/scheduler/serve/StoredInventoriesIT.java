package org.winddown.scheduler.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.ingest.AssetFilter;
import org.winddown.ingest.ImportProgress;
import org.winddown.ingest.ImportRequest;
import org.winddown.ingest.ImportResult;
import org.winddown.ingest.ImportRunSummary;
import org.winddown.ingest.ImportShare;
import org.winddown.ingest.SnapshotRef;
import org.winddown.ingest.mapping.MappingYaml;
import org.winddown.ingest.plan.PlanId;
import org.winddown.portal.Preview;
import org.winddown.portal.Upload;
import org.winddown.rules.asset.Asset;
import org.winddown.scheduler.services.Services;
import org.winddown.scheduler.store.Home;

/** What the portal does with a file whose rows belong to several units, on a real database. */
class StoredInventoriesIT {

    private static final Instant BEFORE = Instant.parse("2024-08-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2024-09-01T00:00:00Z");
    private static final String HEADER = "asset_id,kind,product,Unit\n";
    private static final String MAPPING = """
            name: all units
            columns: {Unit: business unit}
            unit: {column: Unit}
            """;
    private static final String UNITS = """
            code,name,parent,organised_in,entity_form,country,time_zone
            CORP,Group,,DE,subsidiary,DE,Europe/Berlin
            BER,Berlin Trading,CORP,DE,subsidiary,DE,Europe/Berlin
            MUC,Munich Works,CORP,DE,subsidiary,DE,Europe/Berlin
            """;

    @TempDir
    private Path root;

    @TempDir
    private Path files;

    private Services services;
    private StoredInventories inventories;
    private int folders;

    @BeforeEach
    void importTheFirstFile() throws IOException {
        services = Services.open(new Home(root), Map.of());
        services.units().load(Files.writeString(files.resolve("units.csv"), UNITS), BEFORE);
        inventories = new StoredInventories(
                services.imports(), services.importRuns(), services.rejectedRows(), Clock.fixed(NOW, ZoneOffset.UTC));
        Path first = Files.writeString(
                files.resolve("first.csv"), HEADER + "A0,DEVICE,P,CORP\nA1,DEVICE,P,BER\nA2,DEVICE,P,MUC\n");
        ImportResult result = services.imports()
                .run(
                        new ImportRequest(
                                first,
                                "CORP",
                                "cmdb",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(MappingYaml.read("units.yaml", MAPPING)),
                                Optional.empty(),
                                List.of(),
                                BEFORE,
                                false,
                                false),
                        ImportProgress.SILENT);
        assertThat(result.refused()).isEmpty();
    }

    @AfterEach
    void close() {
        services.close();
    }

    private Upload upload(String name, String unit, String rows) throws IOException {
        Path file = Files.writeString(files.resolve(name), rows);
        return new Upload(file, name, unit, "cmdb", Optional.empty(), false, "ana");
    }

    private Path folder() throws IOException {
        folders++;
        return Files.createDirectory(files.resolve("told-" + folders));
    }

    private ImportResult receive(Upload upload, Preview preview) {
        return inventories.receive(
                upload, PlanId.parse(preview.result().effect().plan()).orElseThrow());
    }

    /** The products of the assets by unit and identifier. */
    private Map<String, String> products() {
        Map<String, String> products = new TreeMap<>();
        services.inventory().snapshots(Instant.MAX).stream()
                .filter(SnapshotRef::listed)
                .forEach(one -> services.inventory().scan(one, AssetFilter.ALL, stored -> {
                    Asset asset = stored.asset();
                    products.put(
                            asset.key().unit() + " " + asset.key().assetId(),
                            asset.name().product());
                }));
        return products;
    }

    private static final String NEXT =
            HEADER + "A0,DEVICE,P,CORP\nA1,DEVICE,Q,BER\nA3,DEVICE,P,BER\n,DEVICE,P,MUC\nA5,DEVICE,P,Paris\n";

    @Test
    void tellsTheChangesOfEachUnitAndStoresNothing() throws IOException {
        Map<String, String> before = products();
        Path told = folder();

        Preview preview = inventories.preview(upload("next.csv", "CORP", NEXT), told);

        assertThat(preview.result().refused()).isEmpty();
        assertThat(preview.result().units())
                .extracting(
                        ImportResult::unit,
                        ImportResult::added,
                        ImportResult::changed,
                        ImportResult::retired,
                        ImportResult::rejected)
                .containsExactly(
                        tuple("CORP", 0L, 0L, 0L, 1L), tuple("BER", 1L, 1L, 0L, 0L), tuple("MUC", 0L, 0L, 1L, 1L));
        assertThat(preview.result().units())
                .allSatisfy(
                        part -> assertThat(PlanId.parse(part.effect().plan())).isPresent());
        assertThat(preview.changes())
                .extracting(
                        Preview.Change::unit,
                        change -> change.change().what() + " " + change.change().assetId())
                .containsExactlyInAnyOrder(
                        tuple("BER", "CHANGED A1"), tuple("BER", "ADDED A3"), tuple("MUC", "RETIRED A2"));
        assertThat(Files.readAllLines(told.resolve(Preview.CHANGES)))
                .hasSize(4)
                .startsWith("\ufeffunit,change,kind,asset_id,vendor,product,version,row,column,before,after")
                .contains("BER,changed,DEVICE,A1,,Q,,3,product,P,Q", "MUC,retired,DEVICE,A2,,P,,4,,,");
        assertThat(preview.rejected()).extracting(row -> row.row()).containsExactly(6L, 5L);
        List<String> rejected = Files.readAllLines(told.resolve(Preview.REJECTED));
        assertThat(rejected).hasSize(3);
        assertThat(rejected.get(0)).isEqualTo("\ufeffasset_id,kind,product,Unit,reject_code,reject_message");
        assertThat(rejected.get(1)).startsWith("A5,DEVICE,P,Paris,UNIT_UNKNOWN,");
        assertThat(rejected.get(2)).startsWith(",DEVICE,P,MUC,");
        assertThat(products()).isEqualTo(before);
        assertThat(services.importRuns().forUnit("BER")).hasSize(1);
    }

    @Test
    void writesTheFilesOfAPreviewAnewWhenItIsMadeAgain() throws IOException {
        Path told = folder();
        inventories.preview(upload("next.csv", "CORP", NEXT), told);
        String changes = Files.readString(told.resolve(Preview.CHANGES));
        String rejected = Files.readString(told.resolve(Preview.REJECTED));

        inventories.preview(upload("next.csv", "CORP", NEXT), told);

        assertThat(Files.readString(told.resolve(Preview.CHANGES))).isEqualTo(changes);
        assertThat(Files.readString(told.resolve(Preview.REJECTED))).isEqualTo(rejected);
    }

    @Test
    void importsWhatThePreviewToldForEveryUnitAndByWhom() throws IOException {
        Upload upload = upload("next.csv", "CORP", NEXT);
        Preview preview = inventories.preview(upload, folder());

        ImportResult result = receive(upload, preview);

        assertThat(result.refused()).isEmpty();
        assertThat(result.units())
                .extracting(part -> part.effect().plan())
                .isEqualTo(preview.result().units().stream()
                        .map(part -> part.effect().plan())
                        .toList());
        assertThat(products()).isEqualTo(Map.of("CORP A0", "P", "BER A1", "Q", "BER A3", "P"));
        assertThat(inventories.ofSameFile(result.importId()))
                .containsExactly(
                        new ImportShare("BER", result.units().get(1).importId()),
                        new ImportShare("MUC", result.units().get(2).importId()));
        for (String unit : List.of("CORP", "BER", "MUC")) {
            assertThat(inventories.latest(unit, 1))
                    .extracting(ImportRunSummary::by)
                    .as(unit)
                    .containsExactly("ana");
        }
    }

    @Test
    void importsTheSameFileOnceMoreWithoutChangingAnything() throws IOException {
        Upload upload = upload("next.csv", "CORP", NEXT);
        ImportResult first = receive(upload, inventories.preview(upload, folder()));

        Preview again = inventories.preview(upload, folder());

        assertThat(again.result().remarks()).anyMatch(remark -> remark.startsWith("This file is imported already"));
        assertThat(receive(upload, again)).isEqualTo(first);
    }

    @Test
    void storesNothingForAnyUnitWhenOneHasChangedSinceThePreview() throws IOException {
        Upload upload = upload("next.csv", "CORP", NEXT);
        Preview preview = inventories.preview(upload, folder());
        Upload other = upload("other.csv", "CORP", HEADER + "A0,DEVICE,P,CORP\nA1,DEVICE,P,BER\nA2,DEVICE,R,MUC\n");
        assertThat(receive(other, inventories.preview(other, folder())).refused())
                .isEmpty();
        Map<String, String> before = products();

        ImportResult result = receive(upload, preview);

        assertThat(result.refused().orElse("")).startsWith("PLAN_CHANGED: next.csv was not imported: ");
        assertThat(result.units()).isEmpty();
        assertThat(products()).isEqualTo(before).containsEntry("MUC A2", "R");
    }
}

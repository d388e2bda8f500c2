package org.winddown.scheduler.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.winddown.ingest.FileMappings;
import org.winddown.ingest.ImportRequest;
import org.winddown.ingest.MappingOfFile;
import org.winddown.ingest.cell.ConventionScan;
import org.winddown.ingest.job.InventoryFile;
import org.winddown.ingest.mapping.ColumnMapping;
import org.winddown.ingest.mapping.MappingDefinition;
import org.winddown.ingest.mapping.MappingYaml;
import org.winddown.ingest.mapping.RowOutcome.Accepted;
import org.winddown.ingest.mapping.RowToAsset;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RowSource;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.Field;

/** Each mapping that ships beside a file of two rows with the columns that its tool exports. */
class ShippedMappingsTest {

    /** Recognised in the file of another too, which has more columns and is asked first. */
    private static final Set<String> OVERLAPS =
            Set.of("tenable-nessus in tenable-io", "snipe-it-accessories in snipe-it-licences");

    static List<MappingDefinition> shipped() {
        return Mappings.shipped();
    }

    private static Path sample(String mapping) {
        return resource(mapping + ".csv");
    }

    private static Path resource(String name) {
        try {
            return Path.of(
                    ShippedMappingsTest.class.getResource("/mappings/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MappingOfFile told(Path file) {
        return FileMappings.ofFirstImport()
                .of(new ImportRequest(
                        file,
                        "-",
                        "-",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Mappings.shipped(),
                        Instant.EPOCH,
                        false,
                        true));
    }

    private static List<String> header(Path file) {
        try (RowSource source = new InventoryFile(file, "f.csv", Optional.empty()).open()) {
            return source.header().cells();
        }
    }

    @Test
    void eachIsChosenForItsOwnFileAndForNoOther() {
        Set<String> overlaps = new TreeSet<>();
        for (MappingDefinition mapping : shipped()) {
            assertThat(told(sample(mapping.name())).mapping()).isEqualTo(mapping.name());
            for (MappingDefinition other : shipped()) {
                if (!other.equals(mapping) && other.recognises(header(sample(mapping.name())))) {
                    overlaps.add(other.name() + " in " + mapping.name());
                }
            }
        }

        assertThat(overlaps).isEqualTo(OVERLAPS);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void readsItsTwoRows(MappingDefinition mapping) throws IOException {
        List<String> expected = Files.readAllLines(resource("assets.txt")).stream()
                .filter(line -> line.startsWith(mapping.name() + ": "))
                .map(line -> line.substring(mapping.name().length() + 2))
                .toList();

        assertThat(assets(sample(mapping.name()), mapping)).hasSize(2).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void isTheSameMappingAfterItWasShownAndGivenBack(MappingDefinition mapping) {
        Path file = sample(mapping.name());
        MappingOfFile told = told(file);

        MappingDefinition given = MappingYaml.read("shown.yaml", told.yaml());

        assertThat(given.fingerprint()).isEqualTo(mapping.fingerprint());
        assertThat(given.requiredHeaders()).isEqualTo(mapping.requiredHeaders());
        assertThat(assets(file, given)).isEqualTo(assets(file, mapping));
        assertThat(told.columns()).hasSameSizeAs(header(file));
        assertThat(told.refused()).isEmpty();
    }

    private static List<String> assets(Path file, MappingDefinition mapping) {
        InventoryFile inventory = new InventoryFile(file, "f.csv", Optional.empty());
        ColumnMapping columns;
        ConventionScan scan = new ConventionScan();
        try (RowSource source = inventory.open()) {
            columns = ColumnMapping.of("f.csv", source.header().cells(), mapping, Optional.empty());
            rows(source).forEach(row -> columns.show(row, scan));
        }
        RowToAsset toAsset = new RowToAsset(columns, "BU-1", "s", "", "f.csv", "", scan.conventions(mapping.stated()));
        try (RowSource source = inventory.open()) {
            return rows(source).stream()
                    .map(toAsset::apply)
                    .map(outcome -> outcome instanceof Accepted accepted ? line(accepted.asset()) : outcome.toString())
                    .toList();
        }
    }

    private static List<RawRow> rows(RowSource source) {
        return Stream.generate(source::next).takeWhile(row -> row != null).toList();
    }

    /** Every field with a text, the words that name the product included, but for an identifier that was made. */
    private static String line(Asset asset) {
        List<String> cells = new ArrayList<>();
        cells.add(asset.key().kind().name());
        cell(cells, "vendor", asset.name().vendor());
        cell(cells, "product", asset.name().product());
        cell(cells, "version", asset.name().version());
        cell(cells, "sku", asset.name().sku());
        cell(cells, "file", asset.name().file());
        cell(cells, "cpe", asset.name().cpe());
        cell(cells, "purl", asset.name().purl());
        for (Field field : Field.values()) {
            cell(cells, field.column(), asset.text(field));
        }
        return String.join("; ", cells);
    }

    private static void cell(List<String> cells, String column, String text) {
        if (!text.isEmpty()) {
            cells.add(column + "=" + text);
        }
    }
}

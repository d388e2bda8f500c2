package org.winddown.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winddown.ingest.cell.ConventionScan;
import org.winddown.ingest.cell.Conventions;
import org.winddown.ingest.job.InventoryFile;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RowSource;
import org.winddown.rules.asset.AssetKind;

class PlainRowsTest {

    private static final List<String> COLUMNS = List.of(
            "kind",
            "vendor",
            "product",
            "version",
            "quantity",
            "hostname",
            "start_date",
            "end_date",
            "auto_renew",
            "purpose",
            "cost",
            "currency",
            "owner",
            "remark",
            "Standort");

    /** What stands in columns of any kind, more often right than not. */
    private static final List<String> CELLS = List.of(
            "",
            "",
            "x",
            " ",
            "\"\"",
            "\"a, b\"",
            "\"say \"\"no\"\"\"",
            "  spaced ",
            "Zürich",
            "Übersicht",
            "\u3000",
            "日本",
            "a\u0000b",
            "LICENCE",
            "installation",
            "TRANSACTION",
            "\" CONTRACT\"",
            "DEVICE",
            "2024-02-29",
            "2023-02-29",
            "1970-01-01",
            "2024-1-1",
            "03/04/2024",
            "perpetual",
            "12",
            "-3",
            "1250.50",
            "1.250",
            "1,250.00",
            "\"1,250.00\"",
            "USD 12",
            "yes",
            "Y",
            "n/a",
            "resale",
            "Resale",
            "nonsense");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void packsNothingThatReadingWouldMakeOtherwise(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> header = new ArrayList<>(COLUMNS);
        header.removeIf(column -> !column.equals("product") && random.nextInt(4) == 0);
        header.add(random.nextInt(header.size()), "asset_id");
        StringBuilder text = new StringBuilder(String.join(",", header)).append('\n');
        for (int i = 0; i < 3_000; i++) {
            int number = i;
            String row =
                    header.stream().map(column -> cell(column, number, random)).collect(Collectors.joining(","));
            text.append(
                            switch (random.nextInt(50)) {
                                case 0 -> row + ",,";
                                case 1 -> row + ",more";
                                case 2 -> "A-" + i + ",short";
                                default -> row;
                            })
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("a.csv"), text, StandardCharsets.UTF_8);

        int packed = sameAsRead(file, seed % 2 == 0 ? Optional.of(AssetKind.DEVICE) : Optional.empty());

        assertThat(packed).isBetween(300, 2_900);
    }

    /** A constant that says nothing has no column and stands for no cell. */
    @Test
    void packsBesideAConstantThatIsEmpty() throws IOException {
        Path file = Files.writeString(folder.resolve("b.csv"), "asset_id,kind,product\nA-1,LICENCE,x\nA-2,DEVICE,y\n");
        InventoryFile inventory = new InventoryFile(file, "b.csv", Optional.empty());
        MappingDefinition mapping = new MappingDefinition(
                "m", null, Map.of(), Map.of("owner", ""), List.of(), Conventions.none(), List.of());
        ColumnMapping columns =
                ColumnMapping.of("b.csv", List.of("asset_id", "kind", "product"), mapping, Optional.empty());
        RowToAsset reading = new RowToAsset(columns, "BU", "s", "", "b.csv", "", Conventions.none());

        assertThat(sameAsRead(inventory, reading)).isEqualTo(2);
    }

    private static String cell(String column, int row, Random random) {
        boolean odd = random.nextInt(12) == 0;
        return odd
                ? CELLS.get(random.nextInt(CELLS.size()))
                : switch (column) {
                    case "asset_id" -> "A-" + row;
                    case "kind" -> "LICENCE";
                    case "start_date", "end_date" -> "2024-0" + (1 + row % 9) + "-17";
                    case "quantity" -> String.valueOf(row);
                    case "cost" -> row + ".50";
                    case "auto_renew", "purpose" -> "";
                    default -> random.nextBoolean() ? "text " + row : "";
                };
    }

    /** Compares what is packed with what is read; gives how many rows could be packed. */
    private static int sameAsRead(Path file, Optional<AssetKind> kind) {
        InventoryFile inventory = new InventoryFile(file, "a.csv", Optional.empty());
        return sameAsRead(inventory, reading(inventory, kind));
    }

    private static int sameAsRead(InventoryFile inventory, RowToAsset reading) {
        PlainRowsCheck check = new PlainRowsCheck(reading);
        try (RowSource source = inventory.open()) {
            for (RawRow row = source.next(); row != null; row = source.next()) {
                check.see(row, reading.apply(row));
            }
        }
        return check.end();
    }

    private static RowToAsset reading(InventoryFile inventory, Optional<AssetKind> kind) {
        ConventionScan scan = new ConventionScan();
        try (RowSource source = inventory.open()) {
            ColumnMapping columns = ColumnMapping.of(
                    "a.csv",
                    source.header().cells(),
                    MappingDefinition.canonical(),
                    kind.or(() -> Optional.of(AssetKind.LICENCE)));
            for (RawRow row = source.next(); row != null && scan.wantsMore(); row = source.next()) {
                columns.show(row, scan);
            }
            return new RowToAsset(columns, "BU", "s", "", "a.csv", "", scan.conventions(Conventions.none()));
        }
    }
}

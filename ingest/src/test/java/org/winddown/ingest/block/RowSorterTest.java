package org.winddown.ingest.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.Field;

class RowSorterTest {

    @ParameterizedTest
    @ValueSource(longs = {1_000_000_000, 20_000, 300})
    void sortsInMemoryAndFromFilesAlike(long memory) {
        Random random = new Random(7);
        List<PackedRow> expected = new ArrayList<>();
        List<PackedRow> sorted = new ArrayList<>();
        try (RowSorter sorter = new RowSorter(memory)) {
            for (int i = 1; i <= 500; i++) {
                AssetKind kind = AssetKind.values()[random.nextInt(6)];
                byte[] body = Body.pack(Map.of(Field.HOSTNAME, "h" + i, Field.COST, "1"), Map.of("x", "ı" + i));
                PackedRow row = new PackedRow(kind, "A-" + random.nextInt(50), i, body, i);
                expected.add(row);
                sorter.add(row);
            }
            sorter.drain(sorted::add);
        }
        expected.sort(PackedRow.ORDER);

        assertThat(sorted)
                .extracting(PackedRow::rowNumber)
                .isEqualTo(expected.stream().map(PackedRow::rowNumber).toList());
        Block block = Block.of(sorted, Set.of());
        List<PackedRow> read = new BlockRows(block.payload(), block.rowNumbers()).remaining();
        assertThat(read).hasSize(500).allSatisfy(row -> {
            assertThat(Body.unpack(row).fields().get(Field.HOSTNAME)).isEqualTo("h" + row.rowNumber());
            assertThat(Body.unpack(row).extras()).isEqualTo(Map.of("x", "ı" + row.rowNumber()));
        });
        assertThat(Block.of(read, Set.of()).id()).isEqualTo(block.id());
    }
}

package org.winddown.ingest.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.Field;

class RowSorterTest {

    /** Beginnings that differ late, and characters whose order in UTF-8 is not that in UTF-16. */
    private static final List<String> IDS = List.of(
            "A",
            "A-",
            "A-0000000000",
            "A-00000000000000",
            "ı",
            "\ud83d\ude00",
            "\uff21",
            "\ue000",
            "A-000000000000\ud83d\ude00",
            "A-000000000000\uff21",
            "A-00000000000000\ud83d\ude00x",
            "A-00000000000000\uff21x");

    @ParameterizedTest
    @ValueSource(longs = {1_000_000_000, 700_000, 300})
    void sortsInMemoryAndFromFilesAlike(long memory) {
        Random random = new Random(7);
        List<PackedRow> expected = new ArrayList<>();
        List<PackedRow> sorted = new ArrayList<>();
        long[] keys = {70, 71, 72, 73, 74, 75, 1L << 40};
        RowPile pile = new RowPile();
        try (RowSorter sorter = new RowSorter(memory)) {
            for (int i = 1; i <= 500; i++) {
                AssetKind kind = AssetKind.values()[random.nextInt(6)];
                String id = IDS.get(random.nextInt(IDS.size())) + random.nextInt(9);
                Map<Field, String> fields = new EnumMap<>(Map.of(Field.HOSTNAME, "h" + i, Field.COST, "1"));
                Map<String, String> extras = Map.of("x", "ı" + i);
                expected.add(new PackedRow(kind, id, keys[i % 7], Body.pack(fields, extras), i));
                RowDraft draft = pile.draft();
                draft.begin(kind, i % 7, i, RowSignature.NONE);
                draft.id(id);
                draft.body(fields, extras);
                pile.add();
                if (i % 20 == 0) {
                    sorter.add(pile);
                    pile = new RowPile();
                }
            }
            try (SortedRows rows = sorter.sorted(keys)) {
                for (PackedRow row = rows.next(); row != null; row = rows.next()) {
                    sorted.add(row);
                }
            }
        }
        expected.sort(PackedRow.ORDER);

        assertThat(sorted)
                .extracting(PackedRow::rowNumber)
                .isEqualTo(expected.stream().map(PackedRow::rowNumber).toList());
        assertThat(sorted)
                .extracting(PackedRow::productKey)
                .isEqualTo(expected.stream().map(PackedRow::productKey).toList());
        Block block = Block.of(sorted, Set.of());
        List<PackedRow> read = new BlockRows(block.payload(), block.rowNumbers()).remaining();
        assertThat(read).hasSize(500).allSatisfy(row -> {
            assertThat(Body.unpack(row).fields().get(Field.HOSTNAME)).isEqualTo("h" + row.rowNumber());
            assertThat(Body.unpack(row).extras()).isEqualTo(Map.of("x", "ı" + row.rowNumber()));
        });
        assertThat(Block.of(read, Set.of()).id()).isEqualTo(block.id());
    }

    @Test
    void leavesNoFileBehindWhoeverReadsHowFar() throws IOException {
        Set<Path> before = files();
        for (int read : new int[] {0, 1, 300}) {
            try (RowSorter sorter = new RowSorter(300)) {
                for (int i = 0; i < 300; i++) {
                    RowPile pile = new RowPile();
                    pile.draft().begin(AssetKind.DEVICE, 0, i + 1, RowSignature.NONE);
                    pile.draft().id("A-" + i);
                    pile.draft().body(Map.of(), Map.of());
                    pile.add();
                    sorter.add(pile);
                }
                try (SortedRows rows = sorter.sorted(new long[1])) {
                    for (int i = 0; i < read; i++) {
                        assertThat(rows.next()).isNotNull();
                    }
                }
            }
        }
        Set<Path> after = files();
        for (int i = 0; i < 100 && !before.containsAll(after); i++) {
            LockSupport.parkNanos(50_000_000); // they are deleted beside
            after = files();
        }

        assertThat(before).containsAll(after);
    }

    private static Set<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(file -> file.getFileName().toString().startsWith("winddown-sort-"))
                    .collect(Collectors.toSet());
        }
    }
}

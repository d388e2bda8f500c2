package org.winddown.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConflictingRowsTest {

    private static final int STEP = 7;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 16, 17, 1_000})
    void findsEachRowWithTheOneThatHasItsKey(int count) {
        ConflictingRows rows = new ConflictingRows();
        for (int i = 0; i < count; i++) {
            long row = 2L * (i * STEP % count);
            rows.add(row, -row);
        }

        rows.sort();

        assertThat(rows.isEmpty()).isFalse();
        for (long row = 0; row < 2L * count; row += 2) {
            int place = rows.find(row);
            assertThat(place).isEqualTo((int) row / 2);
            assertThat(rows.keeper(place)).isEqualTo(-row);
            assertThat(rows.find(row + 1)).isNegative();
        }
    }

    @Test
    void findsNothingWithoutAny() {
        ConflictingRows rows = new ConflictingRows();

        rows.sort();

        assertThat(rows.isEmpty()).isTrue();
        assertThat(rows.find(0)).isNegative();
    }
}
